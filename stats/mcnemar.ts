import { binomialChance } from "./binomial.ts";
import { normalQuantile } from "./normal.ts";
import type { Interval } from "./wilson.ts";

/**
 * If neither of two systems were better, how likely is it that the cases on which they differ split at least as unevenly? McNemar's exact
 * test, two-sided.
 *
 * 2 · P(X ≤ the smaller of the two), X binomial of their sum at one half; at most 1.
 *
 * Near 0: one is better. 1: nothing points either way, or they never differ. It says nothing of how much better: see
 * {@link pairedDifference}.
 *
 * @param onlyFirst Cases that only the first passes, whole, ≥ 0.
 * @param onlySecond Cases that only the second passes.
 * @throws {RangeError} For counts that are not whole and ≥ 0.
 *
 * @see McNemar (1947), "Note on the sampling error of the difference between correlated proportions or percentages", Psychometrika 12.
 * @see fixtures/paired.json: statsmodels mcnemar(exact=True).
 *
 * @example
 * mcnemarChance(2, 10).toFixed(4); // → "0.0386"
 */
export function mcnemarChance(onlyFirst: number, onlySecond: number): number {
  check(onlyFirst, onlySecond);
  const differing = onlyFirst + onlySecond;
  let chance = 0;
  for (let few = 0; few <= Math.min(onlyFirst, onlySecond); few++) chance += binomialChance(few, differing, 0.5);
  return Math.min(1, 2 * chance);
}

/**
 * By how much does the second system pass more often than the first, on the same cases? The difference of the two shares, and its interval
 * by Bonett and Price: Wald's, after one half is added to each of the four counts, so that it says something with no discordant case too.
 *
 * d̃ ± z √((p̃₁ + p̃₂ − (p̃₂ − p̃₁)²) / (n + 2)), p̃ = (count + 1) / (n + 2), d̃ = p̃₂ − p̃₁.
 *
 * @param cases All of them, whole, ≥ 1.
 * @param confidence In (0, 1).
 * @returns In [−1, 1]; above 0 the second is better.
 * @throws {RangeError} For counts that are not whole, or more differing cases than cases.
 *
 * @see Bonett & Price (2012), "Adjusted Wald confidence interval for a difference of binomial proportions based on paired data", JEBS 37.
 * @see fixtures/paired.json: the formula in SciPy.
 *
 * @example
 * pairedDifference(100, 2, 10, 0.95).low.toFixed(3); // → "0.008"
 */
export function pairedDifference(
  cases: number,
  onlyFirst: number,
  onlySecond: number,
  confidence: number,
): Interval & { readonly difference: number } {
  check(onlyFirst, onlySecond);
  if (!(Number.isInteger(cases) && cases >= 1 && onlyFirst + onlySecond <= cases))
    throw new RangeError(`cases are a whole number, at least as many as differ; got ${cases}.`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies in (0, 1); got ${confidence}.`);
  const first = (onlyFirst + 1) / (cases + 2);
  const second = (onlySecond + 1) / (cases + 2);
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt((first + second - (second - first) ** 2) / (cases + 2));
  const difference = (onlySecond - onlyFirst) / cases;
  return { difference, low: Math.max(-1, second - first - half), high: Math.min(1, second - first + half) };
}

function check(...counts: readonly number[]): void {
  for (const count of counts) if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`a count is whole and ≥ 0; got ${count}.`);
}
