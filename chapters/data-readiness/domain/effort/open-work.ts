import type { ReadinessReport } from "../checks/report.ts";
import type { DoneWork } from "./done-work.ts";
import { effortOf, type OpenWork } from "./effort-of.ts";
import type { EffortRange } from "./person-days.ts";

/** A report, and which data set it is about. */
export interface ReportOf {
  readonly dataSet: string;
  readonly report: Pick<ReadinessReport, "gaps">;
}

/**
 * The work that several reports of one project ask for together: a gap that two questions find in the same data set is mended once, at the
 * higher price; the same gap in two data sets is mended twice.
 *
 * @returns Null where no gap is open.
 */
export function openWork(reports: readonly ReportOf[], history: readonly DoneWork[]): EffortRange | null {
  const found = new Map<string, OpenWork>();
  const dataSets = [...new Set(reports.map(({ dataSet }) => dataSet))];
  for (const { dataSet, report } of reports) {
    // By its place and not its id: of one data set alone it is the range that its report shows.
    const place = dataSets.indexOf(dataSet);
    for (const { check, effort } of report.gaps) {
      const key = place === 0 ? check : `${check} ${place + 1}`;
      const before = found.get(key);
      if (before === undefined || effort.likely > before.effort.likely) found.set(key, { check: key, effort });
    }
  }
  return found.size === 0 ? null : effortOf([...found.values()], history);
}
