import type { Answer, Day } from "#kernel";
import type { ColumnProfile } from "./column.ts";
import type { EvaluationProfile } from "./evaluation.ts";
import type { EnoughProfile, LabelProfile, LeakageTest, SegmentProfile, TimeProfile } from "./question.ts";
import type { RoleGuess, Roles } from "./roles.ts";
import type { ReadFrom, SetProfile, Skipped } from "./set.ts";

/** Everything that was measured of one version of a data set. Aggregates alone; what could not be measured says why. */
export type Profile = {
  /** Of this shape; another number is another shape. */
  readonly shape: 1;
  readonly from: ReadFrom;
  readonly rows: number;
  readonly skipped: readonly Skipped[];
  /** The roles it was measured with. */
  readonly roles: Roles;
  /** Which of them nobody said. */
  readonly guessed: readonly RoleGuess[];
  readonly columns: readonly ColumnProfile[];
  readonly set: SetProfile;
  readonly labels: Answer<LabelProfile>;
  readonly segments: Answer<SegmentProfile>;
  readonly time: Answer<TimeProfile>;
  readonly leakage: readonly LeakageTest[];
  readonly enough: EnoughProfile;
  readonly evaluation: Answer<EvaluationProfile>;
  readonly measuredOn: Day;
  readonly tookSeconds: number;
};
