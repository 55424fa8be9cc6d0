import type { z } from "zod";
import { problem } from "#kernel";
import { oneByOne, type Scope } from "#platform/http";
import type { AssessmentView, startAssessment } from "../../contract/index.ts";
import { type DataSet, liveQuestion, mayAssess, rolesFor, sayRoles } from "../../domain/index.ts";
import { type AssessmentRow, insertAssessment, openAssessmentsOf } from "./assessment-store.ts";
import type { Runner } from "./runner.ts";

/** Waiting and running at once, over a workspace: one's own queue, not everybody's. */
const MOST_OPEN = 20;

const queueFull = problem<null>(
  "data-readiness/queue-full",
  422,
  () => `${MOST_OPEN} assessments wait here already. Start this one when some of them are done.`,
);

/** What is said of an assessment, wherever its rows are from. */
type AssessmentSaid = Omit<z.output<typeof startAssessment.body>, "upload" | "keep">;
/** Where its rows are from. */
type AssessmentFrom = Pick<AssessmentRow, "upload" | "source" | "reading" | "file" | "keep">;

export type StartAssessment = (dataSet: DataSet, said: AssessmentSaid, from: AssessmentFrom, scope: Scope) => Promise<AssessmentRow>;

/** Puts an assessment into the queue, and its roles into the record. @throws {@link queueFull} and where the record does not allow it. */
export const startingBy =
  (runner: Pick<Runner, "wake">): StartAssessment =>
  async (dataSet, said, from, { records, ledger, workspace, reader, now, newId }) => {
    const version = said.version.trim();
    mayAssess(dataSet, { version, question: said.question });
    const question = liveQuestion(dataSet, said.question);
    const refuseTooMany = async () => {
      if ((await openAssessmentsOf(records, workspace.id)).length >= MOST_OPEN) throw queueFull(null);
    };
    await refuseTooMany();
    if (said.roles) {
      const drafts = sayRoles(dataSet, said.roles);
      if (drafts.length > 0) await ledger.append(workspace.id, { by: reader.by, drafts });
    }
    const roles = JSON.stringify(rolesFor(said.roles ?? dataSet.roles?.value ?? {}, question));
    const row: AssessmentRow = {
      ...{ id: newId(), workspace: workspace.id, dataSet: dataSet.id, ...from, version, question: said.question, roles },
      ...{ prompts: said.prompts ? JSON.stringify(said.prompts) : null, askedBy: reader.by, askedAt: now, state: "waiting" },
      ...{ step: null, progress: null, because: null, profile: null, server: null, beatAt: null, startedAt: null, endedAt: null },
    };
    await oneByOne(`assessments ${workspace.id}`, async () => {
      await refuseTooMany();
      await insertAssessment(records, row);
    });
    runner.wake();
    return row;
  };

export const viewAssessment = (row: AssessmentRow): AssessmentView => ({
  ...{ id: row.id, state: row.state, step: row.step, progress: row.progress, because: row.because, version: row.version },
  ...{ question: row.question, file: row.file, profile: row.profile, askedAt: row.askedAt.toISOString() },
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});
