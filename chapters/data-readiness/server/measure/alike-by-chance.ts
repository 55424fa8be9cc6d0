import { keptAs, rowsToKeep } from "#platform/datasets";
import type { AlikePairs } from "../../domain/index.ts";
import { countIn, numberIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** Of more cells it is not asked; and so many are counted anew, at most. */
const [TOO_MANY_CELLS, MOST_CELLS] = [30_000_000, 6_000_000];
/** Columns that are let go one at a time: enough for a middle. */
const MOST_COLUMNS = 12;

interface Asked {
  /** SQL for the rows: a relation, with its conditions. */
  readonly from: string;
  /** SQL for each cell that rows are compared by. */
  readonly cells: readonly string[];
  /** SQL that holds for rows of one side, where pairs across two sides are counted; all pairs where it is left out. */
  readonly side?: string;
  readonly rows: number;
}

/**
 * Pairs of rows that are alike in all cells, and how many there would be by chance: five answers of three kinds each coincide all day long, and
 * nobody wrote them twice.
 *
 * Told column by column from the pairs that are alike in all others: where cells are independent of them, a share c of those agree in this one
 * too (c is how often any two rows do), so that D pairs that differ in it alone stand beside D · c / (1 − c) that do not. The middle of what
 * all columns say is taken. Rows written twice have hardly a neighbour that differs in one cell, and none is expected. Where columns hang
 * together it is too low: what coincides for that reason is told of as if it was written twice.
 *
 * @returns Null of more cells than are worth the time.
 */
export async function alikeByChance(sql: Table["sql"], { from, cells, side, rows }: Asked): Promise<AlikePairs | null> {
  if (rows * cells.length > TOO_MANY_CELLS) return null;
  const most = Math.min(MOST_COLUMNS, Math.floor(MOST_CELLS / Math.max(1, rows)));
  // half a hash: of all columns together hardly two rows share it that are not alike, and it is on disk, not in memory
  const hashes = cells.map((cell, at) => `(hash(${cell}) >> 32)::uinteger as h${at}`);
  const keyed = `select ${[`${side ?? "false"} as side`, ...hashes].join(", ")} from ${from}`;
  await sql(`create or replace table ${keptAs("alike", cells.length + 1)} as ${rowsToKeep(keyed, cells.length + 1)}`);
  const pairs = side === undefined ? "n * (n - 1) / 2" : "ones * (n - ones)";
  const grouped = (keys: string) => `select count(*) as n, count(*) filter (side) as ones from alike group by ${keys}`;
  const pairsIn = async (keys: string): Promise<number> =>
    numberIn((await sql(`select coalesce(sum(${pairs}), 0)::double as pairs from (${grouped(keys)})`))[0], "pairs");
  const all = cells.map((_, at) => `h${at}`);
  const found = await pairsIn(all.join(", "));
  const [any] = await sql(`select (${pairs})::double as pairs from (select count(*) as n, count(*) filter (side) as ones from alike)`);
  const guesses: number[] = [];
  if (found > 0 && cells.length > 1) {
    for (const letGo of (await byValues(sql, all)).slice(0, most)) {
      const chance = (await pairsIn(letGo)) / Math.max(1, numberIn(any, "pairs"));
      const differ = (await pairsIn(all.filter((cell) => cell !== letGo).join(", "))) - found;
      if (chance < 1) guesses.push((differ * chance) / (1 - chance));
    }
  }
  await sql("drop table alike");
  guesses.sort((a, b) => a - b);
  return { found, byChance: guesses[Math.floor(guesses.length / 2)] ?? 0 };
}

/** Those with the fewest values first: of what never comes twice nothing can be told. */
async function byValues(sql: Table["sql"], cells: readonly string[]): Promise<readonly string[]> {
  const [row] = await sql(`select ${cells.map((cell) => `approx_count_distinct(${cell}) as ${cell}`).join(", ")} from alike`);
  return cells.filter((cell) => countIn(row, cell) > 1).toSorted((a, b) => countIn(row, a) - countIn(row, b));
}
