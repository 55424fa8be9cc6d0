/** What was seen of one group: the mean, and the variance of that mean; ∞ where nothing was seen. */
export interface SeenGroup {
  readonly mean: number;
  readonly variance: number;
}

/** How groups hang together: each lies around a middle that all have in common. */
export interface GroupLaw {
  /** What is taken for the middle before anything was seen. */
  readonly middle: number;
  /** The variance of that; > 0, ∞ where nothing is taken for true. */
  readonly around: number;
  /** The variance of the groups around the middle; ≥ 0. 0: all are the same. ∞ pools nothing. */
  readonly between: number;
}

/** Groups put right by each other. */
export interface PooledGroups {
  /** In the order of what was given: where each lies, with the variance of that. */
  readonly groups: readonly SeenGroup[];
  /** The middle that they have in common. */
  readonly middle: SeenGroup;
  /** The part of the middle that is from what was seen, in [0, 1]; the rest is from what was taken for true. */
  readonly seen: number;
  /** −2 ln of how likely what was seen is: the squares, and the logarithms of the variances. */
  readonly squares: number;
  readonly logs: number;
}

/**
 * Where does each of several groups lie, if they have something in common and how much of it is known?
 *
 * Model: meanⱼ ~ N(θⱼ, varianceⱼ), θⱼ ~ N(μ, between), μ ~ N(middle, around). With wⱼ = 1/(varianceⱼ + between) the middle has precision
 * 1/around + Σwⱼ, and a group lies at (1 − Bⱼ)·meanⱼ + Bⱼ·μ, Bⱼ = varianceⱼ/(varianceⱼ + between): pulled to the middle, the more so the less
 * was seen of it. A group of which nothing was seen lies at the middle.
 *
 * @throws {RangeError} For variances that are not > 0, for a `between` < 0, and for no group seen where nothing is taken for true.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, §5.4.
 * @see partial-pooling.test.ts: the eight schools.
 *
 * @example
 * const law = { middle: 0, around: Infinity, between: 0 };
 * pooledGroups([{ mean: 2, variance: 1 }, { mean: 4, variance: 1 }], law).groups[0]; // → { mean: 3, variance: 0.5 }
 */
export function pooledGroups(groups: readonly SeenGroup[], { middle, around, between }: GroupLaw): PooledGroups {
  if (!(around > 0 && between >= 0 && Number.isFinite(middle) && Number.isFinite(between)))
    throw new RangeError("a middle has a variance > 0, and groups around it one ≥ 0.");
  let precision = 1 / around;
  let pulled = middle / around;
  let squares = middle ** 2 / around;
  let logs = Number.isFinite(around) ? Math.log(around) : 0;
  for (const { mean, variance } of groups) {
    if (!(variance > 0 && Number.isFinite(mean))) throw new RangeError(`a group has a mean and a variance > 0; got ${mean}, ${variance}.`);
    if (variance === Infinity) continue;
    const whole = variance + between;
    precision += 1 / whole;
    pulled += mean / whole;
    squares += mean ** 2 / whole;
    logs += Math.log(whole);
  }
  if (precision === 0) throw new RangeError("nothing was seen, and nothing is taken for true.");
  const common = { mean: pulled / precision, variance: 1 / precision };
  return {
    groups: groups.map(({ mean, variance }) => {
      const back = variance === Infinity ? 1 : variance / (variance + between);
      return {
        mean: back === 1 && variance === Infinity ? common.mean : (1 - back) * mean + back * common.mean,
        variance: (variance === Infinity ? between : (1 - back) * variance) + back ** 2 * common.variance,
      };
    }),
    middle: common,
    seen: 1 - 1 / (around * precision),
    squares: Math.max(0, squares - precision * common.mean ** 2),
    logs: logs + Math.log(precision),
  };
}
