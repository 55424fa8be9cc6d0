import type { NumberProfile, NumberWriting } from "../../domain/index.ts";
import { type Bars, countBars, edgesOf, type Span } from "./count-bars.ts";
import { countIn, double, finiteIn, numberIn, type Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** What is told of a column of numbers, with how many different ones there are. */
export interface MeasuredNumbers {
  readonly profile: NumberProfile;
  readonly distinct: number;
  readonly unique: number;
}

const levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/** Bars of a histogram; whole numbers of a small range have one each. */
const BARS = 30;

/** Beyond so many interquartile ranges from the quartiles a value is far out (Tukey 1977). */
const FAR_OUT = 3;

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
          distinct: countIn(row, "distinct_n"),
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

const quantileOf = (row: Row, level: number): number => {
  const low = numberIn(row, `low${level * 100}`);
  const high = numberIn(row, `high${level * 100}`);
  const at = (countIn(row, "all_n") - 1) * level;
  return low + (high - low) * (at - Math.floor(at));
};

function fences(row: Row): { readonly low: number; readonly high: number } {
  const [first, third] = [quantileOf(row, 0.25), quantileOf(row, 0.75)];
  return { low: first - FAR_OUT * (third - first), high: third + FAR_OUT * (third - first) };
}

/** Where the bars of a histogram lie, and the values far out. */
const spanOf = (row: Row): Span => {
  const [low, high] = [numberIn(row, "low"), numberIn(row, "high")];
  const isNarrow = row.whole === true && high - low < BARS;
  return { low, high, bars: low === high ? 1 : isNarrow ? high - low + 1 : BARS, fences: fences(row) };
};

function profileOf(row: Row, bars: Bars | undefined): Omit<NumberProfile, "infinite" | "writtenWith"> {
  const n = countIn(row, "all_n");
  const squares = countIn(row, "squares");
  return {
    min: numberIn(row, "low"),
    max: numberIn(row, "high"),
    mean: numberIn(row, "mean"),
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0,
    quantiles: levels.map((at) => ({ at, value: quantileOf(row, at) })),
    exact: true,
    zeros: countIn(row, "zeros"),
    negative: countIn(row, "negative"),
    whole: row.whole === true,
    histogram: { edges: edgesOf(spanOf(row)), counts: bars?.counts ?? [] },
    outliers: { count: bars?.outliers ?? 0, ...fences(row) },
    skew: skewOf(n, squares, finiteIn(row, "cubes")),
  };
}

/** Fisher's and Pearson's skewness made unbiased, as pandas, SAS and Excel have it: √(n(n−1))/(n−2) · m₃/m₂^1.5. */
function skewOf(n: number, squares: number, cubes: number | null): number | null {
  if (n < 3 || squares === 0 || cubes === null) return null;
  return (Math.sqrt(n * (n - 1)) / (n - 2)) * (cubes / n / (squares / n) ** 1.5);
}
