import { normalOf, type Stream, uniformOf } from "#stats";
import type { CourseNotes } from "./course.ts";
import { lengthAt } from "./length-table.ts";
import type { PhaseGraph } from "./phase-graph.ts";
import type { Waiting } from "./phase-waits.ts";

/** No project returns so often; a world that does has not ended. */
const MOST_VISITS = 1_000;
const SHIPPED = -1;
const KILLED = -2;

/** What a walk meets and leaves besides its days. */
interface Beside {
  readonly waiting: Waiting | null;
  readonly notes: CourseNotes | null;
}
const alone: Beside = { waiting: null, notes: null };

/** What one world holds when its walk begins. */
export interface Begin {
  readonly ratio: number;
  readonly own: number;
  /** Days that the present visit still takes, with all that comes before its rest. */
  readonly left: number;
}

/** A graph made ready to be walked many times without anything being made anew. */
export interface Walker {
  /** Forgets what was seen of the ways in the world before. */
  readonly newWorld: () => void;
  /** Walks to an end; days from today. Ways that were taken in this world before count as seen. */
  readonly walk: (stream: Stream, begin: Begin) => number;
  /** How the last walk ended. */
  readonly ended: () => "shipped" | "killed" | "neither";
  /** Of the last walk: visits to each phase, and the day on which the first of them ended, NaN where there was none. */
  readonly visits: Int32Array;
  readonly firstEnds: Float64Array;
  /** How long the first visit to each later phase took by its own chance, before the ratio; NaN where there was none. */
  readonly firstLengths: Float64Array;
  /** The phase that the last walk ended in. */
  readonly lastPhase: () => number;
}

/**
 * Prepares a graph. The shares of the ways out of a phase are unknown, Dirichlet by their counts; each walk draws a way by the counts and all
 * that was seen in its world so far (Pólya's urn), which is the same law as to draw the shares first and then the ways by them, and needs no shares.
 *
 * @see Blackwell & MacQueen (1973), "Ferguson distributions via Pólya urn schemes", Annals of Statistics 1(2).
 *
 * @param beside How long visits wait for others, null where none does; and where its stretches are taken down, null where nobody asks.
 */
export function walkerOf({ phases, start, shrinks }: PhaseGraph, { waiting, notes }: Beside = alone): Walker {
  const ways = Math.max(...phases.map(({ next }) => next.length));
  const to = new Int32Array(phases.length * ways);
  const counts = new Float64Array(phases.length * ways);
  const sums = new Float64Array(phases.length);
  const days = Float64Array.from(phases, ({ length }) => ("days" in length ? length.days : 0));
  const tables = phases.map(({ length }) => ("table" in length ? length.table : null));
  phases.forEach(({ next }, phase) => {
    next.forEach((way, at) => {
      to[phase * ways + at] = way.to === "shipped" ? SHIPPED : way.to === "killed" ? KILLED : way.to;
      counts[phase * ways + at] = way.count;
    });
    sums[phase] = next.reduce((sum, { count }) => sum + count, 0);
  });
  const seen = new Float64Array(phases.length * ways);
  const seenOf = new Float64Array(phases.length);
  const visits = new Int32Array(phases.length);
  const firstEnds = new Float64Array(phases.length);
  const firstLengths = new Float64Array(phases.length);
  const shrunk = Float64Array.from({ length: MOST_VISITS + 1 }, (_, times) => shrinks ** times);
  let end = 0;
  let last = start;

  const nextOf = (phase: number, stream: Stream): number => {
    const first = phase * ways;
    let left = uniformOf(stream) * ((sums[phase] ?? 0) + (seenOf[phase] ?? 0));
    let way = first;
    for (const last = first + ways - 1; way < last; way++) {
      left -= (counts[way] ?? 0) + (seen[way] ?? 0);
      if (left < 0) break;
    }
    seen[way] = (seen[way] ?? 0) + 1;
    seenOf[phase] = (seenOf[phase] ?? 0) + 1;
    return to[way] ?? KILLED;
  };

  const walk = (stream: Stream, { ratio, own, left }: Begin): number => {
    for (let phase = 0; phase < visits.length; phase++) {
      visits[phase] = 0;
      firstEnds[phase] = Number.NaN;
      firstLengths[phase] = Number.NaN;
    }
    const factor = Math.exp(ratio);
    let at = start;
    let gone = left;
    for (let visit = 1; ; visit++) {
      if ((visits[at] ?? 0) === 0) firstEnds[at] = gone;
      visits[at] = (visits[at] ?? 0) + 1;
      last = at;
      at = nextOf(at, stream);
      if (at < 0 || visit === MOST_VISITS) break;
      const z = normalOf(stream);
      const table = tables[at];
      const first = table ? lengthAt(table, z) : (days[at] ?? 0) * Math.exp(own * z);
      const before = visits[at] ?? 0;
      if (before === 0) firstLengths[at] = first;
      const work = first * factor * (shrunk[before] ?? 0);
      gone += work;
      if (waiting === null) notes?.stretch(at, work, false);
      else {
        const wait = waiting.at(at);
        gone += wait;
        notes?.stretch(at, wait, true);
        notes?.stretch(at, work, false);
      }
    }
    end = at;
    return gone;
  };

  return {
    newWorld: () => {
      // By hand: of so few, a fill costs more than the walk.
      for (let way = 0; way < seen.length; way++) seen[way] = 0;
      for (let phase = 0; phase < seenOf.length; phase++) seenOf[phase] = 0;
    },
    walk,
    ended: () => (end === SHIPPED ? "shipped" : end === KILLED ? "killed" : "neither"),
    visits,
    firstEnds,
    firstLengths,
    lastPhase: () => last,
  };
}
