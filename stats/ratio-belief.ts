import type { RatioPrior } from "./shared-ratio.ts";
import { studentQuantile } from "./student-t.ts";

/**
 * How far off are estimates, after so many that can be looked back upon? The normal–inverse-gamma update: what was believed of
 * ln(actual / estimate), moved by what was seen.
 *
 * With n ratios of mean ȳ: weight' = weight + n; freedom' = freedom + n; mean' = (weight·mean + n·ȳ) / weight';
 * freedom'·spread'² = freedom·spread² + Σ(y − ȳ)² + weight·n/weight' · (ȳ − mean)².
 *
 * The result is a prior for what comes next, so that work may be looked back upon piece by piece or all at once.
 * {@link sharedRatio} is for pieces of work that have a chance of their own besides.
 *
 * @param logRatios ln(actual / estimate), natural logarithm, one for each piece of work.
 * @throws {RangeError} For a prior that is not positive, and for what is no number.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, §3.3.
 * @see fixtures/range-scores.json: NumPy.
 *
 * @example
 * const belief = ratioBelief({ mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 }, [0.2, 0.7, 0.1, 0.9, 0.5]);
 * [belief.mean.toFixed(5), (belief.spread ** 2).toFixed(5), belief.weight, belief.freedom]; // → ["0.39839", "0.21965", 8, 9]
 */
export function ratioBelief(prior: RatioPrior, logRatios: readonly number[]): RatioPrior {
  const { mean, spread, weight, freedom } = prior;
  if (!(spread > 0 && weight > 0 && freedom > 0 && Number.isFinite(mean)))
    throw new RangeError("a prior has a mean, and counts for more than nothing.");
  const wrong = logRatios.find((ratio) => !Number.isFinite(ratio));
  if (wrong !== undefined) throw new RangeError(`a ratio is a number; got ${wrong}.`);
  const n = logRatios.length;
  if (n === 0) return prior;
  const seen = logRatios.reduce((sum, ratio) => sum + ratio, 0) / n;
  const squares =
    freedom * spread ** 2 +
    logRatios.reduce((sum, ratio) => sum + (ratio - seen) ** 2, 0) +
    ((weight * n) / (weight + n)) * (seen - mean) ** 2;
  return {
    mean: (weight * mean + n * seen) / (weight + n),
    spread: Math.sqrt(squares / (freedom + n)),
    weight: weight + n,
    freedom: freedom + n,
  };
}

/**
 * The ratio of actual to estimate that the next piece of work stays below with the given chance, by what is believed.
 *
 * e^(mean + spread · √(1 + 1/weight) · t), t the quantile of Student's law with `freedom` degrees.
 *
 * @param chance In (0, 1).
 * @throws {RangeError} Outside it.
 *
 * @see fixtures/range-scores.json: scipy.stats.t.ppf.
 *
 * @example
 * nextRatio({ mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 }, 0.9).toFixed(3); // → "3.761"
 */
export function nextRatio({ mean, spread, weight, freedom }: RatioPrior, chance: number): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies in (0, 1); got ${chance}.`);
  return Math.exp(mean + spread * Math.sqrt(1 + 1 / weight) * studentQuantile(chance, freedom));
}
