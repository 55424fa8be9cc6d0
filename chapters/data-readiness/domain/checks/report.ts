import type { Answer, Day } from "#kernel";
import type { EffortRange, PersonDays } from "../effort/person-days.ts";
import type { Band, CheckResult } from "./check.ts";

/** What a profile, what people said, and a day come to. Computed, never stored; the same for page, command, file and gate. */
export type ReadinessReport = {
  readonly asOf: Day;
  /** What the data must answer; null where no question is asked, and then band A cannot be reached. */
  readonly question: string | null;
  /** The highest band whose checks, and those of the bands below it, all passed or are waived; null where not even C holds. */
  readonly reached: Band | null;
  /** The band that is being worked on; null where A is reached. */
  readonly workingOn: Band | null;
  /** The check that holds it there: of the lowest band that does not hold, the dearest; null where A is reached. */
  readonly heldBy: string | null;
  /** Two sentences a CTO understands. */
  readonly summary: readonly [string, string];
  /** All of them, by band from the ground up. */
  readonly checks: readonly CheckResult[];
  /** Failed checks, the dearest first. */
  readonly gaps: readonly { readonly check: string; readonly says: string; readonly next: string; readonly effort: PersonDays }[];
  /** Unknown where nothing failed but something was not measured. */
  readonly effort: Answer<EffortRange>;
  /** Defaults that are somebody's judgement and were used here, in words. */
  readonly assumptions: readonly string[];
};
