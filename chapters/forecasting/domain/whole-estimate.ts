import type { Clock, ProjectFacts } from "#chapters/lifecycle/domain";
import { quantileOfOpinions } from "#stats";
import { boxedPhases } from "./boxed-phases.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import { lawOfOpinion } from "./present-length.ts";

/**
 * By what factor the time boxes ahead are taken longer or shorter, where people estimated all that is left and no phase for itself.
 *
 * (middle of the pooled estimates + days of the present phase that were gone by then) / days of the boxes from the present phase on. The middle
 * alone: how wide people are of the whole says nothing of how it is parted, and the spread of the ratio stands for it.
 *
 * @returns 1 where nobody estimated the whole, or somebody a phase.
 */
export function wholeFactor(
  { phase, kind, rules }: ProjectFacts,
  { weeks, box }: Pick<Clock, "weeks" | "box">,
  given: ForecastGiven,
): number {
  const whole = given.estimates.find(({ part, opinions }) => part === "whole" && opinions.length > 0);
  if (whole === undefined || !phase.known || phase.value === "iteration") return 1;
  if (given.estimates.some(({ part, opinions }) => part !== "whole" && opinions.length > 0)) return 1;
  const boxes = rules.timeBoxes[kind.known ? kind.value : "trained-model"];
  const ahead = boxedPhases.slice(boxedPhases.indexOf(phase.value) + 1).reduce((sum, each) => sum + boxes[each].to, box.to) * 7;
  const middle = quantileOfOpinions(
    whole.opinions.map((points) => ({ law: lawOfOpinion(points, given.assumptions.overConfidence) })),
    0.5,
  );
  return (Math.max(1, middle) + Math.max(0, weeks * 7 - whole.daysAgo)) / ahead;
}
