import { type ProjectFacts, predictability } from "#chapters/lifecycle/domain";
import type { PooledRatio } from "#stats";
import { beliefOfKind } from "./finished/own-history.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import type { Ratio } from "./simulation/phase-graph.ts";

/**
 * Where technique, problem and data are all judged sound, the spread is this part of that of research: what 121 projects of one company showed
 * against their first dates (Little 2006, sd of ln actual/first target 0.43) over the 0.60 that is assumed of research.
 */
const PREDICTABLE = 0.43 / 0.6;

/** How far lengths are off, and from where that is known. */
export interface LengthRatio extends Ratio {
  readonly belief: PooledRatio["belief"];
  /** Parts of its middle, 1 together: of the kind's own finished projects, of those of other kinds, of what is assumed. */
  readonly from: Omit<PooledRatio, "belief">;
}

/**
 * What is believed of actual / planned length of a visit to a phase, and what of it is shared.
 *
 * The prior of the kind, narrower where the work is predictable (P-T6), moved by one's own finished projects of that kind and, as far as kinds
 * are alike, of the others. The drift of the times is a part of that spread, since past projects went through such times; the rest is half the
 * project's and half the visit's.
 *
 * Only the prior is narrower where work is predictable. Nobody says of finished projects how predictable they were, and a record that is narrow
 * already would be made narrow twice.
 *
 * @see Little (2006), "Schedule estimation and uncertainty surrounding the cone of uncertainty", IEEE Software 23(3):48–54,
 * doi:10.1109/MS.2006.82. docs/decisions/0072. Playbook: P-T1, P-T6.
 */
export function lengthRatio(facts: ProjectFacts, given: ForecastGiven): LengthRatio {
  return ratioWhere(predictability(facts).is === "predictable", facts, given);
}

/** How much of the doubt about lengths goes once technique, problem and data turn out sound, 0 to 1: 1 − (spread then / spread now)². */
export function settledIfSound(facts: ProjectFacts, given: ForecastGiven): number {
  const [now, then] = [lengthRatio(facts, given), ratioWhere(true, facts, given)].map(({ belief }) => belief.spread);
  return 1 - ((then ?? 0) / (now ?? 1)) ** 2;
}

function ratioWhere(isPredictable: boolean, { kind: of }: ProjectFacts, given: ForecastGiven): LengthRatio {
  const { assumptions, finished, finishedOthers } = given;
  const history = { kind: of.known ? of.value : null, own: finished, others: finishedOthers };
  const { belief, ...from } = beliefOfKind(history, assumptions.priors, isPredictable ? PREDICTABLE : 1);
  const time = Math.min(0.5, (assumptions.drift / belief.spread) ** 2);
  return { belief, from, shares: { time, project: (1 - time) / 2, visit: (1 - time) / 2 } };
}
