import { normalCdf, normalQuantile } from "./normal.ts";

/** A positive quantity whose logarithm is normal: durations, costs, ratios of actual to planned. */
export interface Lognormal {
  /** Half of the draws lie below it; > 0, in the quantity's own unit. */
  readonly median: number;
  /** Standard deviation of the natural logarithm; > 0, no unit. 0.60 means that 8 in 10 draws lie within a factor of 2.16 of the median. */
  readonly spread: number;
}

/**
 * The value that a lognormal draw stays below with the given chance.
 *
 * q = median · e^(spread · Φ⁻¹(chance)).
 *
 * @param chance In [0, 1]; 0 gives 0, 1 gives ∞.
 * @returns In the unit of the median.
 * @throws {RangeError} For a median or a spread that is not > 0, and for a chance outside [0, 1].
 *
 * @see Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions, vol. 1, ch. 14.
 * @see fixtures/lognormal.json: scipy.stats.lognorm.ppf.
 *
 * @example
 * lognormalQuantile({ median: 1.3, spread: 0.6 }, 0.9).toFixed(3); // → "2.805"
 */
export function lognormalQuantile({ median, spread }: Lognormal, chance: number): number {
  check(median, spread);
  return median * Math.exp(spread * normalQuantile(chance));
}

/**
 * The same, for a draw of which we know already that it exceeds `atLeast`: what has lasted this long may last longer.
 *
 * With S(x) = Φ(−ln(x / median) / spread), the value t solves S(t) = (1 − chance) · S(atLeast). Worked in the lower tail of Φ, so it stays
 * accurate however late it is; beyond S(atLeast) < 1e−300 it answers `atLeast`.
 *
 * @param atLeast ≥ 0, in the unit of the median; 0 gives {@link lognormalQuantile}.
 * @param chance In [0, 1]; 0 gives `atLeast`, 1 gives ∞.
 * @returns In the unit of the median, never below `atLeast`.
 * @throws {RangeError} As {@link lognormalQuantile}, and for `atLeast` < 0.
 *
 * @see fixtures/lognormal.json: scipy.stats.lognorm.isf((1 − chance) · scipy.stats.lognorm.sf(atLeast)).
 *
 * @example
 * lognormalQuantileAbove({ median: 1.3, spread: 0.6 }, 2, 0.5).toFixed(3); // → "2.645"
 */
export function lognormalQuantileAbove({ median, spread }: Lognormal, atLeast: number, chance: number): number {
  check(median, spread);
  if (!(atLeast >= 0)) throw new RangeError(`atLeast must be ≥ 0; got ${atLeast}.`);
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in [0, 1]; got ${chance}.`);
  if (atLeast === 0) return lognormalQuantile({ median, spread }, chance);

  const stillGoing = normalCdf(-Math.log(atLeast / median) / spread);
  if (stillGoing < 1e-300) return atLeast;
  return Math.max(atLeast, median * Math.exp(-spread * normalQuantile((1 - chance) * stillGoing)));
}

function check(median: number, spread: number): void {
  if (!(median > 0 && Number.isFinite(median))) throw new RangeError(`the median must be > 0; got ${median}.`);
  if (!(spread > 0 && Number.isFinite(spread))) throw new RangeError(`the spread must be > 0; got ${spread}.`);
}
