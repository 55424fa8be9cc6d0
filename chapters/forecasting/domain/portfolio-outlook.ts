import type { ProjectFacts } from "#chapters/lifecycle/domain";
import { type Answer, type Day, daysBetween, known, unknown } from "#kernel";
import type { FirstRange } from "./first-range.ts";
import type { ForecastGiven } from "./forecast-given.ts";
import { decisionOf, researchSays, worldsOfProject } from "./forecast-of.ts";
import { rangeOfProject } from "./range-of-project.ts";
import { type DayRange, daysOf } from "./shipping.ts";
import { type PromisedWorlds, type PromisesTogether, promisesTogether } from "./simulation/promises-together.ts";
import { type Simulated, shipDays } from "./simulation/ship-days.ts";

/** What is said of one project where all are shown on one axis of time. */
export interface ProjectOutlook {
  readonly next: Answer<FirstRange>;
  readonly decision: Answer<DayRange>;
  readonly ifShipped: Answer<DayRange>;
  readonly ships: Simulated;
  /** The last launch date that somebody was promised, with the chance of keeping it; null where none is ahead. */
  readonly promise: { readonly day: Day; readonly chance: Simulated } | null;
  /** Its worlds up to that promise, to be held together with others. */
  readonly promised: PromisedWorlds | null;
}

/**
 * One project among others: the numbers of its forecast, without what takes longer to work out.
 *
 * @returns Unknown where {@link worldsOfProject} is.
 */
export function projectOutlook(facts: ProjectFacts, asOf: Day, given: ForecastGiven): Answer<ProjectOutlook> {
  const found = worldsOfProject(facts, asOf, given);
  if (!found.known) return found;
  const { project, worlds } = found.value;
  const days = shipDays(worlds);
  const withheld = researchSays(facts);
  const day = promisedDay(facts, asOf);
  const within = day === null ? 0 : daysBetween(asOf, day);
  const { shipsIn, killedIn, present } = worlds;
  return known({
    next: rangeOfProject(facts, asOf, given),
    decision: decisionOf(project, worlds, asOf),
    ifShipped: withheld === null ? daysOf(days.ifShipped, asOf) : unknown(withheld),
    ships: days.ships,
    promise: day === null ? null : { day, chance: days.within(within) },
    promised: day === null ? null : { worlds: { shipsIn, killedIn, present }, within },
  });
}

/** The chance that all promises that are ahead are kept: projects share their worlds, so that they are late together. */
export const promisesOfAll = (outlooks: readonly ProjectOutlook[]): Answer<PromisesTogether> =>
  promisesTogether(outlooks.flatMap(({ promised }) => promised ?? []));

/** The newest of the promises that lie ahead. */
export function promisedDay({ datesSaid }: ProjectFacts, asOf: Day): Day | null {
  return datesSaid.findLast(({ value }) => value.as === "promise" && value.day > asOf)?.value.day ?? null;
}
