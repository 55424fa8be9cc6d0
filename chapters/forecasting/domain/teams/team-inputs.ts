import type { ProjectFacts } from "#chapters/lifecycle/domain";
import { boxedPhases } from "../boxed-phases.ts";
import type { ForecastGiven } from "../forecast-given.ts";
import type { ForecastInput } from "../forecast-inputs.ts";
import { percent } from "../forecast-says.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";
import { teamAsksSay, tooManySay } from "./team-says.ts";

/** The team whose people a project works with, as an input that somebody said: what is asked of it, and how often that is too much. */
export function teamInput(
  { id }: Pick<ProjectFacts, "id">,
  { team: given }: Pick<ForecastGiven, "team">,
  { sharing }: ProjectWorlds,
): readonly ForecastInput[] {
  const own = given?.run.projects.find(({ project }) => project === id);
  if (given === null || own === undefined) return [];
  const team = given.run;
  const says = [teamSays(team), ...[tooManySay(own.asks, team) ?? []].flat(), howOften(team.projects.length, sharing)].join(" ");
  return [{ what: "the people of its team", says, origin: "said", cites: given.cites }];
}

type Team = NonNullable<ForecastGiven["team"]>["run"];

/** "The team Data has 4 people, and its 3 projects under way ask for 7 now." */
function teamSays({ name, people, projects }: Team): string {
  const asked = projects.reduce((sum, { asks, phase }) => sum + Math.min(people, asks[boxedPhases.indexOf(phase)] ?? 0), 0);
  return teamAsksSay({ name, people }, { projects: projects.length, asked });
}

function howOften(projects: number, sharing: Float64Array): string {
  if (projects === 1) return "No other project shares them.";
  const slowed = sharing.filter((days) => days > 0).sort();
  const share = slowed.length / sharing.length;
  if (slowed.length === 0) return "They are enough for all of them.";
  const middle = Math.max(1, Math.round(slowed[Math.floor(slowed.length / 2)] ?? 0));
  return `In ${percent(share)} of worlds more are asked for at the same time than there are; then each project gets its share of them, and this one loses ${middle === 1 ? "a day" : `${middle} days`} in the middle of those.`;
}
