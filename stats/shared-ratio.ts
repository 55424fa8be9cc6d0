import { normalCdf } from "./normal.ts";

/** What is taken for true of ln(actual / estimate) before one's own record speaks: normal–inverse-gamma. */
export interface RatioPrior {
  /** Its mean: ln 1.3 where work takes 1.3 times its estimate in the middle case. */
  readonly mean: number;
  /** Its standard deviation from one piece of work to the next; > 0. */
  readonly spread: number;
  /** As how many pieces of work the mean counts; > 0. */
  readonly weight: number;
  /** As how many the spread counts, in degrees of freedom; > 0. */
  readonly freedom: number;
}

/** One piece of work that is done: ln(actual / estimate), and how much of its variance is its own chance rather than shared; ≥ 0. */
export interface LogRatio {
  readonly ratio: number;
  readonly variance: number;
}

/** Where the next piece of work's ln(actual / estimate) lies: a mixture of normals, heaviest where record and prior agree. */
export interface SharedRatio {
  /** Weights add up to 1. */
  readonly parts: readonly { readonly weight: number; readonly mean: number; readonly sd: number }[];
}

const STEPS = 240;

/**
 * How far may all estimates of the next piece of work be off together, after so many that are done? Predictive distribution of
 * B = ln(actual / estimate), shared by everything in that piece of work.
 *
 * Model: ratioₖ ~ N(B_k, varianceₖ), B_k ~ N(m, τ²), m ~ N(mean, τ² / weight), τ² ~ scaled inverse χ²(freedom, spread²). m is integrated in
 * closed form, τ on a grid of its logarithm (240 steps from e⁻⁵ to e⁴ times the prior's spread). Where all variances are 0 it is the
 * normal–inverse-gamma update, whose predictive is Student's t with freedom + n degrees of freedom.
 *
 * One part: nothing is open about the spread. Far apart: the record is short, or work goes now well and now badly.
 *
 * @throws {RangeError} For a prior that is not positive, and for what is no number.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, §3.3 (normal–inverse-gamma) and §5.4 (normal with known variances and unknown spread).
 * @see fixtures/shared-ratio.json: SciPy, by adaptive quadrature, and Student's t where all variances are 0.
 *
 * @example
 * const prior = { mean: 0.262364, spread: 0.6, weight: 3, freedom: 4 };
 * Math.exp(quantileOfShared(sharedRatio([], prior), 0.9)).toFixed(2); // → "3.76"
 */
export function sharedRatio(done: readonly LogRatio[], prior: RatioPrior): SharedRatio {
  const { mean, spread, weight, freedom } = prior;
  if (!(spread > 0 && weight > 0 && freedom > 0 && Number.isFinite(mean)))
    throw new RangeError("a prior has a mean, and counts for more than nothing.");
  for (const { ratio, variance } of done)
    if (!(Number.isFinite(ratio) && variance >= 0 && Number.isFinite(variance)))
      throw new RangeError(`a ratio and its variance are numbers; got ${ratio}, ${variance}.`);
  const steps = Array.from({ length: STEPS }, (_, at) => spread * Math.exp(-5 + (9 * (at + 0.5)) / STEPS));
  const parts = steps.map((tau) => {
    const between = tau ** 2;
    let precision = weight / between;
    let pulled = (weight * mean) / between;
    let squares = (weight * mean ** 2) / between;
    let logs = 0;
    for (const { ratio, variance } of done) {
      const whole = between + variance;
      precision += 1 / whole;
      pulled += ratio / whole;
      squares += ratio ** 2 / whole;
      logs += Math.log(whole);
    }
    const middle = pulled / precision;
    const likelihood = -0.5 * (logs + Math.log((precision * between) / weight) + squares - precision * middle ** 2);
    const before = -freedom * Math.log(tau) - (freedom * spread ** 2) / (2 * between);
    return { weight: likelihood + before, mean: middle, sd: Math.sqrt(between + 1 / precision) };
  });
  const most = Math.max(...parts.map((part) => part.weight));
  const heavy = parts.map((part) => ({ ...part, weight: Math.exp(part.weight - most) })).filter((part) => part.weight > 1e-9);
  const all = heavy.reduce((sum, part) => sum + part.weight, 0);
  return { parts: heavy.map((part) => ({ ...part, weight: part.weight / all })) };
}

/**
 * The value that B stays below with the given chance, by halving: Σ weight · Φ((x − mean) / sd) = chance, to 1e−10.
 *
 * @param chance In (0, 1).
 * @throws {RangeError} Outside it.
 *
 * @example
 * quantileOfShared({ parts: [{ weight: 1, mean: 0.5, sd: 1 }] }, 0.5).toFixed(3); // → "0.500"
 */
export function quantileOfShared({ parts }: SharedRatio, chance: number): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies in (0, 1); got ${chance}.`);
  const below = (x: number): number => parts.reduce((sum, { weight, mean, sd }) => sum + weight * normalCdf((x - mean) / sd), 0);
  let low = Math.min(...parts.map(({ mean, sd }) => mean - 40 * sd));
  let high = Math.max(...parts.map(({ mean, sd }) => mean + 40 * sd));
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (below(middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
