export { type Accounts, openAccounts } from "./accounts.ts";
export { type Directory, makeGate, type SessionGate } from "./make-gate.ts";
export { hashOfSecret, KEY_PREFIX, newSecret } from "./secret.ts";
