import { addDays, type Day, longDay } from "#kernel";
import { wordsOf } from "../kinds/kind-words.ts";
import { lookAfterBy } from "../launch/iteration-plan.ts";
import { inUseSince } from "../launch/launch-state.ts";
import type { Project } from "../project.ts";
import type { Need } from "./need.ts";

/** Our assumption, editable later: two weeks from the launch until somebody says who looks after it (P-T9). */
export const DAYS_FOR_AN_ITERATION_PLAN = 14;

/** What is in use and has no plan, or was not looked after as planned. */
export function iterationDue(project: Project, today: Day): readonly Need[] {
  const stay = inUseSince(project);
  if (stay === null) return [];
  const { opened, launch } = project;
  const began = stay.enteredOn ?? stay.told.on;
  const cites = [stay.told.entry];
  if (launch.plan === null) {
    // What was brought in late is not late on its first day.
    const since = addDays(opened !== null && opened.on > began ? opened.on : began, DAYS_FOR_AN_ITERATION_PLAN);
    const says = "It is in use, and it is not recorded who looks after it, with how much time.";
    return today < since
      ? []
      : [{ what: "iteration-plan-missing", since, breach: false, says, next: "Plan the iteration: three fields, with defaults.", cites }];
  }
  const by = lookAfterBy(project);
  if (by === null || today <= by) return [];
  const { noun, act } = wordsOf(project.kind?.value ?? null).upkeep;
  const says = `The ${noun} planned for ${longDay(by)} is not on record.`;
  return [
    {
      what: "upkeep-due",
      since: addDays(by, 1),
      breach: false,
      says,
      next: `${act}, or plan another cadence.`,
      cites: [launch.plan.told.entry],
    },
  ];
}
