import { countIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** Blocks of rows that a map of missing cells has. */
const BLOCKS = 50;

/** The share of cells missing in each of 50 equal blocks of rows, in file order, by the column's place; of fewer rows, as many blocks. */
export async function mapMissing({ sql, columns, rows }: Table): Promise<ReadonlyMap<number, readonly number[]>> {
  const blocks = Math.min(BLOCKS, rows);
  if (blocks === 0 || columns.length === 0) return new Map();
  const shares = columns.map(({ cell }, place) => `1 - count(${cell}) / count(*) as share${place}`).join(", ");
  const found = await sql(`select rowid * ${blocks} // ${rows} as block, ${shares} from typed group by block order by block`);
  return new Map(columns.map((_, place) => [place, found.map((row) => countIn(row, `share${place}`))]));
}
