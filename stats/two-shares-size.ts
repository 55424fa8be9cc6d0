import { normalQuantile } from "./normal.ts";

/** What a comparison must be able to show. */
export interface Aim {
  /** Chance of calling two equal ones different, two-sided, in (0, 1); 0.05 by custom. */
  readonly level: number;
  /** Chance of seeing a difference of the size asked for, in (level / 2, 1); 0.8 by custom. */
  readonly power: number;
}

/**
 * How many cases does each of two groups need, so that a two-sided test tells their shares apart? For two systems tried on other cases.
 *
 * n = (z₁₋ₐ⸝₂ √(2 p̄ (1 − p̄)) + z_power √(p₁ (1 − p₁) + p₂ (1 − p₂)))² / (p₁ − p₂)², with p̄ = (p₁ + p₂) / 2; the normal approximation,
 * without a correction for continuity.
 *
 * @param first In [0, 1], and `second` another.
 * @returns Cases in each group, rounded up; ∞ where the two are the same.
 * @throws {RangeError} For a share outside [0, 1], a level outside (0, 1), a power outside (level / 2, 1).
 *
 * @see Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 4.
 * @see fixtures/sizes.json: statsmodels samplesize_proportions_2indep_onetail.
 *
 * @example
 * casesForTwoShares(0.8, 0.85, { level: 0.05, power: 0.8 }); // → 906
 */
export function casesForTwoShares(first: number, second: number, aim: Aim): number {
  for (const share of [first, second]) if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies in [0, 1]; got ${share}.`);
  return first === second ? Number.POSITIVE_INFINITY : Math.ceil(size(first, second, aim) - 1e-9);
}

/**
 * The smallest difference that so many cases in each of two groups show: the inverse of {@link casesForTwoShares}.
 *
 * The second share lies from the first towards the farther end, across one half where the chances vary most: so the answer holds for a
 * difference the other way too.
 *
 * @param cases In each group, ≥ 1; need not be whole.
 * @param base The first share, in [0, 1].
 * @returns In (0, 1]; undefined where so few cases do not show even the largest there could be.
 * @throws {RangeError} As {@link casesForTwoShares}.
 *
 * @see fixtures/sizes.json: statsmodels samplesize_proportions_2indep_onetail, solved by scipy.optimize.brentq.
 *
 * @example
 * smallestUnpaired(20, 0.9, { level: 0.05, power: 0.8 })?.toFixed(2); // → "0.39"
 */
export function smallestUnpaired(cases: number, base: number, aim: Aim): number | undefined {
  if (!(cases >= 1)) throw new RangeError(`there is at least one case; got ${cases}.`);
  if (!(base >= 0 && base <= 1)) throw new RangeError(`a share lies in [0, 1]; got ${base}.`);
  const most = Math.max(base, 1 - base);
  const second = (difference: number) => (base > 0.5 ? base - difference : base + difference);
  return smallest(most, (difference) => size(base, second(difference), aim) <= cases);
}

/** The smallest in (0, most] for which it is enough, where it is enough for all larger ones; undefined where for none. */
export function smallest(most: number, isEnough: (difference: number) => boolean): number | undefined {
  if (!isEnough(most)) return undefined;
  let [low, high] = [0, most];
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

export function quantilesOf({ level, power }: Aim): readonly [number, number] {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies in (0, 1); got ${level}.`);
  if (!(power > level / 2 && power < 1)) throw new RangeError(`a power lies in (level / 2, 1); got ${power}.`);
  return [normalQuantile(1 - level / 2), normalQuantile(power)];
}

function size(first: number, second: number, aim: Aim): number {
  const [forLevel, forPower] = quantilesOf(aim);
  const pooled = (first + second) / 2;
  const ifSame = Math.sqrt(2 * pooled * (1 - pooled));
  const ifNot = Math.sqrt(first * (1 - first) + second * (1 - second));
  return ((forLevel * ifSame + forPower * ifNot) / (first - second)) ** 2;
}
