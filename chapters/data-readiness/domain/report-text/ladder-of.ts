import { type Band, bands, type CheckResult } from "../checks/check.ts";
import type { ReadinessReport } from "../checks/report.ts";

/** What each band asks, as long as a step of the ladder has room for. */
export const bandAsks: Readonly<Record<Band, string>> = {
  C: "Can it be reached and used?",
  B: "Is it valid?",
  A: "Does it serve the question?",
};

/** A band as a step: where the report stands, and how many of its checks hold. */
interface Rung {
  readonly band: Band;
  readonly asks: string;
  readonly state: "reached" | "working-on" | "ahead";
  readonly hold: number;
  readonly of: number;
}

/** Passed, or let be. */
export const holds = ({ state }: Pick<CheckResult, "state">): boolean => state === "passed" || state === "waived";

/** The bands of a report as steps, from the ground up. */
export function ladderOf({ reached, workingOn, checks }: ReadinessReport): readonly Rung[] {
  const top = reached === null ? -1 : bands.indexOf(reached);
  return bands.map((band, at) => {
    const own = checks.filter((check) => check.band === band);
    return {
      band,
      asks: bandAsks[band],
      state: at <= top ? "reached" : band === workingOn ? "working-on" : "ahead",
      hold: own.filter(holds).length,
      of: own.length,
    };
  });
}
