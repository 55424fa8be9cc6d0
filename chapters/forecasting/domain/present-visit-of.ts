import { type ProjectFacts, timeBoxClock } from "#chapters/lifecycle/domain";
import { type Answer, addDays, type Day, known } from "#kernel";
import type { Lasting } from "./first-range.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import { type LengthRatio, lengthRatio } from "./length-ratio.ts";
import { estimatedLength } from "./present-length.ts";
import { workedSince } from "./queues/waits-ahead.ts";
import { wholeFactor } from "./whole-estimate.ts";

/** A present visit, how many people estimated it, and how much longer than their boxes all phases ahead are by an estimate of the whole. */
export type PresentVisitOf = Lasting & { readonly ratio: LengthRatio; readonly people: number; readonly factor: number };

/** The present visit: how long it is meant to take, and how long it has. Days of work: the time on hold says nothing of how long the rest takes. */
export function presentVisitOf(facts: ProjectFacts, today: Day, given: ForecastGiven): Answer<PresentVisitOf> {
  const clock = timeBoxClock(facts, today);
  if (!clock.known) return clock;
  const { phase } = facts;
  const ratio = lengthRatio(facts, given);
  const factor = wholeFactor(facts, clock.value, given);
  const estimated = phase.known && phase.value !== "iteration" ? estimatedLength(phase.value, given) : null;
  return known(
    estimated === null
      ? {
          since: workedSince(facts, given, { since: addDays(today, -clock.value.weeks * 7), today }),
          today,
          length: { days: clock.value.box.to * 7 * factor },
          ratio,
          people: wholePeople(given, factor),
          factor,
        }
      : {
          since: workedSince(facts, given, { since: addDays(today, -Math.min(estimated.daysAgo, clock.value.weeks * 7)), today }),
          today,
          length: { table: estimated.table },
          ratio,
          people: estimated.people,
          factor,
        },
  );
}

/** How many estimated the whole, where their estimate counts. */
const wholePeople = ({ estimates }: ForecastGiven, factor: number): number =>
  factor === 1 ? 0 : (estimates.find(({ part }) => part === "whole")?.opinions.length ?? 0);
