import type { Project, ProjectFacts } from "#chapters/lifecycle/domain";
import { type Answer, type Day, daysBetween, known, unknown } from "#kernel";
import { boxedPhases } from "../boxed-phases.ts";
import type { ForecastGiven } from "../forecast-given.ts";
import { FORECAST_MODEL, worldsOfProject } from "../forecast-of.ts";
import { shipDays } from "../simulation/ship-days.ts";
import { type PromiseDraft, type PromisedThing, promiseDraft } from "./entries.ts";
import type { Promises } from "./promises.ts";

/** A promise that nobody has weighed yet. */
export interface PromiseMade {
  readonly project: string;
  readonly of: PromisedThing;
  readonly day: Day;
  readonly promisedIn: number;
  readonly on: Day;
  /** The instant of the promise: what was on record then is what it is weighed on. */
  readonly at: string;
}

/** Launches that were promised and the day of a decision, as far as they are not weighed. What history brings in, and what was over on its own day, is not. */
export function promisesToWeigh(project: Project, weighed: Promises | undefined): readonly PromiseMade[] {
  const { id, dates, decisionDate } = project;
  const made = [
    ...dates.flatMap(({ as, day, told }) => (as === "promise" ? [{ of: "launch" as const, day, told }] : [])),
    ...(decisionDate === null ? [] : [{ of: "decision" as const, day: decisionDate.value, told: decisionDate.told }]),
  ];
  return made.flatMap(({ of, day, told }) =>
    told.imported || day <= told.on || weighed?.weighed.some(({ promisedIn }) => promisedIn === told.entry)
      ? []
      : [{ project: id, of, day, promisedIn: told.entry, on: told.on, at: told.at }],
  );
}

/**
 * The chance that what was promised happens by its day, by the facts of the day of the promise.
 *
 * A launch: the share of worlds in use by then. A decision: the share in which the go/no-go is passed by then, or the work was stopped, which
 * is a decision too.
 */
export function chanceOfPromise(
  facts: ProjectFacts,
  { of, day, on }: Pick<PromiseMade, "of" | "day" | "on">,
  given: ForecastGiven,
): Answer<number> {
  const found = worldsOfProject(facts, on, given);
  if (!found.known) return found;
  const { project, worlds } = found.value;
  const days = daysBetween(on, day);
  if (of === "launch") return known(shipDays(worlds).within(days).value);
  const gate = boxedPhases.indexOf("go-no-go");
  const ends = worlds.firstEnds[gate];
  if (project.graph.start > gate || ends === undefined) return unknown("Past the go/no-go no day of a decision is forecast.");
  const decidedIn = ends.map((end, world) => Math.min(Number.isNaN(end) ? Infinity : end, worlds.killedIn[world] ?? Infinity));
  return known(shipDays({ ...worlds, shipsIn: decidedIn }).within(days).value);
}

/** What is kept of it: to four places, with the model that gave it. */
export function weighPromise({ at: _at, ...made }: PromiseMade, chance: Answer<number>): PromiseDraft {
  const said = chance.known
    ? { probability: Number(chance.value.toFixed(4)), because: null }
    : { probability: null, because: chance.because };
  return promiseDraft({ ...made, ...said, model: FORECAST_MODEL });
}
