import { type Answer, daysOfWork, known, problem, unknown } from "#kernel";
import { allChecks } from "../checks/all-checks.ts";
import type { Band } from "../checks/check.ts";
import type { ReadinessReport } from "../checks/report.ts";

/** What of a report may be offered to a criterion. */
export type FigureAsked =
  | { readonly of: "band" }
  | { readonly of: "rows" }
  /** Person-days that the open work takes, as likely as not. */
  | { readonly of: "effort" }
  /** 1 where it passed, 0 where it did not. */
  | { readonly of: "check"; readonly check: string };

/** A figure of a report, in the terms of a criterion. */
export interface ReportFigure {
  readonly metric: string;
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly unit: string | null;
  /** In words: "band B". */
  readonly says: string;
}

/** Bands as figures, so that a criterion can ask for one: each holds all that lie below it. */
export const bandFigures: Readonly<Record<Band | "none", number>> = { none: 0, C: 1, B: 2, A: 3 };

/** What a criterion on the band is called. */
export const BAND_METRIC = "data readiness band";

/** Beside a band as a figure, so that a 2 tells which it is. */
const BAND_UNIT = "of 3 (C, B, A)";

/** The usual criterion on the band, set in the same click where a project has none. Our judgement, editable as every criterion: a success criterion, so that it is shown at the gate and never by itself declares the work good enough. */
export const usualBandCriterion = {
  role: "success",
  comparison: "at-least",
  threshold: bandFigures.B,
  reason: "Below band B nobody knows what the data holds, and a proof of concept would measure that instead of the idea.",
} as const;

/** A check that nobody could look at says nothing, and a waiver is somebody's word, not a figure. */
export const noFigureInReport = problem<{ because: string }>(
  "data-readiness/no-figure",
  422,
  ({ because }) => `The report gives no such figure: ${because}`,
);

/** The figure that is asked of a report on so many rows; unknown where it holds none. */
export function figureOfReport(report: ReadinessReport, rows: number, asked: FigureAsked): Answer<ReportFigure> {
  const plain = { interval: null, unit: null } as const;
  if (asked.of === "band")
    return known({
      ...plain,
      unit: BAND_UNIT,
      metric: BAND_METRIC,
      value: bandFigures[report.reached ?? "none"],
      says: bandSays(report.reached),
    });
  if (asked.of === "rows") return known({ ...plain, metric: "rows of data", value: rows, says: `${rows.toLocaleString("en-GB")} rows` });
  if (asked.of === "effort") {
    if (!report.effort.known) return report.effort;
    const { p10, p50, p90 } = report.effort.value;
    const says = `${daysOfWork(p50)} of preparation, ${daysOfWork(p10)} to ${daysOfWork(p90)}`;
    return known({ metric: "preparation of the data", value: p50, interval: { low: p10, high: p90 }, unit: "person-days", says });
  }
  const result = report.checks.find(({ check }) => check === asked.check);
  if (result === undefined)
    return unknown(
      allChecks.some(({ id }) => id === asked.check)
        ? "The check is not asked of this kind of data set."
        : `There is no check “${asked.check}”. The report lists all of them.`,
    );
  if (result.state === "waived")
    return unknown("The check is waived, and a waiver is no measurement. Mend what it asks for, or leave it out.");
  if (result.state === "not-measured") return unknown(`The check is not measured. ${result.next ?? ""}`.trim());
  const passed = result.state === "passed";
  return known({
    ...plain,
    metric: `data check: ${result.check}`,
    value: Number(passed),
    says: `${result.asks}: ${passed ? "passed" : "failed"}`,
  });
}

export const bandSays = (reached: Band | null): string => (reached === null ? "no band reached" : `band ${reached}`);

/** What of a report people said rather than a machine measured, so that whoever reads the figure knows: "4 checks answered by people, 1 waived". */
export function saidByPeople({ checks }: Pick<ReadinessReport, "checks">): string | null {
  const answered = checks.filter(({ by, state }) => by === "said" && (state === "passed" || state === "failed")).length;
  const waived = checks.filter(({ state }) => state === "waived").length;
  const parts = [
    ...(answered > 0 ? [`${answered === 1 ? "1 check" : `${answered} checks`} answered by people`] : []),
    ...(waived > 0 ? [`${answered > 0 ? waived : waived === 1 ? "1 check" : `${waived} checks`} waived`] : []),
  ];
  return parts.length === 0 ? null : parts.join(", ");
}
