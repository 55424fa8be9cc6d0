import { firstInUseOn, type Project, phases } from "#chapters/lifecycle/domain";
import { type Day, daysBetween } from "#kernel";
import type { EstimatedPart } from "./entries.ts";

/**
 * How many days it took in fact, to hold against a range that was given on a day: of the whole from that day until it was in use; of the phase
 * that it was in from that day, of a later one from its first day, until it went on to the next. Going back, and coming again, counts in.
 *
 * @returns Null while it is not over, and where it was stopped: nobody learns how long it would have taken.
 */
export function daysTaken(project: Pick<Project, "stays" | "launch">, part: EstimatedPart, givenOn: Day): number | null {
  if (part === "whole") {
    const on = firstInUseOn(project);
    return on === null || on < givenOn ? null : daysBetween(givenOn, on);
  }
  const { stays } = project;
  const over = (on: Day | null): boolean => on !== null && on < givenOn;
  const first = stays.findIndex(({ phase, leftOn }) => phase === part && !over(leftOn));
  if (first < 0) return null;
  const onwards = stays.findIndex(({ phase }, at) => at > first && phases.indexOf(phase) > phases.indexOf(part));
  const [from, to] = [stays[first]?.enteredOn ?? null, stays[onwards]?.enteredOn ?? null];
  if (from === null || to === null) return null;
  return daysBetween(from < givenOn ? givenOn : from, to);
}
