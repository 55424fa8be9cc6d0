import { normalQuantile } from "./normal.ts";

/** A positive quantity as three points that somebody gave: one in ten lies below `low`, half below `middle`, nine in ten below `high`. */
export interface ThreePoints {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Φ⁻¹(0.9): how far P10 and P90 lie from the middle, in standard deviations. */
const Z90 = normalQuantile(0.9);

/**
 * The spreads of the logarithm below and above the middle: ln(middle / low) / 1.2816 and ln(high / middle) / 1.2816. No unit; 0 where two
 * points are the same.
 *
 * @throws {RangeError} Unless 0 < low ≤ middle ≤ high.
 *
 * @example
 * twoSpreads({ low: 1, middle: 2, high: 8 }).above.toFixed(4); // → "1.0817"
 */
export function twoSpreads({ low, middle, high }: ThreePoints): { readonly below: number; readonly above: number } {
  if (!(low > 0 && low <= middle && middle <= high && Number.isFinite(high)))
    throw new RangeError(`three points are 0 < low ≤ middle ≤ high; got ${low}, ${middle}, ${high}.`);
  return { below: Math.log(middle / low) / Z90, above: Math.log(high / middle) / Z90 };
}

/**
 * Which amount is not exceeded, where the standard normal draw behind it is `z`? The distribution that holds all three points as given and
 * is lognormal on each side of the middle: middle · e^(z · spread), with the spread of the side.
 *
 * A shifted lognormal holds three points too, but falls below 0 or has no solution where low lies far out, and a PERT takes low and high for
 * the very least and most and so has hardly a tail. Its density has a step at the middle, which no sum or quantile shows.
 *
 * @param z −∞ to ∞; 0 gives the middle, 1.2816 the high point, −1.2816 the low one.
 * @returns In the unit of the points.
 * @throws {RangeError} As {@link twoSpreads}.
 *
 * @see Wallis (2014), "The two-piece normal, binormal, or double Gaussian distribution", Statistical Science 29(1), for the idea; here the
 * two halves have one half of the chance each, as quantiles ask for.
 *
 * @example
 * twoPieceLognormal({ low: 1, middle: 2, high: 8 }, 0); // → 2
 */
export function twoPieceLognormal(points: ThreePoints, z: number): number {
  const { below, above } = twoSpreads(points);
  return points.middle * Math.exp(z * (z < 0 ? below : above));
}

/**
 * Mean and variance of the logarithm over the middle: (above − below) / √(2π), and (above² + below²) / 2 less the square of that.
 *
 * @throws {RangeError} As {@link twoSpreads}.
 *
 * @example
 * logMoments({ low: 1, middle: 2, high: 4 }).mean; // → 0
 */
export function logMoments(points: ThreePoints): { readonly mean: number; readonly variance: number } {
  const { below, above } = twoSpreads(points);
  const mean = (above - below) / Math.sqrt(2 * Math.PI);
  return { mean, variance: (above ** 2 + below ** 2) / 2 - mean ** 2 };
}
