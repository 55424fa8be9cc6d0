import { moveTo, normalAbove, normalOf, type Stream } from "#stats";
import { lengthAt, scoreOf } from "./length-table.ts";
import type { PhaseGraph } from "./phase-graph.ts";

/** A queue that is not the project's own, in which a visit to a phase waits. */
export interface PhaseWait {
  /** Days, as a table of quantiles. */
  readonly table: Float64Array;
  /** On the first visit alone; else on each, as long each time: who keeps the queue has not learnt from the last. */
  readonly once: boolean;
  /** Of the present visit: days it has lasted; null where it is over. Of the other phases null. */
  readonly lasted: number | null;
}

/** The waits of a graph, made ready to be drawn many times. Their draws are none of the walk's, so that a world with a wait is the same world. */
export interface Waiting {
  readonly newWorld: (world: number) => void;
  /** Days that the present visit still waits; begins a walk. */
  readonly now: () => number;
  /** Days that a visit which begins now waits. */
  readonly at: (phase: number) => number;
  /** Days of all waits of this walk together. */
  readonly sum: () => number;
}

/**
 * How long visits wait for others. The waits of one visit run side by side, since each is asked for as it begins: it waits for the longest. One
 * that has lasted so long already is drawn from what is longer.
 *
 * @param stream Of its own.
 * @returns Null where nothing waits.
 */
export function waitingOf({ phases, start }: Pick<PhaseGraph, "phases" | "start">, stream: Stream): Waiting | null {
  const waits = phases.map(({ waits: of }) => of ?? []);
  if (waits.every((of) => of.length === 0)) return null;
  const had = new Uint8Array(phases.length);
  let sum = 0;
  return {
    newWorld: (world) => moveTo(stream, world),
    now: () => {
      had.fill(0);
      had[start] = 1;
      sum = 0;
      for (const { table, lasted } of waits[start] ?? []) {
        if (lasted === null) continue;
        const z = lasted === 0 ? normalOf(stream) : normalAbove(stream, scoreOf(table, lasted));
        sum = Math.max(sum, lengthAt(table, z) - lasted);
      }
      return sum;
    },
    at: (phase) => {
      let longest = 0;
      for (const { table, once } of waits[phase] ?? []) {
        const days = lengthAt(table, normalOf(stream));
        if (!once || had[phase] === 0) longest = Math.max(longest, days);
      }
      had[phase] = 1;
      sum += longest;
      return longest;
    },
    sum: () => sum,
  };
}
