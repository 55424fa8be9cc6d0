import type { Table } from "./table.ts";

/** Columns counted in one pass: each is a bit of the number that tells them apart, and that number has 63. */
const AT_ONCE = 60;

/**
 * Counts how often each cell text stands in each column, in one pass over the table for up to 60 columns: relation `counted`
 * (`place` the column's place, `text` null for nothing, `n` rows). Everything that is told of a column is computed from its counted values,
 * exactly, and a column of a million rows has seldom as many values.
 */
export async function countValues({ sql, columns }: Table): Promise<void> {
  await sql("create or replace temp table counted (place integer, text varchar, n bigint)");
  for (let first = 0; first < columns.length; first += AT_ONCE) {
    const cells = columns.slice(first, first + AT_ONCE).map(({ cell }) => cell);
    const which = cells.map((_, at) => `when ${bitsWithout(at, cells.length)} then ${first + at}`).join(" ");
    const text = cells.map((cell) => `${cell}::varchar`).join(", ");
    await sql(`insert into counted select case which ${which} end, nullif(${cells.length > 1 ? `coalesce(${text})` : text}, ''), n
      from (select grouping_id(${cells}) as which, ${cells}, count(*) as n from t group by grouping sets (${cells.map((cell) => `(${cell})`)}))`);
  }
}

/** What GROUPING_ID says of the set that holds one column alone: a one for each of the others, the first column highest. */
const bitsWithout = (at: number, of: number): string => ((1n << BigInt(of)) - 1n - (1n << BigInt(of - 1 - at))).toString();
