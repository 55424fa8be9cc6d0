import { type Answer, type Day, daysBetween, known } from "#kernel";
import type { Times } from "#stats";
import { boxedPhases } from "../boxed-phases.ts";
import { researchSays, worldsOfProject } from "../forecast-of.ts";
import { daysOf } from "../shipping.ts";
import { type ShipDays, shipDays } from "../simulation/ship-days.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";
import type { Stop } from "./path.ts";

/** When something comes, if it comes: two days as the page tells them, and the worlds behind them. */
export interface ReadEnd {
  readonly p50: Day;
  readonly p80: Day;
  readonly times: Times;
}

/** What a forecast says at one stop of the way. */
export interface Reading {
  readonly day: Day;
  /** Why no end past go/no-go may be shown; null where it may. */
  readonly withheld: string | null;
  /** Null where too few worlds come to it. The launch is here for research too, to be compared and never to be shown. */
  readonly launch: ReadEnd | null;
  readonly decision: ReadEnd | null;
  /** Worlds shipped by the end of the day that is asked about; without one, shipped at all. */
  readonly chance: number;
  /** World by world: days until it is shipped, ∞ where it never is. */
  readonly shipsIn: Float64Array;
  /** Days up to which a world counts for that chance. */
  readonly within: number;
  /** Share of the worlds that were drawn independently of each other, in (0, 1]. */
  readonly independent: number;
}

/** @returns Unknown where there is no forecast of that day. */
export function readingAt({ standpoint, day }: Stop, by: Day | null): Answer<Reading> {
  const { facts, given } = standpoint.ground.takenOn(standpoint.project, day);
  const found = worldsOfProject(facts, day, given);
  if (!found.known) return found;
  const { worlds, project } = found.value;
  const gate = boxedPhases.indexOf("go-no-go");
  const decided = project.graph.start > gate ? undefined : worlds.firstEnds[gate];
  const within = by === null ? Number.MAX_VALUE : daysBetween(day, by);
  const shipped = shipDays(worlds);
  return known({
    ...{ day, within, withheld: researchSays(facts) },
    launch: endOf(worlds.shipsIn, shipped, day),
    decision: decided === undefined ? null : decisionOf(decided, worlds, day),
    shipsIn: worlds.shipsIn,
    chance: by === null ? shipped.ships.value : shipped.within(within).value,
    independent: worlds.present.independent / worlds.shipsIn.length,
  });
}

function decisionOf(ends: Float64Array, { killedIn, present }: ProjectWorlds, day: Day): ReadEnd | null {
  const values = ends.map((each) => (Number.isNaN(each) ? Infinity : each));
  return endOf(values, shipDays({ shipsIn: values, killedIn, present }), day);
}

function endOf(values: Float64Array, { ifShipped, days }: ShipDays, day: Day): ReadEnd | null {
  const range = daysOf(ifShipped, day);
  return range.known ? { p50: range.value.p50.day, p80: range.value.p80.day, times: { values, sorted: days } } : null;
}
