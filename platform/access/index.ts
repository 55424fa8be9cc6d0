export { type Accounts, type OpenSession, openAccounts } from "./accounts.ts";
export { type Directory, makeGate, type SessionGate } from "./make-gate.ts";
export { openPasskeys, type Passkeys } from "./passkeys.ts";
export { hashOfSecret, KEY_PREFIX, newSecret } from "./secret.ts";
