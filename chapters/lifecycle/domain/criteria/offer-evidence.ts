import { type Day, longDay, problem } from "#kernel";
import { type Evidence, type ProjectDraft, projectDraft } from "../entries.ts";
import { refuseUnlessMayAccept, type WhoAccepts } from "../gate/accept-stated.ts";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";
import { correctionOver, criterionOf } from "./change-criterion.ts";

/** Nothing was measured tomorrow. */
export const measuredInFuture = problem<{ field: string; today: Day }>(
  "lifecycle/measured-in-future",
  422,
  ({ today }) => `Evidence is of the past: give the day it was measured, ${longDay(today)} at the latest.`,
);

/** A range has a lower and an upper end, and the figure in it. */
export const crookedInterval = problem<{ field: string }>(
  "lifecycle/crooked-interval",
  422,
  () => "Give the range as low ≤ value ≤ high, or leave it out.",
);

/** What cannot be known is no evidence. */
export const noFigure = problem<{ because: string }>(
  "lifecycle/no-figure",
  422,
  ({ because }) => `The table gives no figure: ${because} Measure another column, or mend the table and send it again.`,
);

/** There is nothing to accept. */
export const nothingToAccept = problem<null>(
  "lifecycle/nothing-to-accept",
  409,
  () => "Only the newest evidence on a criterion can be accepted, and only where it was stated. Offer the measurement itself instead.",
);

/** @throws {@link measuredInFuture} {@link crookedInterval} */
export function offerEvidence(project: Project, evidence: Evidence, { today }: Moment): ProjectDraft {
  const { withdrawn } = criterionOf(project, evidence.criterion);
  if (withdrawn !== null) throw correctionOver({ because: "withdrawn" });
  if (evidence.measuredOn > today) throw measuredInFuture({ field: "measuredOn", today });
  const { interval, value } = evidence;
  if (interval !== null && !(interval.low <= value && value <= interval.high)) throw crookedInterval({ field: "interval" });
  return projectDraft(project.id, "lifecycle/evidence-offered", evidence);
}

/** Somebody stands in, with a reason, for a figure that was only stated. @throws {@link nothingToAccept}, and where it is not theirs to say. */
export function acceptEvidence(
  project: Project,
  { criterion: id, evidence, reason }: { readonly criterion: string; readonly evidence: string; readonly reason: string },
  who: WhoAccepts,
): ProjectDraft {
  const newest = criterionOf(project, id).evidence;
  if (newest === null || newest.value.evidence !== evidence || newest.value.grade !== "stated") throw nothingToAccept(null);
  refuseUnlessMayAccept(project, newest.told.by, who);
  return projectDraft(project.id, "lifecycle/evidence-accepted", { criterion: id, evidence, reason });
}
