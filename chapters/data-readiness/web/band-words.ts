import type { CheckResult, CheckState, ReadinessReport } from "../domain/index.ts";

/** A check's state in one word; the shape beside it says the same. */
export const stateName: Readonly<Record<CheckState, string>> = {
  passed: "passed",
  failed: "failed",
  waived: "waived",
  "not-measured": "not measured",
};

/** "Band C reached, working on B." */
export function bandSays({ reached, workingOn }: Pick<ReadinessReport, "reached" | "workingOn">): string {
  const is = reached === null ? "No band reached yet" : `Band ${reached} reached`;
  return workingOn === null ? `${is}.` : `${is}, working on ${workingOn}.`;
}

/** The check that holds a report in its band, if anything does. */
export const holdingCheck = ({ heldBy, checks }: ReadinessReport): CheckResult | null =>
  checks.find(({ check }) => check === heldBy) ?? null;
