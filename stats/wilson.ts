import { normalQuantile } from "./normal.ts";

/** A share lies between these, with the confidence asked for. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Which shares are compatible with so many successes in so many independent trials? Wilson's score interval: all shares that a two-sided
 * test at 1 − confidence would not refuse. Unlike ± 1.96 standard errors it stays in [0, 1] and says something at 0 and at 100 %.
 *
 * (k/n + z²/2n ± z√(k/n·(1 − k/n)/n + z²/4n²)) / (1 + z²/n), with z the normal quantile of (1 + confidence)/2.
 *
 * Narrow: the share is known well. From near 0 to near 1: hardly anything was tried. Trials that hang together (the same case asked
 * again) make it narrower than is true.
 *
 * @param successes Whole, 0 to `trials`.
 * @param trials Whole, at least 1.
 * @param confidence In (0, 1).
 * @throws {RangeError} Outside these.
 *
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22; Brown, Cai, DasGupta (2001).
 * @see fixtures/wilson.json: statsmodels proportion_confint(method="wilson"), the same in scipy.stats.binomtest.
 *
 * @example
 * wilsonInterval(3, 4, 0.95).low.toFixed(3); // → "0.301"
 */
export function wilsonInterval(successes: number, trials: number, confidence: number): Interval {
  if (!(Number.isInteger(trials) && trials >= 1)) throw new RangeError(`trials are a whole number from 1 on; got ${trials}.`);
  if (!(Number.isInteger(successes) && successes >= 0 && successes <= trials))
    throw new RangeError(`successes are a whole number from 0 to ${trials}; got ${successes}.`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies in (0, 1); got ${confidence}.`);
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / trials;
  const middle = share + z ** 2 / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  const whole = 1 + z ** 2 / trials;
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - half) / whole),
    high: successes === trials ? 1 : Math.min(1, (middle + half) / whole),
  };
}
