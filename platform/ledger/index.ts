export type { EntryKind, Reader } from "./entry-kind.ts";
export { type Appending, type KeyedRequest, type Ledger, type LedgerOptions, openLedger } from "./ledger.ts";
