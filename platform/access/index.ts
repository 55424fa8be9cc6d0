export { type Caller, covers, demand, type Entered, keyTooNarrow, notAllowed, notSignedIn, wrongCredentials } from "./caller.ts";
export type { Gate } from "./gate.ts";
