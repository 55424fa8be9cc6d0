import { type Driver, tornado } from "#stats";
import { causesOf } from "../forecast-drivers.ts";
import type { ProjectGraph } from "../graph-of-project.ts";
import type { SharedDraws } from "../simulation/shared-draws.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";
import type { CostDraws } from "./cost-draws.ts";

interface Worlds {
  readonly project: ProjectGraph;
  readonly worlds: ProjectWorlds;
  readonly shared: SharedDraws;
}

/** What moves a cost most: what moves the time, and the price of work. The strongest first; what moves nothing is left out. */
export function costDrivers(
  { project, worlds, shared }: Worlds,
  { rate, people, share }: CostDraws,
  costs: Float64Array,
): readonly Driver[] {
  const also = [
    { name: "what a week of work costs", values: rate },
    { name: "how many people work on it", values: people },
    { name: "how much of each week they work on it", values: share },
  ];
  const { drawn, outcome } = causesOf(project.graph, worlds, { shared, ends: costs, also });
  return tornado(drawn, outcome).filter(({ share: part }) => part > 0);
}
