import { problem } from "#kernel";
import { act, notFound, type Route, read, type Scope } from "#platform/http";
import { type AssessmentView, cancelAssessment, getAssessment, listAssessments, startAssessment } from "../../contract/index.ts";
import { liveQuestion, mayAssess, rolesFor, sayRoles } from "../../domain/index.ts";
import { dataSetOf } from "../data-set-of.ts";
import { isId, uploadOf } from "../uploads/upload-routes.ts";
import { type AssessmentRow, findAssessment, insertAssessment, newestAssessments, openAssessmentsOf } from "./assessment-store.ts";
import type { Runner } from "./runner.ts";

/** Shown on a data set's page. */
const NEWEST = 20;
/** Waiting and running at once, over a workspace: one's own queue, not everybody's. */
const MOST_OPEN = 20;

const queueFull = problem<null>(
  "data-readiness/queue-full",
  422,
  () => `${MOST_OPEN} assessments wait here already. Start this one when some of them are done.`,
);

const viewAssessment = (row: AssessmentRow): AssessmentView => ({
  ...{ id: row.id, state: row.state, step: row.step, progress: row.progress, because: row.because, version: row.version },
  ...{ question: row.question, file: row.file, profile: row.profile, askedAt: row.askedAt.toISOString() },
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});

/** @throws {@link notFound} also for one of another workspace. */
async function assessmentOf({ records, workspace }: Scope, dataSet: string, id: string): Promise<AssessmentRow> {
  const row = isId(id) ? await findAssessment(records, { workspace: workspace.id, dataSet }, id) : undefined;
  if (row === undefined) throw notFound({ what: "assessment" });
  return row;
}

/** Starting, following and cancelling what is measured here. */
export const assessmentRoutes = (runner: Runner): readonly Route[] => [
  act(startAssessment, async ({ params, body }, scope) => {
    const { records, ledger, workspace, reader, now, newId } = scope;
    const dataSet = dataSetOf(scope, params.dataSet);
    const version = body.version.trim();
    mayAssess(dataSet, { version, question: body.question });
    const question = liveQuestion(dataSet, body.question);
    const upload = await uploadOf(scope, dataSet.id, body.upload);
    if ((await openAssessmentsOf(records, workspace.id)).length >= MOST_OPEN) throw queueFull(null);
    if (body.roles) {
      const drafts = sayRoles(dataSet, body.roles);
      if (drafts.length > 0) await ledger.append(workspace.id, { by: reader.by, drafts });
    }
    const said = rolesFor(body.roles ?? dataSet.roles?.value ?? {}, question);
    const row: AssessmentRow = {
      ...{ id: newId(), workspace: workspace.id, dataSet: dataSet.id, upload: upload.id, file: upload.name, version },
      ...{ question: body.question, roles: JSON.stringify(said), keep: body.keep },
      ...{ prompts: body.prompts ? JSON.stringify(body.prompts) : null, askedBy: reader.by, askedAt: now, state: "waiting" },
      ...{ step: null, progress: null, because: null, profile: null, server: null, beatAt: null, startedAt: null, endedAt: null },
    };
    await insertAssessment(records, row);
    runner.wake();
    return viewAssessment(row);
  }),
  read(listAssessments, async ({ params }, scope) => {
    const { id } = dataSetOf(scope, params.dataSet);
    const rows = await newestAssessments(scope.records, { workspace: scope.workspace.id, dataSet: id }, NEWEST);
    return { assessments: rows.map(viewAssessment) };
  }),
  read(getAssessment, async ({ params }, scope) => viewAssessment(await assessmentOf(scope, params.dataSet, params.assessment))),
  act(cancelAssessment, async ({ params }, scope) => {
    await runner.cancel(await assessmentOf(scope, params.dataSet, params.assessment));
    return viewAssessment(await assessmentOf(scope, params.dataSet, params.assessment));
  }),
];
