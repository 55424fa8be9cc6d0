import type { ProjectFacts } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known } from "#kernel";
import type { Assumptions } from "../assumptions/usual-assumptions.ts";
import { type ForecastGiven, usualGiven } from "../forecast-given.ts";
import { researchSays } from "../forecast-of.ts";
import { graphOfProject } from "../graph-of-project.ts";
import type { PhaseGraph, Ratio } from "../simulation/phase-graph.ts";
import type { TeamAsGiven } from "../teams/team-given.ts";
import { sharesPeople } from "../teams/team-worlds.ts";

/** What a forecast is run from, as plain data: to run it anew where somebody drags an assumption. */
export interface ForecastModel {
  readonly project: string;
  readonly asOf: Day;
  readonly graph: PhaseGraph;
  readonly ratio: Ratio;
  /** Why no end past go/no-go may be shown; null where it may. */
  readonly withheld: string | null;
  readonly lateness: Assumptions["lateness"];
  /** The team whose people it shares, with all its projects, this one as it is; null where it shares none. */
  readonly team: TeamAsGiven | null;
}

/** @returns Unknown where there is no forecast either. */
export function forecastModelOf(facts: ProjectFacts, asOf: Day, given: ForecastGiven = usualGiven): Answer<ForecastModel> {
  const found = graphOfProject(facts, asOf, given);
  if (!found.known) return found;
  const { graph, present } = found.value;
  return known({
    ...{ project: facts.id, asOf, graph, withheld: researchSays(facts), lateness: given.assumptions.lateness },
    ratio: { belief: present.ratio.belief, shares: present.ratio.shares },
    team: teamOf(facts, given),
  });
}

/** Only where somebody else is in it. */
const teamOf = ({ id }: ProjectFacts, { team }: ForecastGiven): ForecastModel["team"] =>
  team !== null && sharesPeople(team.run, id) ? team.run : null;
