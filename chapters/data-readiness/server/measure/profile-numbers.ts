import type { NumberWriting } from "../../domain/index.ts";
import { countBars } from "./count-bars.ts";
import { levels, type MeasuredNumbers, profileOf, spanOf } from "./number-figures.ts";
import { countIn, double, numberIn } from "./rows.ts";
import type { Table } from "./table.ts";

/** Numbers of each column that holds numbers, by its place, from the counted values. */
export async function profileNumbers(
  { sql }: Pick<Table, "sql">,
  places: readonly number[],
  writings: ReadonlyMap<number, NumberWriting>,
): Promise<ReadonlyMap<number, MeasuredNumbers>> {
  if (places.length === 0) return new Map();
  await sql(`create or replace temp table numbers as
    select place, x, n, sum(n) over (partition by place order by x) as upto
    from (select place, number as x, sum(n)::bigint as n from cells where kind = 'number' and place in (${places}) group by place, number)`);
  const means = await sql("select place, sum(x * n) / sum(n) as mean, sum(n)::bigint as all_n from numbers group by place");
  if (means.length === 0) return new Map();
  const known = means.map((row) => `(${row.place}, ${double(numberIn(row, "mean"))}, ${countIn(row, "all_n")}::bigint)`);
  const measured = await sql(`with means(place, mean, all_n) as (values ${known.join(", ")}) ${moments}`);
  const bars = await countBars({ sql }, new Map(measured.map((row) => [Number(row.place), spanOf(row)])));
  const infinite = await sql("select place, sum(n) as n from cells where kind = 'infinite' group by place");
  const infiniteOf = new Map(infinite.map((row) => [Number(row.place), countIn(row, "n")]));
  return new Map(
    measured.map((row) => {
      const place = Number(row.place);
      const also = { infinite: infiniteOf.get(place) ?? 0, writtenWith: writings.get(place)?.writtenWith ?? [] };
      return [
        place,
        {
          distinct: { count: countIn(row, "distinct_n"), exact: true },
          unique: countIn(row, "unique_n"),
          profile: { ...profileOf(row, bars.get(place)), ...also },
        },
      ];
    }),
  );
}

/** The value at a rank counted from 0, interpolated linearly between two. */
const ranked = (level: number): string => `min(x) filter (upto > floor((all_n - 1) * ${level}::double)) as low${level * 100},
  min(x) filter (upto > ceil((all_n - 1) * ${level}::double)) as high${level * 100}`;

const moments = `select place, any_value(all_n) as all_n, any_value(mean) as mean, min(x) as low, max(x) as high,
  count(*) as distinct_n, count(*) filter (n = 1) as unique_n,
  sum(n * (x - mean) ** 2) as squares, sum(n * (x - mean) ** 3) as cubes,
  coalesce(sum(n) filter (x = 0), 0) as zeros, coalesce(sum(n) filter (x < 0), 0) as negative, bool_and(x = trunc(x)) as whole,
  ${levels.map(ranked).join(", ")}
  from numbers join means using (place) group by place`;
