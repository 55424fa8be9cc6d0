import { type BetaPrior, betaBinomialChance } from "./beta-binomial.ts";
import { betaCdf } from "./incomplete-beta.ts";

/** Cases that are still to be counted; with a `stop`, it ends after the first `after` of them where `most` or fewer succeed. */
export interface CasesAhead {
  readonly cases: number;
  readonly stop?: { readonly after: number; readonly most: number } | undefined;
}

/** One way in which the counting may end. */
export interface TrialFinding {
  /** Of the cases that were still to be counted. */
  readonly successes: number;
  readonly cases: number;
  /** How likely it is to end so, from what is believed now. */
  readonly chance: number;
  /** How likely the share is to reach the bar once it has ended so. */
  readonly reaches: number;
}

/**
 * What may a trial still say, and what would one believe then? Every way in which it may end, with its chance and what it would make of the
 * belief that the share is `bar` or more: the table that a value of information is worked out from.
 *
 * With b the Beta-binomial chance under what is believed, k successes of m end with chance b(k; m), or, past a stop, with
 * Σ b(i; after) · b(k − i; m − after) over i > most, the second under the belief raised by the first. Afterwards P(share ≥ bar) is 1 − I_bar of
 * the belief raised by k of m. The chances sum to 1, and the findings leave the belief as it is on average.
 *
 * @param belief What is believed of the share now, with what was counted already in it.
 * @throws {RangeError} For cases that are not whole and ≥ 1, a stop that does not lie among them, or a bar outside [0, 1].
 *
 * @see Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, 9.1: preposterior analysis of a Bernoulli process.
 * @see fixtures/share-trial.json: scipy.stats.betabinom and scipy.stats.beta.
 *
 * @example
 * const found = trialFindings({ successes: 1, failures: 1 }, 0.5, { cases: 1 });
 * found.map(({ reaches }) => reaches.toFixed(2)); // → ["0.25", "0.75"]
 */
export function trialFindings(belief: BetaPrior, bar: number, { cases, stop }: CasesAhead): readonly TrialFinding[] {
  check(bar, { cases, stop });
  const after = stop?.after ?? 0;
  const most = stop?.most ?? -1;
  const found = (successes: number, of: number, chance: number): TrialFinding => ({
    ...{ successes, cases: of, chance },
    reaches: chanceToReach(bar, raisedBy(belief, successes, of)),
  });
  const stopped = counted(0, Math.min(most, after)).map((first) => found(first, after, betaBinomialChance(first, after, belief)));
  const second = cases - after;
  const whole = counted(Math.max(0, most + 1), cases).map((successes) => {
    const firsts = counted(Math.max(most + 1, 0, successes - second), Math.min(after, successes));
    const ways = firsts.map(
      (first) => betaBinomialChance(first, after, belief) * betaBinomialChance(successes - first, second, raisedBy(belief, first, after)),
    );
    return found(
      successes,
      cases,
      ways.reduce((sum, way) => sum + way, 0),
    );
  });
  return [...stopped, ...whole].filter(({ chance }) => chance > 0);
}

/**
 * How likely a share is to be `bar` or more, from what is believed of it.
 *
 * @example
 * chanceToReach(0.5, { successes: 1, failures: 1 }).toFixed(3); // → "0.500"
 */
export const chanceToReach = (bar: number, { successes, failures }: BetaPrior): number => 1 - betaCdf(bar, successes, failures);

/**
 * What to believe of a share before the first case, where somebody says how likely it is to reach a bar: the Beta law of that chance that weighs
 * as much as `weight` cases. Halved until it cannot be told from its neighbour.
 *
 * @param chance In (0, 1). @param bar In (0, 1). @param weight Successes and failures in mind together, > 0.
 * @throws {RangeError} Outside these.
 *
 * @example
 * beliefThatReaches(0.5, { bar: 0.5, weight: 2 }).successes.toFixed(3); // → "1.000"
 */
export function beliefThatReaches(chance: number, { bar, weight }: { readonly bar: number; readonly weight: number }): BetaPrior {
  if (!(0 < chance && chance < 1 && 0 < bar && bar < 1 && weight > 0))
    throw new RangeError(`chance and bar lie in (0, 1), the weight is > 0; got ${chance}, ${bar} and ${weight}.`);
  let low = 0;
  let high = 1;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (chanceToReach(bar, { successes: middle * weight, failures: (1 - middle) * weight }) < chance) low = middle;
    else high = middle;
  }
  return { successes: high * weight, failures: (1 - high) * weight };
}

const raisedBy = ({ successes, failures }: BetaPrior, more: number, cases: number): BetaPrior => ({
  successes: successes + more,
  failures: failures + cases - more,
});

const counted = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);

function check(bar: number, { cases, stop }: CasesAhead): void {
  if (!(Number.isInteger(cases) && cases >= 1)) throw new RangeError(`cases are whole and ≥ 1; got ${cases}.`);
  if (!(bar >= 0 && bar <= 1)) throw new RangeError(`a bar lies in [0, 1]; got ${bar}.`);
  if (stop !== undefined && !(Number.isInteger(stop.after) && 0 < stop.after && stop.after < cases && Number.isInteger(stop.most)))
    throw new RangeError(`a stop lies among the ${cases} cases; got ${stop.most} of ${stop.after}.`);
}
