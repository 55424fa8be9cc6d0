import { countIn, double } from "./rows.ts";
import type { Table } from "./table.ts";

interface Fences {
  readonly low: number;
  readonly high: number;
}

/** Where the bars of a column's histogram lie, and from where on its values are far out. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly bars: number;
  /** Tukey's fences, and those that allow for the column's shape. */
  readonly fences: Fences;
  readonly farFences: Fences;
}

export interface Bars {
  readonly counts: readonly number[];
  readonly outliers: number;
  readonly farOut: number;
}

/** Edges as NumPy's linspace has them: the first and the last are the smallest and the largest value. */
export function edgesOf({ low, high, bars }: Span): readonly number[] {
  const step = (high - low) / bars;
  return Array.from({ length: bars + 1 }, (_, at) => (at === bars ? high : at * step + low));
}

/**
 * Counts `numbers` (place, x, n) by bar, and those far out, of all columns in one pass. A value belongs to the bar between whose edges it lies, and on an
 * edge to the upper one, but the last: the quotient says nearly which, and the edges themselves have the last word, as NumPy does it.
 */
export async function countBars(
  { sql }: Pick<Table, "sql">,
  spans: ReadonlyMap<number, Span>,
  numbers = "numbers",
): Promise<ReadonlyMap<number, Bars>> {
  const known = [...spans].map(
    ([place, { low, high, bars, fences, farFences }]) =>
      `(${place}, ${[low, (high - low) / bars, fences.low, fences.high, farFences.low, farFences.high].map(double).join(", ")}, ${bars})`,
  );
  const rows = await sql(`with spans(place, low, step, fence_low, fence_high, far_low, far_high, bars) as (values ${known.join(", ")}),
    near as (select *, case when step = 0 then 0 else greatest(0, least(bars - 1, floor((x - low) / step)))::integer end as bar from ${numbers} join spans using (place)),
    exact as (select *, case when x < bar * step + low then bar - 1 when bar < bars - 1 and x >= (bar + 1) * step + low then bar + 1 else bar end as own from near)
    select place, own, sum(n) as n, coalesce(sum(n) filter (x < fence_low or x > fence_high), 0) as outliers,
      coalesce(sum(n) filter (x < far_low or x > far_high), 0) as far from exact group by place, own`);
  const found = new Map(
    [...spans].map(([place, { bars }]) => [place, { counts: new Array<number>(bars).fill(0), outliers: 0, farOut: 0 }]),
  );
  for (const row of rows) {
    const of = found.get(Number(row.place));
    if (!of) continue;
    of.counts[Number(row.own)] = countIn(row, "n");
    of.outliers += countIn(row, "outliers");
    of.farOut += countIn(row, "far");
  }
  return found;
}
