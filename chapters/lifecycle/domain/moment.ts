import type { Day } from "#kernel";
import type { Rules } from "./rules/rules.ts";

/** When a command is given, and by whom: handed in, since nothing here reads the clock. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
  /** How the workspace works, at that moment. */
  readonly rules: Rules;
  /** `member/ID` or `key/ID`. */
  readonly by: string;
  /** Whether a known person gives it: a member, or a key that was made for one. Left out, `by` tells. */
  readonly isPerson?: () => boolean;
  /** Whether an entry's `by` is the same person, who may have sent it with a key of their own. */
  readonly isOwn: (by: string) => boolean;
}
