import type { Answer, Day } from "#kernel";
import type { Happening } from "./happening.ts";
import { type Moved, movesOf } from "./moves.ts";
import { pathOf, type Stop } from "./path.ts";
import { readingAt } from "./reading.ts";

/** From when to when, and of which day the chance is told; null for being shipped at all. */
export interface MovedAsked {
  readonly start: Stop;
  readonly to: Day;
  readonly by: Day | null;
}

/**
 * What moved a project's forecast from one day to another, entry by entry.
 *
 * @param happenings What happened after the first day and up to the last, in any order.
 * @returns Unknown where there is no forecast on the last day.
 */
export function movedBetween({ start, to, by }: MovedAsked, happenings: readonly Happening[]): Answer<Moved> {
  const { stops, legs } = pathOf(start, to, happenings);
  return movesOf(
    stops.map((stop) => readingAt(stop, by)),
    legs,
    by,
  );
}
