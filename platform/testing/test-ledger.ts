import { type EntryKind, type Ledger, type LedgerOptions, openLedger } from "../ledger/index.ts";
import { type TestDb, testDb } from "./test-db.ts";

/** A ledger on a database of its own, on the real engine. */
export async function testLedger(
  options: { readonly kinds: readonly EntryKind[] } & Partial<Pick<LedgerOptions, "folds" | "clock" | "memoryBytes">>,
): Promise<TestDb & { readonly ledger: Ledger }> {
  const store = await testDb();
  const ledger = await openLedger({
    folds: [],
    secret: "a secret of a test, long enough for one",
    records: { pool: store.pool },
    ...options,
  });
  return { ...store, ledger };
}
