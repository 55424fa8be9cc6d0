import { problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Project } from "../project.ts";
import { bindingConditions, type Condition } from "./gate-state.ts";

/** Only a condition that stands is met or waived. */
export const noSuchCondition = problem<null>(
  "lifecycle/no-such-condition",
  404,
  () => "No such condition is open: it was met or waived, or the go it belonged to is used up. The gate lists those that stand.",
);

/** What a criterion measures is not a matter of saying so. */
export const closedByEvidence = problem<null>(
  "lifecycle/closed-by-evidence",
  409,
  () =>
    "This condition is a criterion's: evidence that settles it closes it by itself. Offer the evidence; an owner can waive it, with a reason.",
);

/** Waiving what had to be measured is an override. */
export const waiverByOwner = problem<null>(
  "lifecycle/waiver-by-owner",
  403,
  () => "This condition settles a criterion that must be met, so only an owner waives it, with a reason. Offer the evidence instead.",
);

/** @throws {@link noSuchCondition} */
function standing(project: Project, id: string): Condition {
  const found = bindingConditions(project).find((one) => one.id === id && one.closed === null);
  if (found === undefined) throw noSuchCondition(null);
  return found;
}

/** Somebody says how it was met. @throws {@link noSuchCondition} {@link closedByEvidence} */
export function meetCondition(project: Project, condition: string, how: string): ProjectDraft {
  if (standing(project, condition).criterion !== null) throw closedByEvidence(null);
  return projectDraft(project.id, "lifecycle/condition-met", { condition, how });
}

/** It binds no longer, and everyone sees why. @throws {@link noSuchCondition} {@link waiverByOwner} */
export function waiveCondition(
  project: Project,
  condition: string,
  { reason, isOwner }: { readonly reason: string; readonly isOwner: boolean },
): ProjectDraft {
  if (standing(project, condition).criterion !== null && !isOwner) throw waiverByOwner(null);
  return projectDraft(project.id, "lifecycle/condition-waived", { condition, reason });
}
