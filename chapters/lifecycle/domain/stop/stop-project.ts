import { addDays, type Day } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { decideStop } from "../gate/make-decision.ts";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";
import { costOfStop } from "./draft-learning.ts";
import type { StopSort } from "./entries.ts";

/** Our assumption, editable later: what was learnt is written down within seven days of a stop (P-E4). */
export const DAYS_FOR_A_LEARNING = 7;

/** A stop takes effect at once, with one sentence, anywhere; what kind of end it is may be said with it. */
export function stopProject(
  project: Project,
  { reason, sort }: { readonly reason: string; readonly sort?: StopSort | undefined },
  moment: Moment,
): readonly ProjectDraft[] {
  const drafts = decideStop(project, reason, moment);
  return sort === undefined ? drafts : [...drafts, projectDraft(project.id, "lifecycle/stop-sorted", { sort })];
}

/** What was learnt, in three sentences; what the stop cost and saved is worked out beside it, and never typed. */
export const recordLearning = (
  project: Project,
  said: { readonly believed: string; readonly found: string; readonly wouldDoDifferently: string },
  moment: Pick<Moment, "today" | "rules">,
): ProjectDraft => projectDraft(project.id, "lifecycle/learning-recorded", { ...said, cost: costOfStop(project, moment) });

/** A stop of this record whose learning nobody has written down yet, and by when it is due. */
export function openLearning({ stop, learnings }: Project): { readonly stoppedOn: Day; readonly dueOn: Day } | null {
  if (stop === null || stop.told.imported || learnings.some(({ told }) => told.entry > stop.told.entry)) return null;
  return { stoppedOn: stop.told.on, dueOn: addDays(stop.told.on, DAYS_FOR_A_LEARNING) };
}
