import { type Aim, quantilesOf, smallest } from "./two-shares-size.ts";

/**
 * How many cases tell two systems apart that are both tried on each of them? McNemar's test looks only at the discordant cases, where one
 * passes and the other fails; the rarer these, the fewer cases show a difference of the same size.
 *
 * n = (z₁₋ₐ⸝₂ √ψ + z_power √(ψ − δ²))² / δ², δ the difference of the pass rates, ψ the share of discordant cases. Two rates that differ by
 * δ have at least that share discordant: a smaller ψ is taken as δ.
 *
 * @param difference δ, in (0, 1]; its sign plays no part.
 * @param discordant ψ, in [0, 1].
 * @returns Cases, rounded up; ∞ for no difference.
 * @throws {RangeError} Outside these, and for an aim outside its bounds.
 *
 * @see Connor (1987), "Sample size for testing differences in proportions for the paired-sample design", Biometrics 43.
 * @see fixtures/sizes.json: the formula in SciPy, its power by scipy.stats.binom; and powerandsamplesize.com's 23 for 0.05 against 0.45.
 *
 * @example
 * casesForPairedShares(0.05, 0.15, { level: 0.05, power: 0.8 }); // → 469
 */
export function casesForPairedShares(difference: number, discordant: number, aim: Aim): number {
  const delta = Math.abs(difference);
  if (!(delta <= 1)) throw new RangeError(`a difference of shares lies in [−1, 1]; got ${difference}.`);
  checkDiscordant(discordant);
  return delta === 0 ? Number.POSITIVE_INFINITY : Math.ceil(size(delta, discordant, aim) - 1e-9);
}

/**
 * The smallest difference that so many cases show of two systems tried on each of them: the inverse of {@link casesForPairedShares}.
 *
 * @param cases ≥ 1; need not be whole.
 * @returns In (0, 1]; undefined where so few show none at all.
 * @throws {RangeError} As {@link casesForPairedShares}.
 *
 * @see fixtures/sizes.json: the formula, solved by scipy.optimize.brentq.
 *
 * @example
 * smallestPaired(20, 0.15, { level: 0.05, power: 0.8 })?.toFixed(2); // → "0.35"
 */
export function smallestPaired(cases: number, discordant: number, aim: Aim): number | undefined {
  if (!(cases >= 1)) throw new RangeError(`there is at least one case; got ${cases}.`);
  checkDiscordant(discordant);
  return smallest(1, (difference) => size(difference, discordant, aim) <= cases);
}

function checkDiscordant(discordant: number): void {
  if (!(discordant >= 0 && discordant <= 1)) throw new RangeError(`a share lies in [0, 1]; got ${discordant}.`);
}

function size(delta: number, discordant: number, aim: Aim): number {
  const [forLevel, forPower] = quantilesOf(aim);
  const psi = Math.max(discordant, delta);
  return ((forLevel * Math.sqrt(psi) + forPower * Math.sqrt(psi - delta ** 2)) / delta) ** 2;
}
