import { type ProjectFacts, predictability } from "#chapters/lifecycle/domain";
import { type RatioPrior, ratioBelief } from "#stats";
import { WORTH } from "./finished/own-history.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import type { Ratio } from "./simulation/phase-graph.ts";

/**
 * Where technique, problem and data are all judged sound, the spread is this part of that of research: what 121 projects of one company showed
 * against their first dates (Little 2006, sd of ln actual/first target 0.43) over the 0.60 that is assumed of research.
 */
export const PREDICTABLE = 0.43 / 0.6;

/**
 * What is believed of actual / planned length of a visit to a phase, and what of it is shared.
 *
 * The prior of the kind, moved by one's own finished projects (normal–inverse-gamma), narrower where the work is predictable (P-T6). The drift of
 * the times is a part of that spread, since past projects went through such times; the rest is half the project's and half the visit's.
 *
 * @see Little (2006), "Schedule estimation and uncertainty surrounding the cone of uncertainty", IEEE Software 23(3):48–54,
 * doi:10.1109/MS.2006.82. Playbook: P-T1, P-T6.
 */
export function lengthRatio(facts: ProjectFacts, { assumptions, finished }: ForecastGiven): Ratio & { readonly belief: RatioPrior } {
  const prior = assumptions.priors[facts.kind.known ? facts.kind.value : "trained-model"];
  const believed = ratioBelief({ mean: Math.log(prior.median), spread: prior.spread, ...WORTH }, finished.map(Math.log));
  const belief = predictability(facts).is === "predictable" ? { ...believed, spread: believed.spread * PREDICTABLE } : believed;
  const time = Math.min(0.5, (assumptions.drift / belief.spread) ** 2);
  return { belief, shares: { time, project: (1 - time) / 2, visit: (1 - time) / 2 } };
}
