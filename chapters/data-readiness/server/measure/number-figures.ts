import { farOutFences } from "#stats";
import type { NumberProfile } from "../../domain/index.ts";
import { type Bars, edgesOf, type Span } from "./count-bars.ts";
import { countIn, finiteIn, numberIn, type Row } from "./rows.ts";

/** What is told of a column of numbers, with how many different ones there are. */
export interface MeasuredNumbers {
  readonly profile: NumberProfile;
  readonly distinct: { readonly count: number; readonly exact: boolean };
  /** Null where it was not counted. */
  readonly unique: number | null;
}

/** Quantiles that are told. */
export const levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99] as const;

/** Bars of a histogram; whole numbers of a small range have one each. */
const BARS = 30;

/** Beyond so many interquartile ranges from the quartiles a value is far out (Tukey 1977). */
const FAR_OUT = 3;

/**
 * What the figures of one column come to: a row with `all_n`, `low`, `high`, `mean`, `squares` and `cubes` (squared and cubed distances from
 * the mean, added up), `zeros`, `negative`, `whole`, and each quantile as the two values it lies between.
 */
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

const farFences = (row: Row) =>
  farOutFences({
    low: quantileOf(row, 0.05),
    first: quantileOf(row, 0.25),
    middle: quantileOf(row, 0.5),
    third: quantileOf(row, 0.75),
    high: quantileOf(row, 0.95),
  });

/** Where the bars of a histogram lie, and the values far out. */
export const spanOf = (row: Row): Span => {
  const [low, high] = [numberIn(row, "low"), numberIn(row, "high")];
  const isNarrow = row.whole === true && high - low < BARS;
  return { low, high, bars: low === high ? 1 : isNarrow ? high - low + 1 : BARS, fences: fences(row), farFences: farFences(row) };
};

export function profileOf(row: Row, bars: Bars | undefined): Omit<NumberProfile, "infinite" | "writtenWith"> {
  const n = countIn(row, "all_n");
  const far = farFences(row);
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
    // Where nothing can be said of the middle, nothing lies far from it.
    farOut: { count: far.low === far.high ? 0 : (bars?.farOut ?? 0), ...far },
    skew: skewOf(n, squares, finiteIn(row, "cubes")),
  };
}

/** Fisher's and Pearson's skewness made unbiased, as pandas, SAS and Excel have it: √(n(n−1))/(n−2) · m₃/m₂^1.5. */
function skewOf(n: number, squares: number, cubes: number | null): number | null {
  if (n < 3 || squares === 0 || cubes === null) return null;
  return (Math.sqrt(n * (n - 1)) / (n - 2)) * (cubes / n / (squares / n) ** 1.5);
}
