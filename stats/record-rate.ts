import { type Answer, known, unknown } from "#kernel";
import { betaCdf } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";

/** The times at which something became better, and by how much. */
export interface ImprovementHistory {
  /** Weeks from the first figure until now; > 0. */
  readonly weeks: number;
  /** Each new best after the first: in which week, and ln(ratio) of the better to the one before, > 0. */
  readonly improvements: readonly { readonly week: number; readonly gain: number }[];
}

/** After so many weeks a past week counts half as much. A judgement of ours. */
export const HALF_LIFE_WEEKS = 13;
/** So many improvements at least, for a rate and a size to be worth telling. */
export const LEAST_IMPROVEMENTS = 4;

/**
 * The chance that the best is better by a factor within so many weeks, at the pace at which it became better so far.
 *
 * The number of improvements is Poisson with a rate that is Gamma(½ + Σwᵢ, ∫w), their sizes in the logarithm exponential with a rate that is
 * Gamma(1 + Σwᵢ, mean + Σwᵢ·gainᵢ), where w = 2^(−weeks ago / half-life): what is long ago counts less, so that the pace may fall or
 * rise. It takes the pace of lately for that of the time ahead, and on the one real race it was tried on it said too much: 86 % on average where
 * 65 % came (record-rate.test.ts). So it is told as what that pace would bring, and enters no forecast of days. Exactly, as a sum over the number k: Σ NegativeBinomial(k) · P(BetaPrime(k, 1 + Σw) ≥ gain / (mean + Σwᵢ·gainᵢ)).
 *
 * @param ahead Weeks; > 0.
 * @param factor How much better: 1.05 for a twentieth; > 1.
 * @returns Unknown with fewer than four improvements: how large they come is not known then.
 * @throws {RangeError} For weeks, gains or factors that cannot be.
 *
 * @see Smith & Miller (1986), "A non-Gaussian state space model and application to prediction of records", Journal of the Royal Statistical
 * Society B 48(1), for the discounted gamma–Poisson.
 * @see fixtures/record-rate.json: SciPy, by integration over both rates; and the table of a public speed race.
 *
 * @example
 * const history = { weeks: 8, improvements: [1, 3, 5, 7].map((week) => ({ week, gain: 0.1 })) };
 * chanceOfBetter(history, { ahead: 4, factor: 1.1 }).value.toFixed(2); // → "0.63"
 */
export function chanceOfBetter(
  { weeks, improvements }: ImprovementHistory,
  { ahead, factor, halfLife = HALF_LIFE_WEEKS }: { readonly ahead: number; readonly factor: number; readonly halfLife?: number },
): Answer<number> {
  if (!(weeks > 0 && ahead > 0 && factor > 1 && halfLife > 0 && Number.isFinite(weeks + ahead + factor + halfLife)))
    throw new RangeError(`weeks are > 0, a factor > 1; got ${weeks}, ${ahead}, ${factor}, ${halfLife}.`);
  for (const { week, gain } of improvements)
    if (!(week >= 0 && week <= weeks && gain > 0 && Number.isFinite(gain)))
      throw new RangeError(`an improvement has a week up to now and a gain > 0; got ${week}, ${gain}.`);
  if (improvements.length < LEAST_IMPROVEMENTS)
    return unknown(`How large improvements come is told from ${LEAST_IMPROVEMENTS} on; there are ${improvements.length}.`);
  const weights = improvements.map(({ week }) => 2 ** ((week - weeks) / halfLife));
  const many = sum(weights);
  const exposure = (halfLife / Math.LN2) * (1 - 2 ** (-weeks / halfLife));
  const usual = sum(improvements.map(({ gain }) => gain)) / improvements.length;
  const size = usual + sum(improvements.map(({ gain }, at) => gain * (weights[at] ?? 0)));
  const wanted = Math.log(factor);
  const place = wanted / (wanted + size);
  const shape = 0.5 + many;
  const stay = exposure / (exposure + ahead);

  let chance = 0;
  let counted = stay ** shape;
  for (let k = 1; counted < 1 - 1e-12 && k < 5_000; k++) {
    const weight = Math.exp(logGamma(shape + k) - logGamma(shape) - logGamma(k + 1) + shape * Math.log(stay) + k * Math.log1p(-stay));
    chance += weight * (1 - betaCdf(place, k, 1 + many));
    counted += weight;
  }
  return known(Math.min(1, chance));
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
