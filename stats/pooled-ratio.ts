import { type PooledGroups, pooledGroups, type SeenGroup } from "./pooled-groups.ts";
import { ratioBelief } from "./ratio-belief.ts";
import type { RatioPrior } from "./shared-ratio.ts";

/** One kind of work: what is taken for true of its ln(actual / estimate) by itself, and what was seen of it. */
export interface RatioGroup {
  readonly prior: RatioPrior;
  readonly logRatios: readonly number[];
}

/** What is believed of one kind of work, and from where its middle is: parts that add up to 1. */
export interface PooledRatio {
  readonly belief: RatioPrior;
  readonly own: number;
  readonly others: number;
  readonly assumed: number;
}

/** Even steps of how much of the doubt about a kind's middle all kinds share. */
const STEPS = 24;

/**
 * How far off are estimates of one kind of work, where other kinds were looked back upon too? {@link ratioBelief}, from a prior that the other
 * kinds have moved: as far as kinds turn out to be alike, and no farther.
 *
 * A kind's prior says that its middle is known as well as from `weight` pieces of work. Of that variance, σ²/weight, a share ω is the
 * organisation's and common to all kinds, the rest is the kind's: z = (ln ratio − mean)/spread, μ ~ N(0, ω/weight),
 * θⱼ ~ N(μ, (1 − ω)/weight). Given ω all is in closed form ({@link pooledGroups}); ω is even on (0, 1) before anything was seen, and integrated
 * over by its Student likelihood. ω = 1 pools all, ω = 0 none.
 *
 * Only the middle is pooled. How far a kind's work is off from one piece to the next is its own: kinds differ in it more than in their middle,
 * and a spread from many pieces of other work would be told as if it were sure. With no other kind it is ratioBelief to the last digit.
 *
 * @param own The kind that is asked about. Its prior's weight and freedom hold for all.
 * @param others By kind; those of which nothing was seen say nothing.
 * @param narrower What the spread of this kind's prior is taken by, in (0, 1]: 1 where nothing is known that the kind does not say.
 * @throws {RangeError} As ratioBelief.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, §5.4. Back-test: docs/decisions/0072.
 *
 * @example
 * const prior = { mean: 0, spread: 0.6, weight: 3, freedom: 4 };
 * const others = [{ prior, logRatios: [0.7, 0.7, 0.7, 0.7, 0.7, 0.7] }];
 * const { belief, own, others: theirs } = pooledRatio({ prior, logRatios: [] }, others);
 * [belief.mean.toFixed(2), own, theirs.toFixed(2)]; // → ["0.23", 0, "0.33"]
 */
export function pooledRatio(own: RatioGroup, others: readonly RatioGroup[], narrower = 1): PooledRatio {
  const { mean, spread, weight, freedom } = own.prior;
  const prior = { ...own.prior, spread: spread * narrower };
  const [mine, ...theirs] = [own, ...others.filter(({ logRatios }) => logRatios.length > 0)].map(standardised);
  const n = own.logRatios.length;
  if (mine === undefined || theirs.length === 0)
    return { belief: ratioBelief(prior, own.logRatios), own: n / (n + weight), others: 0, assumed: weight / (n + weight) };
  const all = n === 0 ? theirs : [mine, ...theirs];
  const count = all.reduce((sum, group) => sum + group.count, 0);
  const within = all.reduce((sum, group) => sum + group.squares, 0);
  const steps = Array.from({ length: STEPS }, (_, step) => {
    const [around, between] = [(step + 0.5) / STEPS / weight, 1 / weight - (step + 0.5) / STEPS / weight];
    const law = { middle: 0, around, between };
    const together = pooledGroups(all, law);
    const beside = pooledGroups(theirs, law);
    const moved = { ...prior, mean: mean + spread * beside.middle.mean, weight: 1 / (between + beside.middle.variance) };
    return { log: likelihood(together, { freedom, count, within }), belief: ratioBelief(moved, own.logRatios), moved, beside };
  });
  const most = Math.max(...steps.map(({ log }) => log));
  const weights = steps.map(({ log }) => Math.exp(log - most));
  const whole = weights.reduce((sum, each) => sum + each, 0);
  const meanOf = (value: (step: (typeof steps)[number]) => number): number =>
    steps.reduce((sum, step, at) => sum + ((weights[at] ?? 0) / whole) * value(step), 0);
  const middle = meanOf(({ belief }) => belief.mean);
  const square = meanOf(({ belief }) => belief.spread ** 2);
  const doubt = meanOf(({ belief }) => belief.spread ** 2 / belief.weight + (belief.mean - middle) ** 2);
  const ownPart = meanOf(({ moved }) => n / (n + moved.weight));
  const othersPart = meanOf(({ moved, beside }) => (moved.weight / (n + moved.weight)) * beside.seen);
  return {
    belief: { mean: middle, spread: Math.sqrt(square), weight: square / doubt, freedom: freedom + n },
    own: ownPart,
    others: othersPart,
    assumed: 1 - ownPart - othersPart,
  };
}

interface Standardised extends SeenGroup {
  readonly count: number;
  readonly squares: number;
}

/** In units of its own prior's spread, from its own prior's mean. */
function standardised({ prior, logRatios }: RatioGroup): Standardised {
  const count = logRatios.length;
  const scores = logRatios.map((ratio) => (ratio - prior.mean) / prior.spread);
  const mean = count === 0 ? 0 : scores.reduce((sum, each) => sum + each, 0) / count;
  return { mean, variance: 1 / count, count, squares: scores.reduce((sum, each) => sum + (each - mean) ** 2, 0) };
}

/** ln of how likely all that was seen is, the common scale integrated out. */
const likelihood = (
  { squares, logs }: PooledGroups,
  { freedom, count, within }: { readonly freedom: number; readonly count: number; readonly within: number },
): number => -0.5 * logs - 0.5 * (freedom + count) * Math.log(freedom + within + squares);
