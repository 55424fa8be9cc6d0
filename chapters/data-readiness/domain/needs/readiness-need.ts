import type { Day } from "#kernel";

/** Why a project's data needs somebody, the most urgent first. */
export const readinessNeedKinds = ["band-held", "report-stale", "waiver-lapsed", "waiver-lapsing"] as const;
export type ReadinessNeedKind = (typeof readinessNeedKinds)[number];

/** One thing that is due on a project's data: a sentence without the project's name. */
export interface ReadinessNeed {
  readonly what: ReadinessNeedKind;
  /** The day it fell due. */
  readonly since: Day;
  readonly says: string;
  /** What one does about it. */
  readonly next: string;
}
