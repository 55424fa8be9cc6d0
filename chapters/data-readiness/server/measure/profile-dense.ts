import { countBars } from "./count-bars.ts";
import { levels, type MeasuredNumbers, profileOf, spanOf } from "./number-figures.ts";
import type { Placed } from "./plan-batches.ts";
import { countIn, double, numberIn, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** Rows from which on different numbers are estimated, and those that stand once are not counted. */
const MANY = 1_000_000;

/** The numbers of each column of relation `dense`, by place, with how many there are. Quantiles are exact at every size. */
export async function profileDense(
  { sql, rows }: Pick<Table, "sql" | "rows">,
  columns: readonly Placed[],
): Promise<ReadonlyMap<number, MeasuredNumbers & { readonly count: number }>> {
  const found = new Map<number, MeasuredNumbers & { readonly count: number }>();
  for (const { place, cell } of columns) {
    const row = await figures({ sql }, cell);
    if (row === null) continue;
    const span = spanOf(row);
    const numbers = `(select ${place} as place, ${cell} as x, 1 as n from dense where ${cell} is not null)`;
    const bars = await countBars({ sql }, new Map([[place, span]]), numbers);
    const profile = { ...profileOf(row, bars.get(place)), infinite: 0, writtenWith: [] };
    found.set(place, { profile, count: countIn(row, "all_n"), ...(await countDistinct({ sql, rows }, cell)) });
  }
  return found;
}

/** In two passes: cubes of distances from a mean that is known keep all their figures. */
async function figures({ sql }: Pick<Table, "sql">, cell: string): Promise<Row | null> {
  const [first] = await sql(`select count(x) as all_n, avg(x) as mean, min(x) as low, max(x) as high, count(*) filter (x = 0) as zeros,
    count(*) filter (x < 0) as negative, bool_and(x = trunc(x)) as whole,
    quantile_cont(x, [${levels.map((level) => `${level}`).join(", ")}]) as quantiles from (select ${cell} as x from dense)`);
  if (first === undefined || countIn(first, "all_n") === 0) return null;
  const mean = double(numberIn(first, "mean"));
  const [second] = await sql(
    `select sum((x - ${mean}) ** 2) as squares, sum((x - ${mean}) ** 3) as cubes from (select ${cell} as x from dense where ${cell} is not null)`,
  );
  const quantiles = Array.isArray(first.quantiles) ? first.quantiles : [];
  const between = levels.flatMap((level, at) => [
    [`low${level * 100}`, quantiles[at]],
    [`high${level * 100}`, quantiles[at]],
  ]);
  return { ...first, ...second, ...Object.fromEntries(between) };
}

async function countDistinct(
  { sql, rows }: Pick<Table, "sql" | "rows">,
  cell: string,
): Promise<Pick<MeasuredNumbers, "distinct" | "unique">> {
  if (rows > MANY) {
    const [about] = await sql(`select approx_count_distinct(${cell}) as n from dense`);
    return { distinct: { count: countIn(about, "n"), exact: false }, unique: null };
  }
  const [counted] = await sql(`select count(*) as n, count(*) filter (n = 1) as once
    from (select count(*) as n from dense where ${cell} is not null group by ${cell})`);
  return { distinct: { count: countIn(counted, "n"), exact: true }, unique: countIn(counted, "once") };
}
