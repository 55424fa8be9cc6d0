import { problem } from "#kernel";

/** The least, the likeliest and the most that somebody can imagine. Not P10, P50 and P90. */
export interface PertPoints {
  readonly least: number;
  readonly likeliest: number;
  readonly most: number;
}

/** A PERT estimate: what people know from project plans. */
export interface Pert {
  /** In the unit of the points. */
  readonly mean: number;
  readonly sd: number;
  /** Of the beta law between least and most; both ≥ 1, and they add up to 6. */
  readonly alpha: number;
  readonly beta: number;
}

/** What was said cannot be such an estimate. */
export const pertOutOfOrder = problem<{ readonly least: number; readonly likeliest: number; readonly most: number }>(
  "stats/pert-out-of-order",
  422,
  ({ least, likeliest, most }) =>
    `Such an estimate is the least, the likeliest and the most, none below the one before, the last above the first; got ${least}, ${likeliest}, ${most}.`,
);

/**
 * The PERT reading of three points. It hardly has a tail and, added up along one path, leaves out that the latest of several paths decides: on
 * the network of the test the project takes 46 weeks where PERT says 44. Here for those who bring such estimates; nothing of ours is made with it.
 *
 * mean (a + 4m + b)/6, sd (b − a)/6, α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a).
 *
 * @throws {Problem} `stats/pert-out-of-order` unless least ≤ likeliest ≤ most and least < most.
 *
 * @see Malcolm et al. (1959), "Application of a technique for research and development program evaluation", Operations Research 7(5);
 * MacCrimmon & Ryavec (1964), Operations Research 12(1), for what it leaves out.
 * @see fixtures/laws.json: scipy.stats.beta.
 *
 * @example
 * pert({ least: 2, likeliest: 3.5, most: 8 }).mean; // → 4
 */
export function pert({ least, likeliest, most }: PertPoints): Pert {
  if (!(least <= likeliest && likeliest <= most && least < most && Number.isFinite(least) && Number.isFinite(most)))
    throw pertOutOfOrder({ least, likeliest, most });
  const width = most - least;
  return {
    mean: (least + 4 * likeliest + most) / 6,
    sd: width / 6,
    alpha: 1 + (4 * (likeliest - least)) / width,
    beta: 1 + (4 * (most - likeliest)) / width,
  };
}
