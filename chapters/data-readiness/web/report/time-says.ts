import { periodWords } from "#charts";
import { count, named } from "#interface";
import type { Drift, TimeProfile } from "../../domain/index.ts";

/** From here on a shift is called large: the usual reading of the population stability index. */
export const LARGE_SHIFT = 0.25;

/** What the timeline says, before it is drawn. */
export function timeSays({ column, from, to, gaps, bursts, ageDays, stray }: TimeProfile): string {
  const span = `${column}: ${periodWords(from, "day")} to ${periodWords(to, "day")}`;
  const holes = `${count(gaps.length, "gap")} and ${count(bursts.length, "burst")}`;
  const age =
    ageDays < 0
      ? "the newest row lies in the future"
      : ageDays === 0
        ? "the newest row is of the day it was measured"
        : `the newest row was ${count(ageDays, "day")} old`;
  const far = stray > 0 ? ` ${count(stray, "row")} lie so far off that they are not drawn.` : "";
  return `${span}, with ${holes}; ${age}.${far}`;
}

/** What moved between the halves. */
export function driftSays(drift: readonly Drift[]): string {
  const moved = drift.filter(({ psi }) => psi >= LARGE_SHIFT).map(({ column }) => column);
  if (moved.length === 0) return `No column moved much (stability index below ${LARGE_SHIFT} in each of ${drift.length}).`;
  return `${named(moved)} moved by ${LARGE_SHIFT} or more of the stability index: what a model learns early may not hold late.`;
}
