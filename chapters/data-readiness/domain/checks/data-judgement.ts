import type { CheckResult } from "./check.ts";
import { counted } from "./in-words.ts";
import type { ReadinessReport } from "./report.ts";

/** Whether the data is good, as the third judgement on a project (P-T6). */
export interface DataJudgement {
  readonly holds: boolean;
  readonly reason: string;
}

/** What of a report it reads. */
interface Judged extends Pick<ReadinessReport, "question" | "reached" | "workingOn" | "summary" | "gaps"> {
  readonly checks: readonly Pick<CheckResult, "state">[];
}

/**
 * The judgement on a project's data, taken from the report for its question: good where band A is reached, not good where a check failed.
 *
 * @returns Null where no question is asked, and where nothing failed but something was not measured: that is no judgement, and nobody's silence is one.
 */
export function dataJudgement({ question, reached, workingOn, checks, summary, gaps }: Judged): DataJudgement | null {
  if (question === null) return null;
  if (reached === "A") {
    const waived = checks.filter(({ state }) => state === "waived").length;
    const but = waived === 0 ? "" : `, ${counted(waived, "check is", "checks are")} waived`;
    return { holds: true, reason: `Its readiness report reaches band A${but}.` };
  }
  const [dearest] = gaps;
  if (dearest === undefined || workingOn === null) return null;
  const band = reached === null ? "no band" : `band ${reached}`;
  return { holds: false, reason: `Its readiness report reaches ${band}: ${dearest.says} ${summary[1]}` };
}
