import { file, notFound, type Route, read } from "#platform/http";
import { getReportFile } from "../contract/index.ts";
import { type Profile, type ReadinessReport, reportMarkdown } from "../domain/index.ts";
import { dataSetOf } from "./data-set-of.ts";
import { reportOrRefusal } from "./made-report.ts";
import { findProfiles } from "./profile-store.ts";
import { readinessHtml, readinessPdf } from "./report-files/index.ts";
import { withWords } from "./words-within.ts";

/** The report as a file, in the words that its reader may see. */
export const reportFileRoutes: readonly Route[] = [
  read(getReportFile, async ({ params, query: { version = null, question = null, format, paper } }, scope) => {
    const dataSet = dataSetOf(scope, params.dataSet);
    const { assessed, ...made } = await reportOrRefusal(dataSet, { version, question }, scope);
    const profile = (await findProfiles(scope.records, scope.workspace.id, [assessed.profile])).get(assessed.profile);
    if (profile === undefined) throw notFound({ what: "profile" });
    const report = await withWords(made.report, scope);
    if (format === "json") return { version: 1 as const, report, profile };
    return file({
      name: `${dataSet.name} ${assessed.version} readiness.${format}`,
      ...(await written(report, profile, { format, paper })),
    });
  }),
];

interface As {
  readonly format: "html" | "pdf" | "md";
  readonly paper: "a4" | "letter";
}

async function written(report: ReadinessReport, profile: Profile, { format, paper }: As) {
  if (format === "html") return { type: "text/html; charset=utf-8", bytes: readinessHtml(report, profile) };
  if (format === "md") return { type: "text/markdown; charset=utf-8", bytes: reportMarkdown(report, profile) };
  return { type: "application/pdf", bytes: await readinessPdf(report, profile, { paper }) };
}
