import type { Day } from "#kernel";
import type { DoneWork } from "../effort/done-work.ts";
import type { PersonDays } from "../effort/person-days.ts";
import type { Waiver } from "./check.ts";

/** What a person answered where no machine can look: whose the data is, what it does not cover. */
export interface SaidAnswer {
  readonly check: string;
  readonly answer: "yes" | "partly" | "no";
  readonly because: string | null;
  readonly on: Day;
}

/** What people said of one data set. The newest answer and the newest waiver of a check stand. */
export interface Said {
  readonly answers: readonly SaidAnswer[];
  readonly waivers: readonly Waiver[];
  /** Person-days by check, in place of the check's own. */
  readonly efforts: Readonly<Record<string, PersonDays>>;
  /** Days that a result counts, by check, in place of 90. */
  readonly halfLives: Readonly<Record<string, number>>;
  /** Work that was done on this data set. */
  readonly done: readonly DoneWork[];
}

export const nothingSaid: Said = { answers: [], waivers: [], efforts: {}, halfLives: {}, done: [] };
