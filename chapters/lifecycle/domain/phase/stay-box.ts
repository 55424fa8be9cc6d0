import type { Day } from "#kernel";
import type { Project, Stay } from "../project.ts";
import { type Rules, usualBox } from "../rules/rules.ts";
import { boxEnd } from "../rules/working-days.ts";

/** Weeks of a stay's time box with all that was given on top; a box that nobody set is the usual one of its kind. Null in iteration. */
export function boxWeeksOf({ boxWeeks, extendedWeeks, phase }: Stay, { kind }: Pick<Project, "kind">, rules: Rules): number | null {
  const given = boxWeeks ?? usualBox(rules, kind?.value ?? null, phase);
  return given === null ? null : given + extendedWeeks;
}

/** The day a stay's time box ends, as the clock of the present one has it too; null where no day or no box is known. */
export function boxEndsOn(stay: Stay, project: Pick<Project, "kind">, rules: Rules): Day | null {
  const weeks = boxWeeksOf(stay, project, rules);
  return stay.enteredOn === null || weeks === null ? null : boxEnd(rules, { since: stay.enteredOn, weeks, rests: stay.rests });
}
