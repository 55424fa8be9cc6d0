import { act, notFound, type Route, read, type Scope } from "#platform/http";
import { cancelAssessment, getAssessment, listAssessments, startAssessment } from "../../contract/index.ts";
import { mayAssess } from "../../domain/index.ts";
import { dataSetOf } from "../data-set-of.ts";
import { isId, uploadOf } from "../uploads/upload-routes.ts";
import { type AssessmentRow, findAssessment, newestAssessments } from "./assessment-store.ts";
import type { Runner } from "./runner.ts";
import { type StartAssessment, viewAssessment } from "./start-assessment.ts";

/** Shown on a data set's page. */
const NEWEST = 20;
/** @throws {@link notFound} also for one of another workspace. */
async function assessmentOf({ records, workspace }: Scope, dataSet: string, id: string): Promise<AssessmentRow> {
  const row = isId(id) ? await findAssessment(records, { workspace: workspace.id, dataSet }, id) : undefined;
  if (row === undefined) throw notFound({ what: "assessment" });
  return row;
}

/** Starting, following and cancelling what is measured here. */
export const assessmentRoutes = (runner: Runner, start: StartAssessment): readonly Route[] => [
  act(startAssessment, async ({ params, body: { upload: id, keep, ...body } }, scope) => {
    const dataSet = dataSetOf(scope, params.dataSet);
    mayAssess(dataSet, body);
    const upload = await uploadOf(scope, dataSet.id, id);
    const from = { upload: upload.id, source: null, reading: null, file: upload.name, keep };
    return viewAssessment(await start(dataSet, body, from, scope));
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
