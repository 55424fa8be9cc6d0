import { pooledGroups, type SeenGroup } from "./pooled-groups.ts";

/** Several groups, each put right by the others as far as they are alike. */
export interface PartialPooling {
  /** The mean of the middle that they have in common. */
  readonly middle: number;
  /** The mean of the standard deviation from group to group; ∞ with fewer than four groups, whose law has no mean. */
  readonly between: number;
  /** In the order of what was given: mean and standard deviation of each. */
  readonly groups: readonly { readonly mean: number; readonly sd: number }[];
}

const STEPS = 2_000;

/**
 * How much of what is seen of a group is its own, and how much is luck that the others know better? The hierarchical normal model, with nothing
 * taken for true of the middle, nor of how far groups differ: flat in μ and in τ.
 *
 * p(τ | seen) ∝ V(τ)^½ · Π N(meanⱼ; μ̂(τ), varianceⱼ + τ²); given τ everything is normal ({@link pooledGroups}). τ is integrated by midpoints of
 * τ/(τ + scale), 2,000 of them, so that its long tail is in it.
 *
 * Groups that are all the same are pooled whole, groups that are far apart not at all.
 *
 * @param seen Each group's mean and the variance of that mean.
 * @throws {RangeError} For fewer than three groups: with a flat prior two say nothing of how far groups differ.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, §5.4–5.5.
 * @see partial-pooling.test.ts: the eight schools of Rubin (1981).
 *
 * @example
 * const same = [1, 1, 1, 1, 1].map((mean) => ({ mean, variance: 4 }));
 * partialPooling(same).middle.toFixed(3); // → "1.000"
 */
export function partialPooling(seen: readonly SeenGroup[]): PartialPooling {
  if (seen.length < 3) throw new RangeError(`how far groups differ is learnt from three on; got ${seen.length}.`);
  const scale = Math.sqrt(seen.reduce((sum, { mean, variance }) => sum + variance + (mean - (seen[0]?.mean ?? 0)) ** 2, 0) / seen.length);
  const steps = Array.from({ length: STEPS }, (_, step) => {
    const part = (step + 0.5) / STEPS;
    const tau = (scale * part) / (1 - part);
    const { groups, middle, squares, logs } = pooledGroups(seen, { middle: 0, around: Infinity, between: tau ** 2 });
    return { tau, groups, middle: middle.mean, log: -0.5 * (squares + logs) - 2 * Math.log(1 - part) };
  });
  const most = Math.max(...steps.map(({ log }) => log));
  const weighed = steps.map((step) => ({ ...step, weight: Math.exp(step.log - most) }));
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const meanOf = (value: (step: (typeof weighed)[number]) => number): number =>
    weighed.reduce((sum, step) => sum + step.weight * value(step), 0) / whole;
  return {
    middle: meanOf(({ middle }) => middle),
    between: seen.length < 4 ? Infinity : meanOf(({ tau }) => tau),
    groups: seen.map((_, at) => {
      const mean = meanOf(({ groups }) => groups[at]?.mean ?? 0);
      const square = meanOf(({ groups }) => (groups[at]?.variance ?? 0) + (groups[at]?.mean ?? 0) ** 2);
      return { mean, sd: Math.sqrt(Math.max(0, square - mean ** 2)) };
    }),
  };
}
