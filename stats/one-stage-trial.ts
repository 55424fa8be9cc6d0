import { type Answer, known, unknown } from "#kernel";
import { binomialChance } from "./binomial.ts";
import { checkAim, type TrialAim } from "./simon-two-stage.ts";

/** One look at `n` cases: it passes with more than `r` successes. */
export interface OneStageDesign {
  readonly r: number;
  readonly n: number;
  /** Chance that it passes where the truth is p0: the attained level. */
  readonly alpha: number;
  /** Chance that it passes where the truth is p1: the attained power. */
  readonly power: number;
}

/**
 * How many cases must be counted at once to tell two shares apart? The smallest exact design of one stage: what a trial of two stages saves is
 * measured against it.
 *
 * The smallest n for which some r has P(X > r | p0) ≤ alpha and P(X > r | p1) ≥ power, X binomial; of that n the smallest such r. Larger sizes
 * may fail again where smaller ones hold, since cases are whole. Unknown where no size up to `mostCases` is enough.
 *
 * @throws {RangeError} Unless 0 < p0 < p1 < 1, 0 < alpha < 1 and 0 < power < 1.
 *
 * @see A'Hern (2001), "Sample size tables for exact single-stage phase II designs", Statistics in Medicine 20(6), 859–866.
 * @see fixtures/one-stage-trial.json: an exhaustive search with scipy.stats.binom.
 *
 * @example
 * const aim = { p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8 };
 * oneStageTrial(aim, 120).known && [oneStageTrial(aim, 120).value.r, oneStageTrial(aim, 120).value.n]; // → [11, 35]
 */
export function oneStageTrial(aim: TrialAim, mostCases: number): Answer<OneStageDesign> {
  checkAim(aim);
  for (let n = 1; n <= mostCases; n++) {
    const r = leastThatHolds(aim, n);
    const power = moreThan(r, n, aim.p1);
    if (power >= aim.power) return known({ r, n, alpha: moreThan(r, n, aim.p0), power });
  }
  return unknown(`No trial of one size with at most ${mostCases} cases tells these shares apart so surely.`);
}

/** The smallest r at which what is not worth it passes seldom enough. */
function leastThatHolds({ p0, alpha }: TrialAim, n: number): number {
  let above = 0;
  for (let r = n - 1; r >= 0; r--) {
    above += binomialChance(r + 1, n, p0);
    if (above > alpha) return r + 1;
  }
  return 0;
}

function moreThan(r: number, n: number, chance: number): number {
  let above = 0;
  for (let successes = n; successes > r; successes--) above += binomialChance(successes, n, chance);
  return Math.min(1, above);
}
