import { readFile, stat } from "node:fs/promises";
import { openTable, unreadableTable } from "#platform/datasets";
import type { ClaimTable } from "../domain/index.ts";

/** Chances and outcomes are small; what takes more than this is no such table. */
const limits = { memoryMb: 1024, seconds: 300 };
const MOST_ROWS = 1_000_000;

/**
 * A file's cells as text, all rows or none: a score of those that could be read would be a score of something else.
 *
 * @throws {unreadableTable} With the row where there is one.
 */
export async function claimTable({ path, name }: { readonly path: string; readonly name: string }): Promise<ClaimTable> {
  const table = await openTable({ path, name }, { limits });
  try {
    const [lost] = table.skipped.filter(({ why }) => why !== "other");
    if (lost)
      throw unreadableTable({
        name,
        because: `${lost.says} A score is of all rows: put it right and try again.`,
        row: lost.firstRow,
        column: lost.column,
      });
    if (table.rows > MOST_ROWS)
      throw unreadableTable({ name, because: `it has ${table.rows.toLocaleString("en-GB")} rows, and at most a million are scored.` });
    const before = table.skipped.reduce((sum, { rows }) => sum + rows, 0) + (table.from.header ? 1 : 0);
    const numbers = table.from.format === "csv" && table.from.compression === "none" ? await rowNumbers(path, before, table.rows) : [];
    const cells = table.columns.map(({ cell }) => cell);
    const found = await table.sql(`select ${cells.join(", ")} from t`);
    return {
      columns: table.columns.map((column) => column.name),
      rows: found.map((row) => cells.map((cell) => textOf(row[cell]))),
      hasNames: table.from.header,
      rowOf: (place) => numbers[place] ?? place + before + 1,
    };
  } finally {
    table.close();
  }
}

/** Larger tables are counted as if no line were empty. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Which row of the file each row of its table is: empty lines are rows for whoever looks at it, and are not read. Nothing where the count does
 * not come out, as in another encoding.
 */
async function rowNumbers(path: string, before: number, rows: number): Promise<readonly number[]> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) return [];
  const text = await readFile(path, "utf8");
  const records = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*(?:\r\n|\r|\n|$)/g) ?? [];
  const filled = records.flatMap((record, at) => (record.trim() === "" ? [] : [at + 1]));
  return filled.length === before + rows ? filled.slice(before) : [];
}

const textOf = (cell: unknown): string =>
  cell === null || cell === undefined ? "" : cell instanceof Date ? cell.toISOString() : String(cell);
