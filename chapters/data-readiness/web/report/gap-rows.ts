import type { CheckResult, PersonDays, ReadinessReport } from "../../domain/index.ts";

/** A gap as a row of the list. */
export interface GapRow {
  readonly check: CheckResult;
  readonly says: string;
  readonly next: string;
  readonly effort: PersonDays;
  /** It is of the band that is worked on: it comes first, whatever it costs. */
  readonly holds: boolean;
}

/** The gaps, the dearest first, each with its check. */
export function gapRows({ gaps, checks, workingOn }: ReadinessReport): readonly GapRow[] {
  return gaps.flatMap(({ check, says, next, effort }) => {
    const own = checks.find((each) => each.check === check);
    return own ? [{ check: own, says, next, effort, holds: own.band === workingOn }] : [];
  });
}

/** The end of the scale that all rows share. */
export const longestEffort = (rows: readonly GapRow[]): number => Math.max(0, ...rows.map(({ effort }) => effort.high));

/** Checks that nobody looked at, the lowest band first: each with the one action that would measure it. */
export const unmeasured = ({ checks }: ReadinessReport): readonly CheckResult[] => checks.filter(({ state }) => state === "not-measured");
