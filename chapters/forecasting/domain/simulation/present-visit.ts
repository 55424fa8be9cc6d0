import { moveTo, normalAbove, normalOf, type Stream, uniformOf } from "#stats";
import { lengthAt, scoreOf } from "./length-table.ts";
import type { PhaseGraph, Ratio } from "./phase-graph.ts";
import type { SharedDraws } from "./shared-draws.ts";

/** What each world holds for one project before it goes on. */
export interface PresentVisit {
  /** ln(actual / planned) of the project, its own part in it; a visit's own chance comes on top. */
  readonly ratio: Float64Array;
  /** Spread of a visit's own chance. */
  readonly own: Float64Array;
  /** Days that the present visit still takes. */
  readonly left: Float64Array;
  /** Which world's shared draws are behind each: its own, but where it was replaced. */
  readonly from: Int32Array;
  /** Worlds that were drawn independently of each other; fewer than all where a phase has lasted long. */
  readonly independent: number;
}

/** Tries before a phase that has lasted this long is given up. */
const PASSES = 40;
/** So many independent worlds are wanted. */
const ENOUGH = 1_000;

/**
 * The present visit given that it has lasted so long already: each world is drawn, and one in which the visit would be over by now is replaced by
 * one in which it is not. So a phase that is late also says that this project's work takes longer than planned.
 *
 * A world that stands keeps its place and its shared draws, so that projects go on moving together. A replaced one takes the ratio of one that
 * stands, with a visit of its own above the days gone: the law of what is drawn is exactly that of all draws given that the visit goes on.
 *
 * @throws {RangeError} Where not one world in 40 × all of them goes on so long; whoever calls takes such a phase for unknowable first.
 */
export function presentVisit(
  graph: PhaseGraph,
  { shared, shares }: { readonly shared: SharedDraws; readonly shares: Ratio["shares"] },
  stream: Stream,
): PresentVisit {
  const worlds = shared.ratio.length;
  const { gone } = graph;
  const length = graph.phases[graph.start]?.length ?? { days: 0 };
  const [projects, visits] = [Math.sqrt(shares.project), Math.sqrt(shares.visit)];
  const [ratio, own, left] = [new Float64Array(worlds), new Float64Array(worlds), new Float64Array(worlds)];
  const from = new Int32Array(worlds);
  const standing: number[] = [];
  const out: number[] = [];
  for (let world = 0; world < worlds; world++) {
    moveTo(stream, world);
    const spread = shared.spread[world] ?? 0;
    const mine = (shared.ratio[world] ?? 0) + spread * projects * normalOf(stream);
    ratio[world] = mine;
    own[world] = spread * visits;
    from[world] = world;
    const z = normalOf(stream);
    const days = "days" in length ? length.days * Math.exp(mine + spread * visits * z) : lengthAt(length.table, z) * Math.exp(mine);
    left[world] = days - gone;
    if (gone > 0) (days > gone ? standing : out).push(world);
  }
  if (out.length === 0) return { ratio, own, left, from, independent: worlds };

  const donors = standing.map((world) => ({ world, ratio: ratio[world] ?? 0 }));
  for (let pass = 1; pass < PASSES && donors.length < Math.min(ENOUGH, worlds); pass++) {
    for (let world = 0; world < worlds; world++) {
      moveTo(stream, pass * worlds + world);
      const spread = shared.spread[world] ?? 0;
      const mine = (shared.ratio[world] ?? 0) + spread * projects * normalOf(stream);
      const z = normalOf(stream);
      const days = "days" in length ? length.days * Math.exp(mine + spread * visits * z) : lengthAt(length.table, z) * Math.exp(mine);
      if (days > gone) donors.push({ world, ratio: mine });
    }
  }
  if (donors.length === 0) throw new RangeError("no world goes on for so long");
  for (const world of out) {
    moveTo(stream, PASSES * worlds + world);
    const donor = donors[Math.floor(uniformOf(stream) * donors.length)] ?? { world, ratio: 0 };
    ratio[world] = donor.ratio;
    own[world] = (shared.spread[donor.world] ?? 0) * visits;
    from[world] = donor.world;
    left[world] = leftOfVisit(graph, { ratio: donor.ratio, own: own[world] ?? 0 }, stream);
  }
  return { ratio, own, left, from, independent: Math.min(worlds, donors.length) };
}

/** Days that the present visit still takes, drawn anew where the project's ratio is known: of all its lengths those above the days gone. */
export function leftOfVisit(
  { phases, start, gone }: PhaseGraph,
  { ratio, own }: { readonly ratio: number; readonly own: number },
  stream: Stream,
): number {
  const length = phases[start]?.length ?? { days: 0 };
  if ("days" in length) {
    const z = gone === 0 || own === 0 ? normalOf(stream) : normalAbove(stream, (Math.log(gone / length.days) - ratio) / own);
    return Math.max(0, length.days * Math.exp(ratio + own * z) - gone);
  }
  const z = gone === 0 ? normalOf(stream) : normalAbove(stream, scoreOf(length.table, gone * Math.exp(-ratio)));
  return Math.max(0, lengthAt(length.table, z) * Math.exp(ratio) - gone);
}
