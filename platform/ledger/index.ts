export type { Lines } from "./checked-export.ts";
export type { EntryKind, Reader } from "./entry-kind.ts";
export { type Appending, type KeyedRequest, type Ledger, type LedgerOptions, openLedger } from "./ledger.ts";
export type { Delivery } from "./outbox.ts";
export type { EntriesPage, Proof } from "./read.ts";
export type { Exported } from "./restore.ts";
export type { SignedHead } from "./tree-head.ts";
export type { Verdict } from "./verdict.ts";
export { verifyExport } from "./verify.ts";
