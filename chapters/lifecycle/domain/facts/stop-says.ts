import { type Day, daysBetween, longDay } from "#kernel";
import { stopSortSays } from "../stop/entries.ts";
import type { ProjectFacts } from "./facts.ts";

/** A stop of this record is news for as long as its learning is open, and two weeks at least: our assumption. */
const NEWS_DAYS = 14;

/**
 * A stop in a sentence one would say aloud, without the project's name in front: "was stopped today, because what was to stop it happened:
 * recall fell below 0.6. What was learnt is being written down."
 *
 * @returns Null where it is not stopped here, or is so no news any more.
 */
export function stopSays({ stop }: Pick<ProjectFacts, "stop">, today: Day): string | null {
  if (!stop.known || !stop.value.live) return null;
  const { on, sort, killCriterion, learntOn } = stop.value;
  if (learntOn !== null && daysBetween(on, today) > NEWS_DAYS) return null;
  const when = on === today ? "today" : `on ${longDay(on)}`;
  const why =
    killCriterion !== null
      ? `, because what was to stop it came about: ${killCriterion}`
      : sort === null || sort === "other"
        ? ""
        : `, because ${stopSortSays[sort]}`;
  const learnt = learntOn === null ? " What was learnt is being written down." : " What was learnt is written down.";
  return `was stopped ${when}${why}.${learnt}`;
}
