import { moveTo, normalOf, streamOf } from "#stats";
import type { CourseNotes } from "./course.ts";
import { lengthAt } from "./length-table.ts";
import { checkGraph, type PhaseGraph, type Ratio } from "./phase-graph.ts";
import { waitingOf } from "./phase-waits.ts";
import { type PresentVisit, presentVisit } from "./present-visit.ts";
import type { SharedDraws } from "./shared-draws.ts";
import { walkerOf } from "./walk.ts";

/** What became of one project in each world. */
export interface ProjectWorlds {
  /** Days from today until it is shipped; ∞ where it is not. */
  readonly shipsIn: Float64Array;
  /** Days from today until it is stopped; ∞ where it is not. */
  readonly killedIn: Float64Array;
  /** How it stood in each world before it went on, for whoever asks what moves it. */
  readonly present: PresentVisit;
  /** Days of the work before the rest of the present phase; all 0 where there is none. */
  readonly before: Float64Array;
  /** Days in queues of others, all visits together; all 0 where there are none. */
  readonly waits: Float64Array;
  /** Of them, those of the present visit. */
  readonly waitsNow: Float64Array;
  /** Days lost since its team has fewer people than its projects ask for; all 0 where it works alone. */
  readonly sharing: Float64Array;
  /** Of them, those of the present visit. */
  readonly sharingNow: Float64Array;
  /** By phase: days from today until its first visit from today on ends; NaN where it is not visited. */
  readonly firstEnds: readonly Float64Array[];
  /** By phase: days of its first visit by its own chance, before the ratio; NaN where it is not visited, and for the present one. */
  readonly firstLengths: readonly Float64Array[];
  /** The phase each world ended in. */
  readonly lastPhase: Int32Array;
  /** Returns to a phase that had been there before. */
  readonly returns: Float64Array;
}

/** What a project is walked with. */
export interface Walked {
  readonly shared: SharedDraws;
  readonly shares: Ratio["shares"];
  /** Of the project: two with the same draw the same. */
  readonly seed: string;
  /** Where its stretches are taken down, to be held against those of others. */
  readonly notes?: CourseNotes;
}

/**
 * When will it be shipped, and will it at all? Two-level Monte Carlo on its phase graph.
 *
 * In each world, what nobody knows is drawn once: how far this organisation's and this project's lengths are off, how fast the times are, and,
 * by an urn, how often each phase leads where. Then what is chance: the length of each visit = planned days × e^(shared + project + own), a k-th
 * return r^k times as long; and the ways, until it is shipped or stopped.
 *
 * The same seed draws the same in every world at the same place, so that two forecasts of one project differ by their assumptions alone.
 *
 * @throws {Problem} For a graph that cannot be walked, see {@link checkGraph}.
 *
 * @see Browning & Eppinger (2002), "Modeling impacts of process architecture on cost and schedule risk", IEEE Transactions on Engineering
 * Management 49(4), for rework that shrinks.
 * @see simulate.test.ts: the exact absorbing chain, 18 weeks, variance 92, 5/6 shipped.
 */
export function simulateProject(graph: PhaseGraph, { shared, shares, seed, notes }: Walked): ProjectWorlds {
  checkGraph(graph);
  const worlds = shared.ratio.length;
  const present = presentVisit(graph, { shared, shares }, streamOf(`${seed} present`));
  const waiting = waitingOf(graph, streamOf(`${seed} waits`));
  const walker = walkerOf(graph, { waiting, notes: notes ?? null });
  const stream = streamOf(`${seed} walk`);
  const [shipsIn, killedIn] = [new Float64Array(worlds).fill(Infinity), new Float64Array(worlds).fill(Infinity)];
  const [before, waits, returns] = [new Float64Array(worlds), new Float64Array(worlds), new Float64Array(worlds)];
  const waitsNow = new Float64Array(worlds);
  const firstEnds = graph.phases.map(() => new Float64Array(worlds));
  const firstLengths = graph.phases.map(() => new Float64Array(worlds));
  const lastPhase = new Int32Array(worlds);
  const begin = { ratio: 0, own: 0, left: 0 };
  for (let world = 0; world < worlds; world++) {
    moveTo(stream, world);
    if (graph.before !== null) before[world] = lengthAt(graph.before, normalOf(stream));
    begin.ratio = present.ratio[world] ?? 0;
    begin.own = present.own[world] ?? 0;
    begin.left = (present.left[world] ?? 0) + (before[world] ?? 0);
    walker.newWorld();
    if (waiting !== null) {
      waiting.newWorld(world);
      waitsNow[world] = waiting.now();
      begin.left += waitsNow[world] ?? 0;
    }
    if (notes !== undefined) {
      notes.newWorld();
      notes.stretch(graph.start, waitsNow[world] ?? 0, true);
      notes.stretch(graph.start, begin.left - (waitsNow[world] ?? 0), false);
    }
    const days = walker.walk(stream, begin);
    waits[world] = waiting?.sum() ?? 0;
    const end = walker.ended();
    if (end === "shipped") shipsIn[world] = days;
    else if (end === "killed") killedIn[world] = days;
    lastPhase[world] = walker.lastPhase();
    let more = 0;
    for (let phase = 0; phase < firstEnds.length; phase++) {
      const ends = firstEnds[phase];
      const lengths = firstLengths[phase];
      if (ends !== undefined) ends[world] = walker.firstEnds[phase] ?? Number.NaN;
      if (lengths !== undefined) lengths[world] = walker.firstLengths[phase] ?? Number.NaN;
      more += Math.max(0, (walker.visits[phase] ?? 0) - 1);
    }
    returns[world] = more;
  }
  const alone = { sharing: new Float64Array(worlds), sharingNow: new Float64Array(worlds) };
  return { shipsIn, killedIn, present, before, waits, waitsNow, ...alone, firstEnds, firstLengths, lastPhase, returns };
}
