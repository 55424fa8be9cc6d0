import type { Day } from "#kernel";
import type { PersonDays } from "./person-days.ts";

/** A gap that was closed: what it was thought to take, and what it took. */
export interface DoneWork {
  readonly check: string;
  /** Works on one data set have more in common than works on two. */
  readonly dataSet: string;
  readonly estimate: PersonDays;
  /** Person-days; > 0. */
  readonly actual: number;
  readonly on: Day;
}
