import { countIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** Blocks of rows that a map of missing cells has. */
const BLOCKS = 50;

/** The share of cells missing in each of 50 equal blocks of rows, in file order, for each column; of fewer rows, as many blocks. */
export async function mapMissing({ sql, columns }: Pick<Table, "sql" | "columns">, rows: number): Promise<readonly (readonly number[])[]> {
  const blocks = Math.min(BLOCKS, rows);
  if (blocks === 0) return columns.map(() => []);
  const shares = columns.map(({ cell }, at) => `1 - count(${cell}) / count(*) as share${at}`).join(", ");
  const found = await sql(`select rowid * ${blocks} // ${rows} as block, ${shares} from typed group by block order by block`);
  return columns.map((_, at) => found.map((row) => countIn(row, `share${at}`)));
}
