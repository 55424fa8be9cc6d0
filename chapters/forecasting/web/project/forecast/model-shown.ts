import type { ForecastModelView } from "../../../contract/index.ts";
import type { ForecastModel } from "../../../domain/index.ts";

type Told = Extract<ForecastModelView["model"], { known: true }>["value"];

/** A model as it came over the wire, ready to be run. */
export const modelShown = (
  { asOf, project }: Pick<ForecastModelView, "asOf" | "project">,
  { graph, team, ...asked }: Told,
): ForecastModel => ({
  ...{ project, asOf: asOf as ForecastModel["asOf"], graph: graphShown(graph) },
  team: team && { ...team, projects: team.projects.map(({ graph: of, ...member }) => ({ ...member, graph: graphShown(of) })) },
  ...asked,
});

function graphShown(graph: Told["graph"]): ForecastModel["graph"] {
  const phases = graph.phases.map(({ length, waits, ...phase }) => ({
    ...phase,
    ...(waits ? { waits: waits.map(({ table, ...wait }) => ({ ...wait, table: Float64Array.from(table) })) } : {}),
    length: "table" in length ? { table: Float64Array.from(length.table) } : length,
  }));
  return { ...graph, phases, before: graph.before && Float64Array.from(graph.before) };
}
