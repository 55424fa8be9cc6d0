import { firstInUseOn, type Project, phases } from "#chapters/lifecycle/domain";
import { type Day, daysBetween } from "#kernel";
import type { EstimatedPart } from "./entries.ts";

/**
 * What came of a range, from the day on which its P90 says that it should be over: then it is known of each whether it held, of those that went
 * fast and of those that are not over yet. Counted as they end, the fast ones would come first, and those that never end not at all.
 *
 * Days of the whole are from that day until it was in use; of the phase that it was in, from that day, and of a later one from its first day, until
 * it went on to the next. Going back, and coming again, counts in.
 *
 * @param high Days, the P90 that was given.
 * @returns Days that it took; of what is not over by then, those gone so far, which lie above the P90 already. Null before that day, and where it
 * was stopped by then: nobody learns how long it would have taken.
 */
export function cameOfRange(
  project: Pick<Project, "stays" | "launch" | "standing">,
  { part, givenOn, high }: { readonly part: EstimatedPart; readonly givenOn: Day; readonly high: number },
  today: Day,
): number | null {
  const { from, to } = spanOf(project, part, givenOn);
  if (from === null || (to !== null && to < from)) return null;
  const { standing } = project;
  const stopped = standing?.value === "stopped" ? standing.told.on : null;
  const until = to ?? (stopped !== null && stopped < today ? stopped : today);
  const days = daysBetween(from, until);
  if (to === null) return days > high ? days : null;
  return daysBetween(from, today) > high ? days : null;
}

interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

function spanOf(project: Pick<Project, "stays" | "launch">, part: EstimatedPart, givenOn: Day): Span {
  if (part === "whole") return { from: givenOn, to: firstInUseOn(project) };
  const { stays } = project;
  const over = (on: Day | null): boolean => on !== null && on < givenOn;
  const first = stays.findIndex(({ phase, leftOn }) => phase === part && !over(leftOn));
  const entered = stays[first]?.enteredOn ?? null;
  if (first < 0 || entered === null) return { from: null, to: null };
  const onwards = stays.findIndex(({ phase }, at) => at > first && phases.indexOf(phase) > phases.indexOf(part));
  return { from: entered < givenOn ? givenOn : entered, to: stays[onwards]?.enteredOn ?? null };
}
