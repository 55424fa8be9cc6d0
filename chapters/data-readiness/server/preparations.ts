import type { Preparation } from "#chapters/lifecycle/domain";
import { dataSetFold, openWork, type ReportOf, workOf } from "../domain/index.ts";
import { askedByProjects } from "./asked-by-project.ts";
import { madeReports, type ReportGround } from "./made-report.ts";

/** What the data of each of these projects still asks for, by its reports; projects without an open gap are left out. For the forecast. */
export async function preparationsOf(
  projects: readonly string[],
  { records, workspace, image, today }: ReportGround,
): Promise<ReadonlyMap<string, Preparation>> {
  const asked = askedByProjects(image, new Set(projects));
  if (asked.length === 0) return new Map();
  const made = await madeReports(asked, { records, workspace, image, today });
  const found = new Map<string, ReportOf[]>();
  asked.forEach(({ project, dataSet }, at) => {
    const one = made[at];
    if (one?.known) found.set(project, [...(found.get(project) ?? []), { dataSet: dataSet.id, report: one.value.report }]);
  });
  const history = image.all(dataSetFold).flatMap(workOf);
  return new Map(
    [...found].flatMap(([project, reports]) => {
      const open = openWork(reports, history);
      return open === null ? [] : [[project, { low: open.p10, middle: open.p50, high: open.p90 }] as const];
    }),
  );
}
