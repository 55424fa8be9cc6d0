import { type Band, bands, type CheckResult } from "./check.ts";
import type { ReadinessReport } from "./report.ts";

/**
 * The band a data set is in: the highest whose checks, and those of the bands below, all passed or are waived. One check holds it back,
 * and no number of good ones makes up for it: an average would hide what breaks a project.
 *
 * @see Lawrence (2017), "Data Readiness Levels", arXiv:1705.02245.
 */
export function bandsReached(checks: readonly CheckResult[]): Pick<ReadinessReport, "reached" | "workingOn" | "heldBy"> {
  const open = (band: Band): readonly CheckResult[] =>
    checks.filter((check) => check.band === band && check.state !== "passed" && check.state !== "waived");
  const workingOn = bands.find((band) => open(band).length > 0) ?? null;
  const at = workingOn === null ? bands.length : bands.indexOf(workingOn);
  const holding = workingOn === null ? [] : [...open(workingOn)].sort(byCost);
  return { reached: bands[at - 1] ?? null, workingOn, heldBy: holding[0]?.check ?? null };
}

/** The dearest first; what is not measured costs what nobody knows, and comes after what failed. */
export const byCost = (a: CheckResult, b: CheckResult): number =>
  (b.effort?.likely ?? 0) - (a.effort?.likely ?? 0) || (b.effort?.high ?? 0) - (a.effort?.high ?? 0);
