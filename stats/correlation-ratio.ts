import { type Answer, known, unknown } from "#kernel";

/** The numbers of one value of a category: how many, their mean, and their squared distances from it added up. */
export interface Spread {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/**
 * How much does a category tell of a number? The correlation ratio η with Kelley's correction.
 *
 * η² = 1 − Σ within / Σ all, squared distances from the mean of one's own group and of all; ε² = 1 − (1 − η²)(n − 1)/(n − k), k groups, below
 * 0 taken for 0; returned is √ε². Corrected, because with many groups the plain η is near 1 by chance.
 *
 * 0: all groups have the same mean. 1: the group says the number. It says nothing of groups that differ in spread alone.
 *
 * @param groups At least one number in each.
 * @returns Unknown unless there are two groups, more numbers than groups, and two different numbers.
 *
 * @see Pearson (1905), "On the general theory of skew correlation"; Kelley (1935), "An unbiased correlation ratio measure", PNAS 21.
 * @see fixtures/association.json: NumPy by the formula, and η² = F(k − 1)/(F(k − 1) + n − k) with F of scipy.stats.f_oneway.
 *
 * @example
 * correlationRatio([{ n: 2, mean: 1, squares: 0 }, { n: 2, mean: 5, squares: 0 }]); // → { known: true, value: 1 }
 */
export function correlationRatio(groups: readonly Spread[]): Answer<number> {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const mean = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const within = groups.reduce((sum, group) => sum + group.squares, 0);
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - mean) ** 2, 0);
  if (groups.length < 2 || n <= groups.length || within + between === 0)
    return unknown("There are not two groups, no more numbers than groups, or all numbers are the same.");
  return known(Math.sqrt(Math.max(0, 1 - ((within / (within + between)) * (n - 1)) / (n - groups.length))));
}
