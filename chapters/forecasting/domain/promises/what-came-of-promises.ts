import { firstInUseOn, type Project } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { PromiseWeighed } from "./promises.ts";

/** What a promise came to, and the day on which that was known. */
export interface PromiseCame {
  readonly came: boolean;
  readonly on: Day;
}

/**
 * Whether what was promised had happened by its day: a launch, or a decision taken after the day was set. A promise that was withdrawn is no
 * excuse: the day was forecast.
 *
 * @returns Null while its day lies ahead and it has not happened.
 */
export function cameOfPromise(
  { of, day, promisedIn }: Pick<PromiseWeighed, "of" | "day" | "promisedIn">,
  project: Project,
  today: Day,
): PromiseCame | null {
  const on = of === "launch" ? firstInUseOn(project) : (project.decisions.find(({ told }) => told.entry > promisedIn)?.value.on ?? null);
  if (on !== null && on <= day) return { came: true, on };
  return today > day ? { came: false, on: day } : null;
}
