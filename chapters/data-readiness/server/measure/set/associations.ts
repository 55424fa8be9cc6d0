import { correlationRatio, cramersV, pearson, ranks, type Spread, spearman } from "#stats";
import type { Association } from "../../../domain/index.ts";
import type { Vector, Vectors } from "./take-vectors.ts";

type Numbers = Extract<Vector, { kind: "number" }>;
type Categories = Extract<Vector, { kind: "category" }>;

/** Told of are the strongest, and all from here on: the same column twice, in other words. */
const STRONGEST = 30;
const NEARLY_ONE = 0.9;
const MOST = 500;

/** Pairs of numbers that are reckoned one by one. */
const MOST_LOOKED_AT = 1000;

/** A curve tells so much more than a line before the rank correlation is told in the line's place. */
const CURVED = 0.1;

/** The associations of all pairs of columns, the strongest first: of numbers, of categories, and of one with the other. */
export function associations({ columns }: Vectors): readonly Association[] {
  const numbers = columns.filter((column) => column.kind === "number");
  const categories = columns.filter((column) => column.kind === "category");
  const found = [
    ...ofNumbers(numbers),
    ...pairsOf(categories).flatMap(([a, b]) => ofCategories(a, b)),
    ...numbers.flatMap((number) => categories.flatMap((category) => ofBoth(number, category))),
  ].toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return found.filter(({ value }, at) => at < STRONGEST || Math.abs(value) >= NEARLY_ONE).slice(0, MOST);
}

const pairsOf = <T>(all: readonly T[]): (readonly [T, T])[] => all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b] as const));

function ofNumbers(columns: readonly Numbers[]): Association[] {
  // of columns without gaps the ranks are the same in each pair
  const whole = new Map(columns.filter(({ values }) => !values.some(Number.isNaN)).map((column) => [column, ranks(column.values)]));
  return likelyPairs(columns).flatMap(([a, b]) => {
    const [aRanks, bRanks] = [whole.get(a), whole.get(b)];
    const line = figureOf(pearson(a.values, b.values));
    const curve = figureOf(aRanks && bRanks ? pearson(aRanks, bRanks) : spearman(a.values, b.values));
    if (line === null || curve === null) return [];
    const isCurve = Math.abs(curve) > Math.abs(line) + CURVED;
    const n =
      aRanks && bRanks ? a.values.length : a.values.reduce((sum, x, at) => (Number.isNaN(x + (b.values[at] ?? 0)) ? sum : sum + 1), 0);
    return [{ a: a.name, b: b.name, measure: isCurve ? "spearman" : "pearson", value: isCurve ? curve : line, n } as const];
  });
}

/** All pairs where they are few; of many, those that a quick look finds the strongest, with missing cells taken for the mean. */
function likelyPairs(columns: readonly Numbers[]): readonly (readonly [Numbers, Numbers])[] {
  if ((columns.length * (columns.length - 1)) / 2 <= MOST_LOOKED_AT) return pairsOf(columns);
  const straight = columns.map(({ values }) => direction(values));
  const ranked = columns.map(({ values }) => direction(ranks(values)));
  const looks: { readonly a: number; readonly b: number; readonly size: number }[] = [];
  for (let a = 0; a < columns.length; a++)
    for (let b = a + 1; b < columns.length; b++)
      looks.push({ a, b, size: Math.max(Math.abs(product(straight[a], straight[b])), Math.abs(product(ranked[a], ranked[b]))) });
  const likely = looks.toSorted((one, other) => other.size - one.size).slice(0, MOST_LOOKED_AT);
  return likely.flatMap(({ a, b }) => (columns[a] && columns[b] ? [[columns[a], columns[b]] as const] : []));
}

/** A column from its mean and of length one: the correlation of two is then one product. */
function direction(values: Float64Array): Float64Array {
  let [n, sum] = [0, 0];
  for (const value of values)
    if (!Number.isNaN(value)) {
      n += 1;
      sum += value;
    }
  const centred = values.map((value) => (Number.isNaN(value) ? 0 : value - sum / n));
  const length = Math.sqrt(centred.reduce((all, value) => all + value * value, 0));
  return length === 0 ? centred : centred.map((value) => value / length);
}

function product(a: Float64Array | undefined, b: Float64Array | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function ofCategories(a: Categories, b: Categories): Association[] {
  const counts = Array.from({ length: a.levels }, () => new Array<number>(b.levels).fill(0));
  let n = 0;
  for (const [at, code] of a.codes.entries()) {
    const other = b.codes[at] ?? -1;
    const row = counts[code];
    if (row === undefined || other < 0) continue;
    row[other] = (row[other] ?? 0) + 1;
    n += 1;
  }
  const value = figureOf(cramersV(counts));
  return value === null ? [] : [{ a: a.name, b: b.name, measure: "cramers-v", value, n }];
}

function ofBoth(number: Numbers, category: Categories): Association[] {
  const groups = Array.from({ length: category.levels }, () => ({ n: 0, mean: 0, squares: 0 }));
  for (const [at, value] of number.values.entries()) {
    const group = groups[category.codes[at] ?? -1];
    if (group === undefined || Number.isNaN(value)) continue;
    // Welford: one pass, and no sum that grows until it forgets
    group.n += 1;
    const before = value - group.mean;
    group.mean += before / group.n;
    group.squares += before * (value - group.mean);
  }
  const there: readonly Spread[] = groups.filter(({ n }) => n > 0);
  const value = figureOf(correlationRatio(there));
  return value === null
    ? []
    : [{ a: number.name, b: category.name, measure: "correlation-ratio", value, n: there.reduce((sum, { n }) => sum + n, 0) }];
}

const figureOf = (answer: { known: true; value: number } | { known: false }): number | null => (answer.known ? answer.value : null);
