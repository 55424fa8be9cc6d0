import type { TableColumn } from "#platform/datasets";
import { countIn, numberIn, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** A column with its place among the others. */
export interface Placed {
  readonly place: number;
  readonly name: string;
  readonly cell: string;
  readonly native: TableColumn["native"];
}

/** Which columns are measured together, each group in few passes. */
export interface Batches {
  /** By their counted values. */
  readonly counted: readonly (readonly Placed[])[];
  /** Fractions of which hardly one comes twice: to count them would be to sort the table. */
  readonly dense: readonly (readonly Placed[])[];
}

/** Rows that tell how many values a column may have. */
const PILOT = 10_000;

const LOOKED_AT_ONCE = 250;

/** Values counted at a time, and columns: the number that tells columns apart in one pass has 63 bits. */
const VALUES_AT_ONCE = 2_500_000;
const COLUMNS_AT_ONCE = 60;

/** Numbers held at a time, and the least rows for which that is worth its passes. */
const NUMBERS_AT_ONCE = 20_000_000;
const MANY_ROWS = 50_000;

/** Columns in groups: of columns with few values many, of columns with as many values as rows few. */
export async function planBatches({ sql, columns, rows: all }: Table, first: number | null): Promise<Batches> {
  const rows = Math.min(all, first ?? all);
  const pilot: Record<string, unknown> = {};
  for (let from = 0; from < columns.length; from += LOOKED_AT_ONCE) {
    // conditions inside of the counts: a filter of its own would hold a copy of all columns for each of them
    const looks = columns.slice(from, from + LOOKED_AT_ONCE).map(
      ({ cell }, at) => `approx_count_distinct(${cell}) as d${from + at}, count(${cell}) as n${from + at},
      count(case when try_cast(${cell}::varchar as double) % 1 <> 0 then 1 end) as f${from + at}`,
    );
    Object.assign(pilot, ...(await sql(`select ${looks.join(", ")} from (select * from t limit ${PILOT})`)));
  }
  const placed = columns.map((column, place) => ({ place, ...column, values: expectedValues(countIn(pilot, `d${place}`), rows) }));
  const isDense = ({ place }: Placed): boolean => rows >= MANY_ROWS && holdsFractions(pilot, place);
  return {
    counted: inGroups(
      placed.filter((column) => !isDense(column)).toSorted((a, b) => a.values - b.values),
      { most: COLUMNS_AT_ONCE, weight: ({ values }) => values, atOnce: VALUES_AT_ONCE },
    ),
    dense: inGroups(placed.filter(isDense), { most: COLUMNS_AT_ONCE, weight: () => rows, atOnce: NUMBERS_AT_ONCE }),
  };
}

/** Mostly fractions, and mostly different ones. */
function holdsFractions(pilot: Row | undefined, place: number): boolean {
  const [there, fractions, distinct] = ["n", "f", "d"].map((what) => numberIn(pilot, `${what}${place}`));
  return (fractions ?? 0) > 0.9 * (there ?? 0) && (distinct ?? 0) > 0.5 * (there ?? 0) && (there ?? 0) > PILOT / 10;
}

/** A column with many values at its beginning may have as many as there are rows. */
function expectedValues(inPilot: number, rows: number): number {
  if (rows <= PILOT) return inPilot;
  return inPilot > PILOT / 10 ? (inPilot / PILOT) * rows : inPilot;
}

function inGroups<T extends Placed>(
  columns: readonly T[],
  { most, weight, atOnce }: { readonly most: number; readonly weight: (column: T) => number; readonly atOnce: number },
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let held = 0;
  for (const column of columns) {
    const group = groups.at(-1);
    if (group && group.length < most && held + weight(column) <= atOnce) {
      group.push(column);
      held += weight(column);
    } else {
      groups.push([column]);
      held = weight(column);
    }
  }
  return groups;
}
