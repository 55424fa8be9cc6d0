import type { Day } from "#kernel";
import type { PersonDays } from "../effort/person-days.ts";

/** Lawrence's bands, from the ground up: C can it be reached and used, B is it valid, A does it serve this question. */
export const bands = ["C", "B", "A"] as const;
export type Band = (typeof bands)[number];

/** A check's state. Nobody looked is `not-measured`, and never passes. */
export type CheckState = "passed" | "failed" | "waived" | "not-measured";

/** Somebody lets a check be, for a time. */
export type Waiver = {
  readonly check: string;
  readonly because: string;
  /** Who, as the record refers to them; null without a record. */
  readonly by: string | null;
  readonly on: Day;
  readonly until: Day;
};

/** What one check came to. */
export type CheckResult = {
  /** Kebab-case, stable: "missing-cells". */
  readonly check: string;
  readonly band: Band;
  /** What it asks: "Few cells are missing". */
  readonly asks: string;
  readonly state: CheckState;
  /** What was found, in a sentence with its figures. */
  readonly says: string;
  /** What to do next: mend it, measure it, answer it. Null where it passed. */
  readonly next: string | null;
  /** The columns it is about, worst first. */
  readonly columns: readonly string[];
  /** Measured by a machine, or answered by a person. */
  readonly by: "measured" | "said";
  readonly threshold: { readonly value: number; readonly says: string; readonly assumed: boolean } | null;
  /** Where check and threshold are from. */
  readonly source: string;
  /** What mending it takes; null unless it failed. */
  readonly effort: PersonDays | null;
  readonly waiver: Waiver | null;
  /** When it was measured or answered; null where it was not. */
  readonly on: Day | null;
  /** The day it no longer counts; null where it does not age. */
  readonly countsUntil: Day | null;
};
