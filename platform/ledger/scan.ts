import type pg from "pg";
import { type Line, type LineRow, lineColumns, lineOf } from "./line.ts";
import { hashesIn } from "./log-store.ts";

const ROWS_A_READ = 2_000;

/** A stored line with the hashes kept beside it. */
export interface StoredLine extends Line {
  readonly nodes: readonly Buffer[];
}

/** Every line with a sequence below `size`, in order, a batch at a time. What is missing is missing: the reader looks. */
export async function* scan(pool: pg.Pool, workspace: string, size: number): AsyncGenerator<StoredLine> {
  for (let from = 0; from < size; from += ROWS_A_READ) {
    const { rows } = await pool.query<[...LineRow, Buffer] & unknown[]>({
      name: "ledger-scan",
      text: `select ${lineColumns}, nodes from ledger.entry where workspace = $1 and sequence >= $2 and sequence < $3 order by sequence`,
      values: [workspace, from, Math.min(from + ROWS_A_READ, size)],
      rowMode: "array",
    });
    for (const row of rows) {
      const [, , , , , , , , , , nodes] = row;
      yield { ...lineOf(row.slice(0, 10) as unknown as LineRow), nodes: hashesIn(nodes) };
    }
  }
}
