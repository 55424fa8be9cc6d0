import type { ForecastModelView } from "../../../contract/index.ts";
import type { ForecastModel } from "../../../domain/index.ts";

type Told = Extract<ForecastModelView["model"], { known: true }>["value"];

/** A model as it came over the wire, ready to be run. */
export function modelShown(
  { asOf, project }: Pick<ForecastModelView, "asOf" | "project">,
  { graph, ratio, ...asked }: Told,
): ForecastModel {
  const phases = graph.phases.map(({ length, waits, ...phase }) => ({
    ...phase,
    ...(waits ? { waits: waits.map(({ table, ...wait }) => ({ ...wait, table: Float64Array.from(table) })) } : {}),
    length: "table" in length ? { table: Float64Array.from(length.table) } : length,
  }));
  const before = graph.before && Float64Array.from(graph.before);
  return { project, asOf: asOf as ForecastModel["asOf"], graph: { ...graph, phases, before }, ratio, ...asked };
}
