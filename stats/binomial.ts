import { logGamma } from "./log-gamma.ts";

/**
 * The chance of exactly `successes` in `trials` that each succeed with the same chance, independently.
 *
 * C(trials, successes) · chance^successes · (1 − chance)^(trials − successes), worked in logarithms.
 *
 * @param successes Whole; outside 0 … trials the chance is 0.
 * @throws {RangeError} For trials that are not whole and ≥ 0, and for a chance outside [0, 1].
 *
 * @see fixtures/simon-two-stage.json: scipy.stats.binom.pmf.
 *
 * @example
 * binomialChance(2, 4, 0.5).toFixed(4); // → "0.3750"
 */
export function binomialChance(successes: number, trials: number, chance: number): number {
  if (!(Number.isInteger(trials) && trials >= 0)) throw new RangeError(`trials must be whole and ≥ 0; got ${trials}.`);
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in [0, 1]; got ${chance}.`);
  if (!Number.isInteger(successes) || successes < 0 || successes > trials) return 0;
  if (chance === 0) return successes === 0 ? 1 : 0;
  if (chance === 1) return successes === trials ? 1 : 0;
  const ways = logGamma(trials + 1) - logGamma(successes + 1) - logGamma(trials - successes + 1);
  return Math.exp(ways + successes * Math.log(chance) + (trials - successes) * Math.log1p(-chance));
}
