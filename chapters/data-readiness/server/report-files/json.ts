import type { Profile, ReadinessReport } from "../../domain/index.ts";

/** Report and profile in the shape of the contract's `ReadinessReportFile`. */
export const readinessJson = (report: ReadinessReport, profile: Profile): string =>
  `${JSON.stringify({ version: 1, report, profile }, null, 2)}\n`;
