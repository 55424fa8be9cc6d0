import { allChecks } from "./all-checks.ts";
import { bandsReached } from "./bands-reached.ts";
import type { CheckResult } from "./check.ts";
import type { ReadinessReport } from "./report.ts";

/** Whether a machine alone could tell: not what only people can answer, nor what a machine looked at and left to them. */
export function isMeasured({ check, state }: Pick<CheckResult, "check" | "state">): boolean {
  const by = allChecks.find(({ id }) => id === check)?.by ?? "measured";
  return by === "measured" || (by === "both" && state !== "not-measured");
}

/** The band by what was measured alone: what a pipeline can guard before anybody has answered anything. */
export const bandMeasured = ({ checks }: Pick<ReadinessReport, "checks">): Pick<ReadinessReport, "reached" | "workingOn" | "heldBy"> =>
  bandsReached(checks.filter(isMeasured));
