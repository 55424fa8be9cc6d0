import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Day, day } from "#kernel";
import { openTable } from "#platform/datasets";
import { measureColumns, type TypedTable } from "../measure-columns.ts";

export const today: Day = day("2026-11-22");

/** Rows as a CSV: names first, null for a missing cell. */
export const csv = (names: readonly string[], rows: readonly (readonly (string | number | boolean | null)[])[]): string =>
  [names, ...rows].map((row) => row.map((cell) => (cell === null ? "" : `"${String(cell).replaceAll('"', '""')}"`)).join(",")).join("\n");

/** Opens a table as a file would be, types it, and closes it after. */
export async function withTyped<T>(text: string, use: (typed: TypedTable) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "question-test-"));
  const path = join(folder, "t.csv");
  writeFileSync(path, `${text}\n`);
  const table = await openTable({ path, name: "t.csv" }, { limits: { memoryMb: 512, seconds: 60 } });
  try {
    return await use(await measureColumns(table, today));
  } finally {
    table.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
