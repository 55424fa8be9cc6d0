import { type Project, phases, stayNow } from "#chapters/lifecycle/domain";
import { type Day, longDay, problem } from "#kernel";
import { type EstimatedPart, type EstimatesDraft, estimatedParts, estimatesDraft } from "./entries.ts";
import type { EstimateRound } from "./round.ts";

/** Nothing is left of what is over. */
export const nothingLeft = problem<{ field: string; part: EstimatedPart }>(
  "forecasting/nothing-left",
  422,
  () => "Nothing is left of this: the phase is over, or the project is in use or stopped. Ask for a phase that is still ahead.",
);

/** Two rounds at once would ask the same people twice. */
export const roundIsOpen = problem<null>(
  "forecasting/round-is-open",
  409,
  () => "Estimates are being asked for already. Give yours there, or close that round and ask for a new one.",
);

/** One question, asked once. */
export const partsTwice = problem<{ field: string }>(
  "forecasting/part-asked-twice",
  422,
  () => "Name each part once: phases, or the whole of it.",
);

/** An answer that was due yesterday cannot be given. */
export const dayPassed = problem<{ field: string; today: Day }>(
  "forecasting/day-passed",
  422,
  ({ today }) => `This day has passed. Give ${longDay(today)} or a later one.`,
);

/** What can still be estimated of a project, in the order of its phases. */
export function partsLeft(project: Project): readonly EstimatedPart[] {
  const now = stayNow(project)?.phase ?? null;
  if (project.standing?.value === "stopped" || now === "iteration") return [];
  return estimatedParts.filter((part) => part === "whole" || now === null || phases.indexOf(part) >= phases.indexOf(now));
}

/** What somebody wants to know. */
export interface EstimatesWanted {
  readonly parts: readonly EstimatedPart[];
  readonly until: Day | null;
}

/** @throws {@link roundIsOpen} {@link partsTwice} {@link nothingLeft} {@link dayPassed} */
export function askEstimates(
  { project, rounds }: { readonly project: Project; readonly rounds: readonly EstimateRound[] },
  { round, parts, until }: EstimatesWanted & { readonly round: string },
  { today }: { readonly today: Day },
): EstimatesDraft {
  if (rounds.some((one) => one.project === project.id && one.closed === null)) throw roundIsOpen(null);
  if (new Set(parts).size !== parts.length) throw partsTwice({ field: "parts" });
  const left = partsLeft(project);
  parts.forEach((part, at) => {
    if (!left.includes(part)) throw nothingLeft({ field: `parts.${at}`, part });
  });
  if (until !== null && until < today) throw dayPassed({ field: "until", today });
  return estimatesDraft(round, "forecasting/estimates-asked", { project: project.id, parts, until });
}
