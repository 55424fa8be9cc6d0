import { z } from "zod";
import { profileView } from "./profile.ts";
import { readinessReportView } from "./report.ts";

/** What `--json` prints and a .json file holds: the report, and the profile it is made from, so that it can be judged anew or compared. */
export const reportFileView = z
  .strictObject({ version: z.literal(1), report: readinessReportView, profile: profileView })
  .meta({ id: "ReadinessReportFile", description: "A readiness report with the profile it is made from." });
