import type { Project, ProjectFacts } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { ForecastGiven } from "../forecast-given.ts";
import { forecastModelOf } from "../what-if/forecast-model.ts";
import { sameThroughout } from "./same-throughout.ts";

/** What a forecast of one day is made from. */
export interface Taken {
  readonly facts: ProjectFacts;
  readonly given: ForecastGiven;
}

/** All that a forecast takes besides the project's own record, as it stood at one moment: rules, assumptions, what is finished, closed rounds, reports on data. */
export interface Ground {
  readonly takenOn: (project: Project, day: Day) => Taken;
}

/** The record at one moment. */
export interface Standpoint {
  readonly project: Project;
  readonly ground: Ground;
}

/** The fields of a project that no forecast reads: whoever changes one of these alone moves none. Held against the model by a test. */
const UNREAD: ReadonlySet<string> = new Set<keyof Project>([
  ...(["name", "weight", "useCase", "owner", "productOwner", "sponsor", "metric", "productionPath", "productionisationBudget"] as const),
  ...(["criteria", "tracks", "killWords", "decisionDate", "dates", "decisions", "gate", "learnings", "checkIn", "spend", "note"] as const),
  ...(["launch", "dependencies", "autonomy", "cost"] as const),
]);

/** Folds share what an entry leaves alone, so that a look at the references tells most entries apart for nothing. */
const isLeftAlone = (before: Project, after: Project): boolean =>
  Object.entries(after).every(([field, value]) => UNREAD.has(field) || value === Reflect.get(before, field));

/** Whether a forecast of that day is run from the same in both. Where there is none in either, nothing moves. */
export function runsAlike(before: Standpoint, after: Standpoint, day: Day): boolean {
  if (before.ground === after.ground && isLeftAlone(before.project, after.project)) return true;
  const [was, is] = [before, after].map(({ ground, project }) => {
    const { facts, given } = ground.takenOn(project, day);
    return forecastModelOf(facts, day, given);
  });
  if (!was?.known || !is?.known) return was?.known === is?.known;
  const { lateness: _price, ...runFrom } = was.value;
  const { lateness: _other, ...nowFrom } = is.value;
  return sameThroughout(runFrom, nowFrom);
}
