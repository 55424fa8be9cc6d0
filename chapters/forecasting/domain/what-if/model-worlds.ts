import { SEED, WORLDS } from "../shipping.ts";
import { type SharedDraws, sharedDraws } from "../simulation/shared-draws.ts";
import { type ProjectWorlds, simulateProject } from "../simulation/simulate.ts";
import { worldsInTeam } from "../teams/team-worlds.ts";
import type { ForecastModel } from "./forecast-model.ts";

type Run = Pick<ForecastModel, "graph" | "ratio" | "project" | "team">;

/**
 * The worlds of a model: those of the forecast. Where it shares people, the others of its team go on as they are assumed, and what is moved of this
 * one moves them; they are walked once, and only this one anew.
 *
 * @throws {RangeError} Where no world has the present phase last as long as it has.
 */
export function worldsOfModel({ graph, ratio, project, team }: Run): { readonly shared: SharedDraws; readonly worlds: ProjectWorlds } {
  const shared = sharedDraws(ratio, { seed: SEED, worlds: WORLDS });
  const worlds =
    team === null
      ? simulateProject(graph, { shared, shares: ratio.shares, seed: `${SEED} ${project}` })
      : worldsInTeam(team, project, { graph, ratio }).together;
  return { shared, worlds };
}
