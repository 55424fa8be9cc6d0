import { binomialChance } from "./binomial.ts";

/** How many happened in one part of what was stated, and how many would if the ranges were right. */
export interface PitBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What to expect of right ranges. */
  readonly expected: number;
  /** Of right ranges the count lies between these, with the confidence asked for, in this part by itself. */
  readonly low: number;
  readonly high: number;
}

/** Parts of equal width: tenths. */
const TENTHS = Array.from({ length: 11 }, (_, at) => at / 10);

/**
 * Where in the stated ranges did things happen? The probability integral transforms, counted: of right ranges, they fall evenly.
 *
 * count of `from` ≤ place < `to`, the last part with its end; expected = n · (to − from); low and high are the binomial law's quantiles at
 * (1 ∓ confidence)/2.
 *
 * Most at the ends: ranges too narrow. Most in the middle: too wide. Most at the upper end: too hopeful.
 *
 * @param places For each, the chance that was stated for less than what happened; in [0, 1]. Of a P10, P50 and P90 any number of its part.
 * @param edges Rising, from 0 to 1: [0, 0.1, 0.5, 0.9, 1] for a P10, P50 and P90.
 * @throws {RangeError} Outside these.
 *
 * @see Dawid (1984), "Statistical theory: the prequential approach", Journal of the Royal Statistical Society A 147; Gneiting et al. (2007).
 * @see The test: scipy.stats.binom.ppf, and exact sums of the binomial law.
 *
 * @example
 * pitHistogram([0.05, 0.3, 0.95, 0.97], 0.9, [0, 0.1, 0.5, 0.9, 1]).map(({ count }) => count); // → [1, 1, 0, 2]
 */
export function pitHistogram(places: readonly number[], confidence: number, edges: readonly number[] = TENTHS): readonly PitBin[] {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies in (0, 1); got ${confidence}.`);
  const wrong = places.find((place) => !(place >= 0 && place <= 1));
  if (wrong !== undefined) throw new RangeError(`a place lies in [0, 1]; got ${wrong}.`);
  if (edges.length < 2 || edges[0] !== 0 || edges.at(-1) !== 1 || edges.some((edge, at) => at > 0 && !(edge > (edges[at - 1] ?? 1))))
    throw new RangeError(`edges rise from 0 to 1; got ${edges.join(", ")}.`);
  return edges.slice(1).map((to, at) => {
    const from = edges[at] ?? 0;
    const count = places.filter((place) => place >= from && (place < to || (to === 1 && place === 1))).length;
    const low = binomialQuantile((1 - confidence) / 2, places.length, to - from);
    const high = binomialQuantile((1 + confidence) / 2, places.length, to - from);
    return { from, to, count, expected: places.length * (to - from), low, high };
  });
}

/** The least number of successes that at least this chance lies at or below. */
function binomialQuantile(chance: number, trials: number, each: number): number {
  let below = 0;
  for (let successes = 0; successes < trials; successes++) {
    below += binomialChance(successes, trials, each);
    if (below >= chance - 1e-12) return successes;
  }
  return trials;
}
