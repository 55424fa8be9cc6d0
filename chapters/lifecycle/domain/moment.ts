import type { Day } from "#kernel";

/** When a command is given, and by whom: handed in, since nothing here reads the clock. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
  /** `member/ID` or `key/ID`. */
  readonly by: string;
}
