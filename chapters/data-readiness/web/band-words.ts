import type { BandRung } from "#charts";
import { type Band, bands, type CheckResult, type CheckState, type ReadinessReport } from "../domain/index.ts";

/** What each band asks, as long as a step of the ladder has room for. */
export const bandAsks: Readonly<Record<Band, string>> = {
  C: "Can it be reached and used?",
  B: "Is it valid?",
  A: "Does it serve the question?",
};

/** A check's state in one word; the shape beside it says the same. */
export const stateName: Readonly<Record<CheckState, string>> = {
  passed: "passed",
  failed: "failed",
  waived: "waived",
  "not-measured": "not measured",
};

/** Passed, or let be. */
export const holds = ({ state }: Pick<CheckResult, "state">): boolean => state === "passed" || state === "waived";

/** The ladder of a report: where it stands, and how many checks hold on each step. */
export function ladderOf({ reached, workingOn, checks }: ReadinessReport): readonly BandRung[] {
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

/** "Band C reached, working on B." */
export function bandSays({ reached, workingOn }: Pick<ReadinessReport, "reached" | "workingOn">): string {
  const is = reached === null ? "No band reached yet" : `Band ${reached} reached`;
  return workingOn === null ? `${is}.` : `${is}, working on ${workingOn}.`;
}

/** The check that holds a report in its band, if anything does. */
export const holdingCheck = ({ heldBy, checks }: ReadinessReport): CheckResult | null =>
  checks.find(({ check }) => check === heldBy) ?? null;
