import type { TableColumn } from "#platform/datasets";
import { countIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** A column with its place among the others. */
export interface Placed {
  readonly place: number;
  readonly name: string;
  readonly cell: string;
  readonly native: TableColumn["native"];
}

/** Rows that tell how many values a column may have. */
const PILOT = 10_000;

/** Values counted at a time, and columns: the number that tells columns apart in one pass has 63 bits. */
const VALUES_AT_ONCE = 2_500_000;
const COLUMNS_AT_ONCE = 60;

/** Columns in groups that are counted in one pass each: of columns with few values many, of columns with as many values as rows few. */
export async function planBatches({ sql, columns, rows: all }: Table, first: number | null): Promise<readonly (readonly Placed[])[]> {
  const rows = Math.min(all, first ?? all);
  const distinct = columns.map(({ cell }, place) => `approx_count_distinct(${cell}) as d${place}`).join(", ");
  const [pilot] = columns.length === 0 ? [] : await sql(`select ${distinct} from (select * from t limit ${PILOT})`);
  const batches: Placed[][] = [];
  let expected = Number.POSITIVE_INFINITY;
  for (const [place, column] of columns.entries()) {
    const values = expectedValues(countIn(pilot, `d${place}`), rows);
    const batch = batches.at(-1);
    if (batch && batch.length < COLUMNS_AT_ONCE && expected + values <= VALUES_AT_ONCE) {
      batch.push({ place, ...column });
      expected += values;
    } else {
      batches.push([{ place, ...column }]);
      expected = values;
    }
  }
  return batches;
}

/** A column with many values at its beginning may have as many as there are rows. */
function expectedValues(inPilot: number, rows: number): number {
  if (rows <= PILOT) return inPilot;
  return inPilot > PILOT / 10 ? (inPilot / PILOT) * rows : inPilot;
}
