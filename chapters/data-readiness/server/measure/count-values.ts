import type { Placed } from "./plan-batches.ts";
import type { Table } from "./table.ts";

/**
 * Counts how often each cell text stands in each of these columns, in one pass over the table or a part of it: relation `counted` (`place` of the column,
 * `text`, null for nothing, `n` rows). Everything that is told of a column is computed from its counted values, exactly, and a column
 * of a million rows has seldom as many values.
 */
export async function countValues({ sql }: Pick<Table, "sql">, columns: readonly Placed[], source: string): Promise<void> {
  const cells = columns.map(({ cell }) => cell);
  const which = columns.map(({ place }, at) => `when ${bitsWithout(at, cells.length)} then ${place}`).join(" ");
  // what a program could not reckon is nothing
  const text = columns.map(({ cell, native }) => (native === "number" ? `nullif(${cell}::varchar, 'nan')` : `${cell}::varchar`)).join(", ");
  await sql(`create or replace temp table counted as
    select (case which ${which} end)::integer as place, nullif(${cells.length > 1 ? `coalesce(${text})` : text}, '') as text, n
    from (select grouping_id(${cells}) as which, ${cells}, count(*) as n from ${source} group by grouping sets (${cells.map((cell) => `(${cell})`)}))`);
}

/** What GROUPING_ID says of the set that holds one column alone: a one for each of the others, the first column highest. */
const bitsWithout = (at: number, of: number): string => ((1n << BigInt(of)) - 1n - (1n << BigInt(of - 1 - at))).toString();
