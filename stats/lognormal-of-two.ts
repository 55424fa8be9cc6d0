import { problem } from "#kernel";
import type { Lognormal } from "./lognormal.ts";
import { normalQuantile } from "./normal.ts";

/** Two points cannot hold such an amount. */
export const rangeOutOfOrder = problem<{ readonly low: number; readonly high: number }>(
  "stats/range-out-of-order",
  422,
  ({ low, high }) => `A range begins above 0 and ends above its beginning; got ${low} to ${high}.`,
);

/**
 * Which lognormal law holds a range that somebody gave, with as much below it as above?
 *
 * median = √(low·high), spread = (ln high − ln low)/2z, with z the normal quantile of (1 + share)/2.
 *
 * @param share Of draws that lie inside, in (0, 1): 0.8 for P10 to P90, 0.9 for P5 to P95.
 * @throws {Problem} `stats/range-out-of-order` unless 0 < low < high.
 * @throws {RangeError} For a share outside (0, 1).
 *
 * @see fixtures/laws.json: scipy.stats.lognorm; the values of Squiggle's own tests (`sym_test.ts`, MIT) stand in the test.
 *
 * @example
 * lognormalOfTwo({ low: 2, high: 5 }, 0.8).spread.toFixed(6); // → "0.357493"
 */
export function lognormalOfTwo({ low, high }: { readonly low: number; readonly high: number }, share: number): Lognormal {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share lies in (0, 1); got ${share}.`);
  if (!(low > 0 && low < high && Number.isFinite(high))) throw rangeOutOfOrder({ low, high });
  return { median: Math.sqrt(low * high), spread: Math.log(high / low) / (2 * normalQuantile((1 + share) / 2)) };
}
