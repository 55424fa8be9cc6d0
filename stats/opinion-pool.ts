import { chanceBelow, type LawOfThree, valueAt } from "./law-of-three.ts";
import { normalQuantile } from "./normal.ts";

/** One person's estimate, and how much it counts. */
export interface Opinion {
  readonly law: LawOfThree;
  /** > 0; 1 where left out. */
  readonly weight?: number;
}

/**
 * The chance that an amount is at most `value`, by what several people said without seeing each other's: the mean of what each of them says.
 *
 * Σ wᵢ·Fᵢ(value)/Σ wᵢ, the linear opinion pool. Where people disagree it is wider than any of them, as it should be; a mean of their numbers
 * would be narrower than what they know.
 *
 * @throws {RangeError} For no opinions, and for a weight that is not > 0.
 *
 * @see Stone (1961), "The opinion pool", Annals of Mathematical Statistics 32(4).
 *
 * @example
 * const opinions = [3, 9].map((middle) => ({ law: { is: "normal", mean: middle, sd: 1 } }));
 * chanceByOpinions(opinions, 6).toFixed(3); // → "0.500"
 */
export function chanceByOpinions(opinions: readonly Opinion[], value: number): number {
  const whole = wholeWeight(opinions);
  return opinions.reduce((sum, { law, weight = 1 }) => sum + weight * chanceBelow(law, value), 0) / whole;
}

/**
 * The amount that is not exceeded with the given chance, by several opinions: where {@link chanceByOpinions} reaches it, by halving, to one part
 * in 10¹².
 *
 * @param chance In (0, 1).
 * @throws As {@link chanceByOpinions}, and for a chance outside (0, 1).
 *
 * @see fixtures/laws.json: SciPy, brentq on the mixture.
 *
 * @example
 * quantileOfOpinions([{ law: { is: "normal", mean: 3, sd: 1 } }], 0.5).toFixed(6); // → "3.000000"
 */
export function quantileOfOpinions(opinions: readonly Opinion[], chance: number): number {
  wholeWeight(opinions);
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies in (0, 1); got ${chance}.`);
  // Each law at the score of the whole: the pool's answer lies between the least and the most of theirs.
  const score = normalQuantile(chance);
  const each = opinions.map(({ law }) => valueAt(law, score));
  let low = Math.min(...each);
  let high = Math.max(...each);
  for (let halving = 0; halving < 200 && high - low > 1e-12 * Math.max(1, Math.abs(low) + Math.abs(high)); halving++) {
    const middle = (low + high) / 2;
    if (chanceByOpinions(opinions, middle) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function wholeWeight(opinions: readonly Opinion[]): number {
  if (opinions.length === 0) throw new RangeError("a pool holds at least one opinion.");
  return opinions.reduce((sum, { weight = 1 }) => {
    if (!(weight > 0 && Number.isFinite(weight))) throw new RangeError(`a weight is > 0; got ${weight}.`);
    return sum + weight;
  }, 0);
}
