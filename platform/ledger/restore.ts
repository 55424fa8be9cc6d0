import type pg from "pg";
import { checkedExport, checkedWords, type Lines } from "./checked-export.ts";
import { logChecker } from "./checked-log.ts";
import type { Kinds } from "./entry-kind.ts";
import type { Line } from "./line.ts";
import { insertLines, loadStanding } from "./log-store.ts";
import { altered, notEmpty, unknownKind } from "./problems.ts";
import { transaction } from "./transaction.ts";
import type { SignedHead } from "./tree-head.ts";

export interface Exported {
  readonly entries: Lines;
  /** The sidecar. Words that are not in it count as erased. */
  readonly words?: Lines;
  /** The key that must have signed the head; when left out, any. */
  readonly publicKey?: string;
}

const ROWS_A_WRITE = 2_000;

/**
 * Takes a whole log, byte for byte, into its workspace, which must be empty: the same entries at the same places, so the same root.
 * Nothing of it is told to anyone: it is not news.
 *
 * @throws {@link altered} Naming the first entry that is not as it was signed; nothing is kept then.
 */
export async function restore(pool: pg.Pool, kinds: Kinds, exported: Exported): Promise<SignedHead> {
  const restored = await transaction(pool, (client) => restoreOn(client, kinds, exported));
  if (!restored) throw new RangeError("restoring gives a head or throws");
  return restored;
}

async function restoreOn(client: pg.PoolClient, kinds: Kinds, { entries, words = [], publicKey }: Exported): Promise<SignedHead> {
  const checker = logChecker();
  let head: SignedHead | undefined;
  const begun = async (found: SignedHead) => {
    head = found;
    const { size } = await loadStanding(client, found.workspace, true);
    if (size > 0) throw notEmpty({ workspace: found.workspace, size });
  };
  let waiting: (Line & { readonly nodes: readonly Buffer[] })[] = [];
  const flush = async () => {
    if (head) await insertLines(client, head.workspace, waiting);
    waiting = [];
  };
  for await (const { line, nodes } of checkedExport(entries, checker, { publicKey, begun })) {
    if (!line)
      throw altered({ sequence: checker.size() - 1, because: "its content was kept from whoever exported it; export the whole record" });
    if (!kinds.knows(line.kind, line.version)) throw unknownKind({ kind: line.kind, version: line.version });
    waiting.push({ ...line, nodes });
    if (waiting.length === ROWS_A_WRITE) await flush();
  }
  await flush();
  if (!head) throw altered({ sequence: null, because: "it is empty" });
  await client.query("update ledger.head set size = $2, recorded_at = $3, frontier = $4 where workspace = $1", [
    head.workspace,
    checker.size(),
    checker.recordedAt(),
    Buffer.concat(checker.frontier()),
  ]);
  await restoreWords(client, head.workspace, words, checker);
  return head;
}

async function restoreWords(client: pg.PoolClient, workspace: string, words: Lines, checker: ReturnType<typeof logChecker>) {
  const erased = new Map(checker.references);
  let waiting: unknown[][] = [];
  const flush = async () => {
    const types = ["text", "int", "text", "text", "bytea", "text", "text"];
    const columns = types.map((type, at) => `$${at + 2}::${type}[]`).join(", ");
    await client.query(
      `insert into ledger.words (workspace, id, sequence, stream, by, salt, words, sealed_until) select $1, w.* from unnest(${columns}) as w`,
      [workspace, ...types.map((_, at) => waiting.map((row) => row[at]))],
    );
    waiting = [];
  };
  for await (const { id, salt, words: said, sealedUntil, reference } of checkedWords(words, checker)) {
    erased.delete(id);
    waiting.push([id, reference.sequence, reference.stream, reference.by, salt, said, sealedUntil]);
    if (waiting.length === ROWS_A_WRITE) await flush();
  }
  for (const { id, sequence, stream, by } of erased.values()) {
    waiting.push([id, sequence, stream, by, null, null, null]);
    if (waiting.length === ROWS_A_WRITE) await flush();
  }
  await flush();
  await client.query(
    `update ledger.words w set opened_by = o.sequence from (
       select w.id, min(e.sequence) as sequence from ledger.words w join ledger.entry e on e.workspace = w.workspace and e.stream = w.stream
         and e.kind = w.sealed_until and e.sequence > w.sequence where w.workspace = $1 group by w.id) o
     where w.workspace = $1 and w.id = o.id`,
    [workspace],
  );
}
