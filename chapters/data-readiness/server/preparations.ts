import type { Preparation } from "#chapters/lifecycle/domain";
import type { Scope } from "#platform/http";
import { type DataSet, dataSetFold, openWork, type ReportOf, workOf } from "../domain/index.ts";
import { madeReports } from "./made-report.ts";

/** What the data of each of these projects still asks for, by its reports; projects without an open gap are left out. For the forecast. */
export async function preparationsOf(
  projects: readonly string[],
  { records, workspace, image, today }: Pick<Scope, "records" | "workspace" | "image" | "today">,
): Promise<ReadonlyMap<string, Preparation>> {
  const asked = new Set(projects);
  const all = image.all(dataSetFold);
  const wanted = all.flatMap((dataSet) => (dataSet.retired === null ? wantedOf(dataSet) : [])).filter(({ project }) => asked.has(project));
  if (wanted.length === 0) return new Map();
  const made = await madeReports(wanted, { records, workspace, image, today });
  const found = new Map<string, ReportOf[]>();
  wanted.forEach(({ project, dataSet }, at) => {
    const one = made[at];
    if (one?.known) found.set(project, [...(found.get(project) ?? []), { dataSet: dataSet.id, report: one.value.report }]);
  });
  const history = all.flatMap(workOf);
  return new Map(
    [...found].flatMap(([project, reports]) => {
      const open = openWork(reports, history);
      return open === null ? [] : [[project, { low: open.p10, middle: open.p50, high: open.p90 }] as const];
    }),
  );
}

/** A project's own questions to a data set; where a project is linked and asks none of its own, those that nobody's project asks, or the data alone. */
function wantedOf(dataSet: DataSet) {
  const live = dataSet.questions.filter(({ withdrawn }) => withdrawn === null);
  const linked = dataSet.projects.map(({ project }) => project);
  const projects = [...new Set([...linked, ...live.flatMap(({ project }) => project ?? [])])];
  return projects.flatMap((project) => {
    const own = live.filter((question) => question.project === project);
    const common = live.filter((question) => question.project === null);
    const asked = own.length > 0 ? own : common;
    const ids = asked.length > 0 ? asked.map(({ id }) => id) : [null];
    return ids.map((question) => ({ project, dataSet, wanted: { version: null, question } }));
  });
}
