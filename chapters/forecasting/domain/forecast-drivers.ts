import { phaseName } from "#chapters/lifecycle/domain";
import { type Drawn, type Driver, tornado } from "#stats";
import { boxedPhases } from "./boxed-phases.ts";
import type { PhaseGraph } from "./simulation/phase-graph.ts";
import type { SharedDraws } from "./simulation/shared-draws.ts";
import type { ProjectWorlds } from "./simulation/simulate.ts";

/** Worlds that are ranked: enough to tell a share of 5 % from none. */
const RANKED = 2_000;

/**
 * What moves the ship day most, among worlds that ship: how far plans are off, the times, work on the data, the chance of each phase, and going
 * back. The strongest first; what moves nothing is left out.
 *
 * @see tornado in stats: rank correlations.
 */
export function forecastDrivers(graph: PhaseGraph, worlds: ProjectWorlds, shared: SharedDraws): readonly Driver[] {
  const { drawn, outcome } = causesOf(graph, worlds, { shared, ends: worlds.shipsIn });
  return tornado(drawn, outcome).filter(({ share }) => share > 0);
}

interface CausesAsked {
  readonly shared: SharedDraws;
  readonly ends: Float64Array;
  /** What else was drawn in each world. */
  readonly also?: readonly Drawn[];
  /** So many worlds are looked at. */
  readonly most?: number;
}

/** What was drawn in worlds that come to an end, beside the day of that end. `ends` has no number, or none that is finite, where there is none. */
export function causesOf(
  graph: PhaseGraph,
  worlds: ProjectWorlds,
  { shared, ends, also = [], most = RANKED }: CausesAsked,
): { readonly drawn: readonly Drawn[]; readonly outcome: Float64Array } {
  const ended = [...ends.keys()].filter((world) => Number.isFinite(ends[world] ?? Number.NaN)).slice(0, most);
  const of = (value: (world: number) => number): Float64Array => Float64Array.from(ended, value);
  const { present } = worlds;
  const timeOf = (world: number): number => shared.time[present.from[world] ?? world] ?? 0;
  const drawn: readonly Drawn[] = [
    { name: "how far this project’s plans are off", values: of((world) => (present.ratio[world] ?? 0) - timeOf(world)) },
    { name: "the times, which move all projects together", values: of(timeOf) },
    { name: "work on the data", values: of((world) => worlds.before[world] ?? 0) },
    { name: "waiting for others", values: of((world) => worlds.waits[world] ?? 0) },
    { name: "sharing the people of its team", values: of((world) => worlds.sharing[world] ?? 0) },
    {
      name: `what is left of ${nameOf(graph.start)}`,
      values: of((world) => (present.left[world] ?? 0) * Math.exp(-(present.ratio[world] ?? 0))),
    },
    ...graph.phases.flatMap((_, phase) =>
      phase <= graph.start
        ? []
        : [{ name: `how long ${nameOf(phase)} takes by itself`, values: of((world) => worlds.firstLengths[phase]?.[world] ?? Number.NaN) }],
    ),
    { name: "going back to a phase once more", values: of((world) => worlds.returns[world] ?? 0) },
    ...also.map(({ name, values }) => ({ name, values: of((world) => values[world] ?? 0) })),
  ];
  return { drawn, outcome: of((world) => ends[world] ?? 0) };
}

const nameOf = (phase: number): string => {
  const boxed = boxedPhases[phase];
  return boxed === undefined ? "a phase" : phaseName[boxed];
};
