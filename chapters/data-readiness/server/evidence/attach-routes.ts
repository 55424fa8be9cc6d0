import { createHash } from "node:crypto";
import { criterionSays, type Project } from "#chapters/lifecycle/domain";
import { projectOf } from "#chapters/lifecycle/server";
import { notFound, type Reply, type Route, read, type Scope, write } from "#platform/http";
import { attachReport, getAttached, readinessOfProject } from "../../contract/index.ts";
import { refuseRetired } from "../../domain/index.ts";
import { dataSetOf } from "../data-set-of.ts";
import { viewList } from "../view-list.ts";
import { withWords } from "../words-within.ts";
import { attachTo } from "./attach-report.ts";
import { judgeData } from "./judge-data.ts";
import { findReports } from "./report-store.ts";

/** Data sets that one project's page lists. */
const MOST_OF_PROJECT = 100;

/** A report as evidence, and what a project stands on. */
export const attachRoutes: readonly Route[] = [
  write(attachReport, {
    decide: async ({ params, body }, scope) => {
      const dataSet = dataSetOf(scope, body.dataSet);
      refuseRetired(dataSet);
      const { drafts } = await attachTo(projectOf(scope, params.project), dataSet, body, scope);
      return { drafts, unmoved: [`data-readiness/data-set/${dataSet.id}`] }; // a report that changed meanwhile is made anew
    },
    reply: async ({ params, body }, scope, entries) => {
      await judgeData(body.dataSet, scope);
      const offered = entries.find(({ kind }) => kind === "lifecycle/evidence-offered");
      if (offered === undefined) throw new RangeError("a report is attached by offering it");
      const { criterion: id, evidence, digest, value } = offered.body as Reply<typeof attachReport>; // what was written above
      const criterion = projectOf(scope, params.project).criteria.find((one) => one.id === id);
      const isNew = entries.some(({ kind }) => kind === "lifecycle/criterion-set");
      return { criterion: id, evidence, digest, value, isNew, says: criterion ? criterionSays(criterion.terms) : "" };
    },
  }),
  read(readinessOfProject, async ({ params }, scope) => {
    const project = projectOf(scope, params.project);
    const query = { project: project.id, retired: "no", offset: 0, limit: MOST_OF_PROJECT } as const;
    const { asOf, dataSets } = await viewList(query, scope);
    return { asOf, dataSets, attached: await attachedTo(project, scope) };
  }),
  read(getAttached, async ({ params }, scope) => {
    const { id } = dataSetOf(scope, params.dataSet);
    const kept = (await findReports(scope.records, scope.workspace.id, [params.report])).get(params.report);
    if (kept === undefined || kept.cited.dataSet.id !== id) throw notFound({ what: "report" });
    const isWhole = createHash("sha256").update(kept.body).digest("hex") === kept.digest;
    return withWords({ ...kept.cited, digest: kept.digest, isWhole }, scope);
  }),
];

/** The newest evidence of each live criterion that cites a report which is kept here. */
async function attachedTo({ criteria }: Project, { records, workspace }: Scope): Promise<Reply<typeof readinessOfProject>["attached"]> {
  const citing = criteria.flatMap(({ id, terms, withdrawn, evidence }) =>
    withdrawn !== null || evidence === null || evidence.value.digest === null
      ? []
      : [{ id, terms, evidence: evidence.value, told: evidence.told, digest: evidence.value.digest }],
  );
  const reports = await findReports(
    records,
    workspace.id,
    citing.map(({ digest }) => digest),
  );
  return citing.flatMap(({ id, terms, evidence, told, digest }) => {
    const cited = reports.get(digest)?.cited;
    if (cited === undefined) return [];
    const { dataSet, version, report } = cited;
    return [
      {
        ...{
          criterion: id,
          says: criterionSays(terms),
          evidence: evidence.evidence,
          digest,
          dataSet: dataSet.id,
          name: dataSet.name,
          version,
        },
        ...{ attachedOn: told.on, band: report.reached },
      },
    ];
  });
}
