import { type Day, longDay, problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "./entries.ts";
import type { Moment } from "./moment.ts";
import type { Project } from "./project.ts";

/** A check-in is held before it is written down. */
export const checkInAhead = problem<{ field: string; today: Day }>(
  "lifecycle/check-in-ahead",
  422,
  ({ today }) => `Record a check-in once it was held: ${longDay(today)} at the latest.`,
);

/** Somebody from outside has a name. */
export const nobodyFromOutside = problem<{ field: string }>(
  "lifecycle/nobody-from-outside",
  422,
  () =>
    "Say who from outside the team took part: the sponsor, or somebody who uses it. Without anybody from outside it is kept, and does not count.",
);

/** A range runs upwards. */
export const crookedBudget = problem<{ field: string }>(
  "lifecycle/crooked-budget",
  422,
  () => "Give the weeks as from ≤ to, such as 4 to 8.",
);

/** Blanks say nothing. */
export const nothingWritten = problem<{ field: string }>(
  "lifecycle/nothing-written",
  422,
  ({ field }) => `Write at least a word in “${field}”: somebody will ask later why.`,
);

/** @throws {@link nothingWritten} */
export function written(field: string, words: string): string {
  const trimmed = words.trim();
  if (trimmed === "") throw nothingWritten({ field });
  return trimmed;
}

/** Counts only with somebody from outside the ML team (P-C4); the others are kept, and count for nothing. @throws {@link checkInAhead} {@link nobodyFromOutside} */
export function holdCheckIn(
  project: Project,
  said: { readonly on: Day; readonly fromOutside: boolean; readonly who: string | null },
  { today }: Moment,
): ProjectDraft {
  if (said.on > today) throw checkInAhead({ field: "on", today });
  const who = said.who?.trim() || null;
  if (said.fromOutside && who === null) throw nobodyFromOutside({ field: "who" });
  return projectDraft(project.id, "lifecycle/check-in-held", { ...said, who });
}

/** A timeline with productionisation in it (P-F1, P-F2). @throws {@link crookedBudget} */
export function budgetProductionisation(project: Project, weeks: { readonly fromWeeks: number; readonly toWeeks: number }): ProjectDraft {
  if (weeks.fromWeeks > weeks.toWeeks) throw crookedBudget({ field: "toWeeks" });
  return projectDraft(project.id, "lifecycle/productionisation-budgeted", weeks);
}
