import { z } from "zod";
import { reportQuery } from "./data-sets.ts";
import { dataSetParams, dataSetPath, mayRead } from "./paths.ts";
import { profileView } from "./profile.ts";
import { readinessReportView } from "./report.ts";

/** What `--json` prints and a .json file holds: the report, and the profile it is made from, so that it can be judged anew or compared. */
export const reportFileView = z
  .strictObject({ version: z.literal(1), report: readinessReportView, profile: profileView })
  .meta({ id: "ReadinessReportFile", description: "A readiness report with the profile it is made from." });

export const getReportFile = {
  method: "GET",
  path: `${dataSetPath}/report`,
  summary: "Read a readiness report as a file to print or send, or as data with its profile.",
  can: mayRead,
  params: dataSetParams,
  query: reportQuery.extend({
    format: z.enum(["html", "pdf", "md", "json"]).default("json"),
    paper: z.enum(["a4", "letter"]).default("a4"),
  }),
  produces: ["text/html", "application/pdf", "text/markdown"],
  reply: reportFileView,
} as const;
