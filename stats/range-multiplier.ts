import { normalCdf, normalQuantile } from "./normal.ts";

/** Stated ranges that can be looked back upon. */
export interface RangesSeen {
  /** What happened lay within. Parts of one where several ranges share one count. */
  readonly inside: number;
  /** All of them. */
  readonly of: number;
  /** The chance with which they were stated to hold it; in (0, 1). */
  readonly level: number;
}

/** By how much stated ranges have to be widened. */
export interface RangeMultiplier {
  /** 1: they were right. 2: the truth lies twice as far out. */
  readonly multiplier: number;
  /** With a chance of nine in ten it lies between these. */
  readonly low: number;
  readonly high: number;
}

/** What is taken for true of ln(multiplier) before the first range is over. */
export interface MultiplierPrior {
  readonly mean: number;
  readonly spread: number;
}

/**
 * Ranges that experts state for 90 % hold the truth 60 to 70 % of the time: as if they were 1.76 times too narrow (z of 0.935 in place of
 * 1.645), give or take a factor of 1.4. The first from Jørgensen et al., the second a judgement of ours.
 */
export const OVERCONFIDENCE: MultiplierPrior = { mean: Math.log(1.76), spread: 0.35 };

const STEPS = 2_000;
const REACH = 9;

/**
 * How much too narrow are stated ranges? Begins from what is known of people in general and goes over to one's own record as it grows.
 *
 * Model: what happens lies multiplier times as far from the middle as was stated, so a range of `level` holds it with chance
 * 2·Φ(z/multiplier) − 1, z = Φ⁻¹((1 + level)/2). Posterior of ln(multiplier) on a grid; multiplier = e^(its mean).
 *
 * 1.76 before the first. Only whether it lay inside counts, not how far out: one project that took ten times as long weighs as any other.
 *
 * @param seen One entry for each level at which ranges were stated.
 * @throws {RangeError} For counts that do not fit, and for a level outside (0, 1).
 *
 * @see Jørgensen, Teigen & Moløkken (2004), "Better sure than safe? Over-confidence in judgement based software development effort
 * prediction intervals", Journal of Systems and Software 70.
 * @see fixtures/range-scores.json: SciPy, by adaptive quadrature.
 *
 * @example
 * rangeMultiplier([{ inside: 13, of: 20, level: 0.9 }]).multiplier.toFixed(2); // → "1.80"
 */
export function rangeMultiplier(seen: readonly RangesSeen[], prior: MultiplierPrior = OVERCONFIDENCE): RangeMultiplier {
  for (const { inside, of, level } of seen) {
    if (!(inside >= 0 && inside <= of && Number.isFinite(of)))
      throw new RangeError(`of so many, so many lay inside; got ${inside} of ${of}.`);
    if (!(level > 0 && level < 1)) throw new RangeError(`a level lies in (0, 1); got ${level}.`);
  }
  const zs = seen.map(({ level }) => normalQuantile((1 + level) / 2));
  const width = (2 * REACH * prior.spread) / STEPS;
  const points = Array.from({ length: STEPS }, (_, at) => {
    const log = prior.mean - REACH * prior.spread + (at + 0.5) * width;
    const likelihood = seen.reduce((sum, { inside, of }, which) => {
      const outside = 2 * normalCdf(-(zs[which] ?? 0) / Math.exp(log));
      return sum + inside * Math.log(Math.max(1 - outside, 1e-300)) + (of - inside) * Math.log(Math.max(outside, 1e-300));
    }, 0);
    return { log, weight: likelihood - ((log - prior.mean) / prior.spread) ** 2 / 2 };
  });
  const most = Math.max(...points.map(({ weight }) => weight));
  const heavy = points.map(({ log, weight }) => ({ log, weight: Math.exp(weight - most) }));
  const all = heavy.reduce((sum, { weight }) => sum + weight, 0);
  const quantile = (chance: number): number => {
    let below = 0;
    for (const { log, weight } of heavy) {
      if (below + weight >= chance * all) return Math.exp(log + width * ((chance * all - below) / weight - 0.5));
      below += weight;
    }
    return Math.exp(prior.mean + REACH * prior.spread);
  };
  const mean = heavy.reduce((sum, { log, weight }) => sum + log * weight, 0) / all;
  return { multiplier: Math.exp(mean), low: quantile(0.05), high: quantile(0.95) };
}
