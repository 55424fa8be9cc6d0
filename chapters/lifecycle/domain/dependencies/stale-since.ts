import { addDays, type Day } from "#kernel";
import { type Criterion, type Project, standingCriteria } from "../project.ts";
import type { Dependency } from "./dependency.ts";

/** A retirement within these days is due (N-2). */
export const DAYS_BEFORE_RETIREMENT = 90;

/** The day from which a retirement is due. */
export const retirementDueFrom = (retiresOn: Day): Day => addDays(retiresOn, -DAYS_BEFORE_RETIREMENT);

export const isRetirementNear = (retiresOn: Day, today: Day): boolean => today >= retirementDueFrom(retiresOn);

/** Criteria that are unknown since the version of this dependency changed. */
export function staleSince(project: Project, { versionSince }: Dependency): readonly Criterion[] {
  if (versionSince === null) return [];
  return standingCriteria(project).filter(({ evidence }) => evidence?.outdated?.told.entry === versionSince.told.entry);
}
