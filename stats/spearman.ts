import type { Answer } from "#kernel";
import { pearson } from "./pearson.ts";

/**
 * Ranks from 1 of numbers that are there, the mean of their ranks for equals; NaN where missing.
 *
 * @example
 * [...ranks(Float64Array.of(30, 10, 10, NaN))]; // → [ 3, 1.5, 1.5, NaN ]
 */
export function ranks(values: Float64Array): Float64Array {
  const there = values.filter((value) => !Number.isNaN(value)).sort();
  const rankOf = new Map<number, number>();
  for (let from = 0; from < there.length; ) {
    const value = there[from] ?? 0;
    let to = from;
    while (there[to] === value) to += 1;
    rankOf.set(value, (from + 1 + to) / 2);
    from = to;
  }
  return values.map((value) => rankOf.get(value) ?? Number.NaN);
}

/**
 * Does one number rise whenever the other does, along any line or curve? Spearman's rank correlation: Pearson's of the ranks, equals sharing
 * the mean of theirs, over the rows where both are there.
 *
 * 1 or −1: always, or always the other way. 0: never one more than the other. A far value counts no more than its rank.
 *
 * @param xs NaN where missing. @param ys As many, NaN where missing.
 * @returns Unknown with fewer than two pairs, or where one of the two never changes.
 *
 * @see Spearman (1904), "The proof and measurement of association between two things".
 * @see fixtures/association.json: scipy.stats.spearmanr, pandas DataFrame.corr(method="spearman").
 *
 * @example
 * spearman(Float64Array.of(0, 0, 3, 3), Float64Array.of(1, 1, 100, 100)); // → { known: true, value: 1 }
 */
export function spearman(xs: Float64Array, ys: Float64Array): Answer<number> {
  const isWhole = !xs.some(Number.isNaN) && !ys.some(Number.isNaN);
  if (isWhole) return pearson(ranks(xs), ranks(ys));
  const both = xs.map((x, at) => (Number.isNaN(ys[at] ?? Number.NaN) ? Number.NaN : x));
  return pearson(ranks(both), ranks(ys.map((y, at) => (Number.isNaN(both[at] ?? Number.NaN) ? Number.NaN : y))));
}
