/** Columns from which on a table is wide: what is held for each column at a time is held a thousand times. */
const WIDE = 200;

export const isWide = (columns: number): boolean => columns > WIDE;

/** The name of a table of so many columns where it is made: a wide one is written in small blocks. */
export const keptAs = (table: string, columns: number): string => (isWide(columns) ? `wide.${table}` : table);

/**
 * SQL for the rows of a select, as they are to be written into a table of so many columns, in their order.
 *
 * Of a file that is read in parts DuckDB holds a whole block for each column of each part: six gigabytes for a thousand columns. Beside a source
 * that cannot be read in parts, here one row too few that is known only once it is counted, it reads and writes one stream.
 */
export const rowsToKeep = (select: string, columns: number): string =>
  isWide(columns)
    ? `${select} union all select ${Array.from({ length: columns }, () => "null")} from (select count(*) as n from range(1) having n > 1)`
    : select;
