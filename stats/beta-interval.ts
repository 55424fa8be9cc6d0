import { betaCdf } from "./incomplete-beta.ts";
import type { Interval } from "./wilson.ts";

/**
 * A sample of labels was checked and some were wrong: which share of all may be wrong? Jeffreys' interval, the middle of Beta(k + ½, n − k + ½):
 * what is believed after n cases when nothing was believed before.
 *
 * low and high are its quantiles at (1 − confidence)/2 and (1 + confidence)/2; at k = 0 the low end is 0, at k = n the high end is 1.
 *
 * Narrow: many were checked. The cases must have been drawn at random: those somebody doubted say nothing of the others.
 *
 * @param wrong Whole, 0 to `checked`.
 * @param checked Whole, at least 1.
 * @param confidence In (0, 1).
 * @throws {RangeError} Outside these.
 *
 * @see Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16, 4.1.2.
 * @see fixtures/beta-interval.json: scipy.stats.beta.ppf.
 *
 * @example
 * betaInterval(3, 100, 0.95).high.toFixed(4); // → "0.0779"
 */
export function betaInterval(wrong: number, checked: number, confidence: number): Interval {
  if (!(Number.isInteger(checked) && checked >= 1)) throw new RangeError(`checked is a whole number from 1 on; got ${checked}.`);
  if (!(Number.isInteger(wrong) && wrong >= 0 && wrong <= checked))
    throw new RangeError(`wrong is a whole number from 0 to ${checked}; got ${wrong}.`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies in (0, 1); got ${confidence}.`);
  const at = (chance: number) => betaQuantile(chance, wrong + 0.5, checked - wrong + 0.5);
  return {
    low: wrong === 0 ? 0 : at((1 - confidence) / 2),
    high: wrong === checked ? 1 : at((1 + confidence) / 2),
  };
}

/** The value that a draw from a Beta law stays below with the given chance: halved until it cannot be told from its neighbour. */
function betaQuantile(chance: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 1100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaCdf(middle, a, b) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
