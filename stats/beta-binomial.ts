import { logGamma } from "./log-gamma.ts";

/** What was believed of a share before the first case: as if `successes` and `failures` had been seen already; both > 0, whole or not. */
export interface BetaPrior {
  readonly successes: number;
  readonly failures: number;
}

/** Every share equally likely: one success and one failure in mind. An assumption, as every prior is. */
export const EVEN_PRIOR: BetaPrior = { successes: 1, failures: 1 };

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * The chance of exactly `k` successes in `trials` whose common chance is itself drawn from a Beta law.
 *
 * C(trials, k) · B(k + a, trials − k + b) / B(a, b), worked in logarithms; 0 outside 0 … trials.
 *
 * @throws {RangeError} For trials that are not whole and ≥ 0, and for a prior that is not > 0.
 *
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, 6.2.2.
 * @see fixtures/beta-binomial.json: scipy.stats.betabinom, by its sums.
 *
 * @example
 * betaBinomialChance(0, 3, EVEN_PRIOR).toFixed(2); // → "0.25"
 */
export function betaBinomialChance(k: number, trials: number, { successes, failures }: BetaPrior): number {
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`trials must be whole and ≥ 0; got ${trials}.`);
  if (!(successes > 0 && failures > 0)) throw new RangeError(`a prior is > 0 on both sides; got ${successes} and ${failures}.`);
  if (!Number.isInteger(k) || k < 0 || k > trials) return 0;
  const ways = -Math.log(trials + 1) - logBeta(k + 1, trials - k + 1);
  return Math.exp(ways + logBeta(k + successes, trials - k + failures) - logBeta(successes, failures));
}

/**
 * The chance of at least `atLeast` successes in `trials` whose common chance is itself drawn from a Beta law.
 *
 * Σ_{k ≥ atLeast} C(trials, k) · B(k + a, trials − k + b) / B(a, b), summed exactly, from the shorter side.
 *
 * @throws {RangeError} For trials that are not whole and ≥ 0, and for a prior that is not > 0.
 *
 * @see Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, 6.2.2.
 * @see fixtures/beta-binomial.json: scipy.stats.betabinom.sf.
 *
 * @example
 * betaBinomialAtLeast(3, 10, { successes: 2, failures: 2 }).toFixed(4); // → "0.7972"
 */
export function betaBinomialAtLeast(atLeast: number, trials: number, { successes, failures }: BetaPrior): number {
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`trials must be whole and ≥ 0; got ${trials}.`);
  if (!(successes > 0 && failures > 0)) throw new RangeError(`a prior is > 0 on both sides; got ${successes} and ${failures}.`);
  const least = Math.max(0, Math.ceil(atLeast));
  if (least === 0) return 1;
  if (least > trials) return 0;
  const exactly = (k: number): number => betaBinomialChance(k, trials, { successes, failures });
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let k = from; k <= to; k++) total += exactly(k);
    return Math.min(1, total);
  };
  return least > trials / 2 ? sum(least, trials) : 1 - sum(0, least - 1);
}

/** A trial of passes and failures that is still running. */
export interface RunningTrial {
  /** Successes and cases so far. */
  readonly successes: number;
  readonly cases: number;
  /** Cases there will be when it ends. */
  readonly planned: number;
  /** Successes of `planned` that pass. */
  readonly needed: number;
  readonly prior: BetaPrior;
}

/**
 * The predictive probability that a running trial passes at its end, from what was seen so far: the share's uncertainty and the luck of the
 * cases to come are both in it. 1 where it cannot fail any more, 0 where it cannot pass.
 *
 * P(X ≥ needed − successes), X beta-binomial with planned − cases trials and the prior raised by what was seen.
 *
 * @throws {RangeError} Unless 0 ≤ successes ≤ cases ≤ planned, all whole.
 *
 * @see Lee & Liu (2008), "A predictive probability design for phase II cancer clinical trials", Clinical Trials 5(2), 93–106.
 * @see fixtures/beta-binomial.json: scipy.stats.betabinom.sf.
 *
 * @example
 * predictiveChance({ successes: 12, cases: 20, planned: 40, needed: 24, prior: EVEN_PRIOR }).toFixed(3); // → "0.552"
 */
export function predictiveChance({ successes, cases, planned, needed, prior }: RunningTrial): number {
  if (![successes, cases, planned].every(Number.isInteger) || !(0 <= successes && successes <= cases && cases <= planned))
    throw new RangeError(`0 ≤ successes ≤ cases ≤ planned must hold, all whole; got ${successes}, ${cases}, ${planned}.`);
  const seen = { successes: prior.successes + successes, failures: prior.failures + cases - successes };
  return betaBinomialAtLeast(needed - successes, planned - cases, seen);
}
