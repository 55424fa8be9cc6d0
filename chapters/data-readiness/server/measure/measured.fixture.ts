import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day } from "#kernel";
import { openTable } from "#platform/datasets";
import type { ColumnProfile } from "../../domain/index.ts";
import { measureColumns, type TypedTable } from "./measure-columns.ts";

/** Lets a test look at a table of these lines while it is open. */
export async function withTyped<T>(lines: readonly string[], look: (typed: TypedTable) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "pilothouse-measure-"));
  const path = join(folder, "table.csv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  const table = await openTable({ path, name: "table.csv" }, { limits: { memoryMb: 256, seconds: 20 } });
  try {
    return await look(await measureColumns(table, day("2026-11-20")));
  } finally {
    table.close();
    rmSync(folder, { recursive: true });
  }
}

/** The profile of a column with these cells, and its cells as they are typed. */
export const columnWith = (
  cells: readonly (string | number)[],
  name = "x",
): Promise<ColumnProfile & { readonly typed: readonly unknown[] }> =>
  withTyped([`${name};other`, ...cells.map((cell) => `${cell};o`)], async ({ columns, table }) => {
    const [column] = columns;
    if (!column) throw new RangeError("no column was measured");
    const rows = await table.sql("select c0 as value from typed order by rowid");
    return { ...column.profile, typed: rows.map(({ value }) => (value instanceof Date ? value.toISOString() : value)) };
  });
