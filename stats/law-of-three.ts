import { problem } from "#kernel";
import { normalCdf, normalQuantile } from "./normal.ts";
import type { ThreePoints } from "./two-piece-lognormal.ts";

/** A law that holds three points as given: one in ten lies below `low`, half below `middle`, nine in ten below `high`. */
export type LawOfThree =
  | {
      readonly is: "shifted-lognormal";
      /** Where it begins; where `mirrored`, where it ends. In the unit of the points. */
      readonly shift: number;
      /** ln of the distance of the middle from there. */
      readonly mu: number;
      /** Standard deviation of the logarithm of that distance; > 0. */
      readonly sigma: number;
      /** The long side lies below the middle. */
      readonly mirrored: boolean;
    }
  | { readonly is: "normal"; readonly mean: number; readonly sd: number };

/** What was said cannot be an estimate. */
export const pointsOutOfOrder = problem<{ readonly low: number; readonly middle: number; readonly high: number }>(
  "stats/points-out-of-order",
  422,
  ({ low, middle, high }) =>
    `An estimate is three numbers, each above the one before: one in ten lies below the first, nine in ten below the last; got ${low}, ${middle}, ${high}.`,
);

const Z90 = normalQuantile(0.9);
/** Sides that differ by less than this share are taken for equal: the shift would be so far away that digits get lost. */
const EVEN = 1e-6;

/**
 * Which law holds the three points that somebody gave? A shifted lognormal where the upper side is the longer one, its mirror image where the
 * lower one is, a normal one where both are equal.
 *
 * shift θ = (low·high − middle²)/(low + high − 2·middle), μ = ln(middle − θ), σ = ln((high − θ)/(middle − θ))/1.28155; of the mirror image, the
 * same of the points with their signs turned. Units: those of the points; θ, and with it draws, may lie below 0.
 *
 * @throws {Problem} `stats/points-out-of-order` unless low < middle < high.
 *
 * @see Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions, vol. 1, ch. 14, for the law with three parameters.
 * @see fixtures/laws.json: scipy.stats.lognorm and norm.
 *
 * @example
 * const law = lawOfThree({ low: 4, middle: 6, high: 12 });
 * law.is === "shifted-lognormal" && [law.shift, law.sigma.toFixed(6)]; // → [3, "0.857252"]
 */
export function lawOfThree({ low, middle, high }: ThreePoints): LawOfThree {
  if (!(low < middle && middle < high && Number.isFinite(low) && Number.isFinite(high))) throw pointsOutOfOrder({ low, middle, high });
  const [below, above] = [middle - low, high - middle];
  if (Math.abs(above - below) <= EVEN * (above + below)) return { is: "normal", mean: middle, sd: (high - low) / (2 * Z90) };
  const mirrored = below > above;
  // Distances from the middle, so that it does not matter where 0 lies.
  const [short, long] = mirrored ? [above, below] : [below, above];
  const reach = (short * long) / (long - short);
  const shift = mirrored ? middle + reach : middle - reach;
  return { is: "shifted-lognormal", shift, mu: Math.log(reach), sigma: Math.log(long / short) / Z90, mirrored };
}

/**
 * Which amount is not exceeded, where the standard normal draw behind it is `z`?
 *
 * @param z −∞ to ∞; 0 gives the middle, 1.2816 the high point.
 * @returns In the unit of the points.
 *
 * @example
 * valueAt(lawOfThree({ low: 4, middle: 6, high: 12 }), 0); // → 6
 */
export function valueAt(law: LawOfThree, z: number): number {
  if (law.is === "normal") return law.mean + z * law.sd;
  const { shift, mu, sigma, mirrored } = law;
  return mirrored ? shift - Math.exp(mu - sigma * z) : shift + Math.exp(mu + sigma * z);
}

/**
 * The chance that a draw is at most `value`, in [0, 1].
 *
 * @example
 * chanceBelow(lawOfThree({ low: 4, middle: 6, high: 12 }), 12).toFixed(3); // → "0.900"
 */
export function chanceBelow(law: LawOfThree, value: number): number {
  if (law.is === "normal") return normalCdf((value - law.mean) / law.sd);
  const { shift, mu, sigma, mirrored } = law;
  const distance = mirrored ? shift - value : value - shift;
  if (distance <= 0) return mirrored ? 1 : 0;
  const z = (Math.log(distance) - mu) / sigma;
  return normalCdf(mirrored ? -z : z);
}

/**
 * The mean of the law: shift ± e^(μ + σ²/2), or that of the normal one. In the unit of the points.
 *
 * @example
 * meanOfLaw(lawOfThree({ low: 4, middle: 6, high: 12 })).toFixed(4); // → "7.3321"
 */
export function meanOfLaw(law: LawOfThree): number {
  if (law.is === "normal") return law.mean;
  const reach = Math.exp(law.mu + law.sigma ** 2 / 2);
  return law.mirrored ? law.shift - reach : law.shift + reach;
}
