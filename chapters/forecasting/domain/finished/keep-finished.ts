import { written } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import { type FinishedBody, type FinishedDraft, finishedDraft } from "./entries.ts";
import type { FinishedProject } from "./finished-project.ts";

/** Nothing in the table that is not kept already. */
export const nothingToKeep = problem<{ field: string }>(
  "forecasting/nothing-to-keep",
  422,
  () => "No row of this table can be kept: each was refused, or is kept already. The preview says why of each.",
);

export const tooManyFinished = problem<{ field: string }>(
  "forecasting/too-many-finished",
  422,
  () => `A workspace holds ${MOST_FINISHED.toLocaleString("en")} finished projects at most. Withdraw those that should not count.`,
);

export const withdrawnAlready = problem<null>(
  "forecasting/withdrawn-already",
  409,
  () => "This was withdrawn already, and does not count.",
);

const MOST_FINISHED = 5000;

/** Kept already: what has the same name, start and end. One that was withdrawn may come again. */
export function isKept({ name, startedOn, finishedOn }: FinishedBody, kept: readonly FinishedProject[]): boolean {
  return kept.some(
    ({ said, withdrawn }) => withdrawn === null && said?.name === name && said.startedOn === startedOn && said.finishedOn === finishedOn,
  );
}

/** What is new of a table. Sent twice, it is kept once. @throws {@link nothingToKeep} {@link tooManyFinished} */
export function keepFinished(
  projects: readonly FinishedBody[],
  kept: readonly FinishedProject[],
  newId: () => string,
): readonly FinishedDraft[] {
  const fresh = projects.filter((project, at) => !isKept(project, kept) && projects.findIndex((one) => isSame(one, project)) === at);
  if (fresh.length === 0) throw nothingToKeep({ field: "text" });
  if (fresh.length + kept.length > MOST_FINISHED) throw tooManyFinished({ field: "text" });
  return fresh.map((project) => finishedDraft(newId(), "forecasting/finished-project-reported", project));
}

const isSame = (a: FinishedBody, b: FinishedBody): boolean =>
  a.name === b.name && a.startedOn === b.startedOn && a.finishedOn === b.finishedOn;

/** It counts no longer, and stays on record. @throws {@link withdrawnAlready} */
export function withdrawFinished({ id, withdrawn }: FinishedProject, because: string): FinishedDraft {
  if (withdrawn !== null) throw withdrawnAlready(null);
  return finishedDraft(id, "forecasting/finished-project-withdrawn", { because: written("because", because) });
}
