import type { Day } from "#kernel";

/** Why a project needs somebody, the most urgent first. */
export const needKinds = [
  "kill-met",
  "condition-missed",
  "vote-asked",
  "gate-votes-in",
  "votes-overdue",
  "minimum-viable-met",
  "decision-date-passed",
  "go-missing",
  "autonomy-unopened",
  "time-box-over",
  "deadline-passed",
  "accuracy-without-track",
  "track-over",
  "evidence-stale",
  "promise-passed",
  "promise-outlives-stop",
  "promised-without-go",
  "retirement-near",
  "upkeep-due",
  "iteration-plan-missing",
  "learning-due",
  "start-question",
  "check-in-lapsed",
] as const;
export type NeedKind = (typeof needKinds)[number];

/** One thing that is due: a sentence without the project's name, and the entries it stands on. */
export interface Need {
  readonly what: NeedKind;
  /** The day it fell due. */
  readonly since: Day;
  /** A kill criterion met or a promise broken; all else is merely due. */
  readonly breach: boolean;
  readonly says: string;
  /** What one does about it. */
  readonly next: string;
  /** Whose it is, as entries name them, where it is one person's; left out where whoever answers for the project may see to it. */
  readonly asks?: string;
  /** Places in the log. */
  readonly cites: readonly number[];
}
