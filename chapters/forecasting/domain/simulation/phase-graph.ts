import { problem } from "#kernel";
import { noWayOut, type RatioPrior } from "#stats";
import type { PhaseWait } from "./phase-waits.ts";

/** Where work may go once a phase has shown what it was to show, and how often it is taken to have been seen going there; > 0. */
export interface Way {
  /** The place of a phase in the graph, or an end. */
  readonly to: number | "shipped" | "killed";
  /** Of ten projects, say. The more, the surer; where all of a phase are huge, its shares are as good as known. */
  readonly count: number;
}

/** One phase: how long a visit takes, and what may come after it. */
export interface PhaseOfGraph {
  /** How it is called in a sentence. */
  readonly name: string;
  /**
   * Days of a first visit: at the middle, where its own chance is a part of the ratio; or a table of quantiles that holds all of its own
   * chance already, as of estimates that people gave.
   */
  readonly length: { readonly days: number } | { readonly table: Float64Array };
  readonly next: readonly Way[];
  /** Queues of others that a visit waits in before its work; left out where there are none. */
  readonly waits?: readonly PhaseWait[];
}

/** What a project still has before it, as of a day. */
export interface PhaseGraph {
  readonly phases: readonly PhaseOfGraph[];
  /** The place of the phase it is in. */
  readonly start: number;
  /** Days it has been there already; ≥ 0. */
  readonly gone: number;
  /** Days of work before the rest of the present phase, as a table of quantiles; null where there is none. */
  readonly before: Float64Array | null;
  /** A k-th return to a phase takes this many times as long as the visit before; in (0, 1]. */
  readonly shrinks: number;
}

/** How far lengths are off: ln(actual / planned) by what is believed of it, and what of its variance is shared with what. */
export interface Ratio {
  /** Of a visit to a phase; the first spread is that of all parts together. Null: lengths are as they say, to the day. */
  readonly belief: RatioPrior | null;
  /** Shares of the variance; ≥ 0, 1 together. */
  readonly shares: {
    /** What all projects of a time have in common: people leave, a budget is closed. */
    readonly time: number;
    /** What all phases of one project have in common. */
    readonly project: number;
    /** What one visit has for itself. */
    readonly visit: number;
  };
}

/** How it is run. */
export interface Runs {
  readonly seed: string;
  /** 10,000 keep the error of a chance within half a point. */
  readonly worlds: number;
}

/** A graph that cannot be walked. */
export const badGraph = problem<{ readonly because: string }>("forecasting/bad-graph", 422, ({ because }) => because);

/**
 * Refuses what cannot be walked: a phase that leads to no end, counts and lengths that are nothing.
 *
 * @throws {Problem} `stats/no-way-out` with the phases that are caught; `forecasting/bad-graph` for the rest.
 */
export function checkGraph({ phases, start, gone, shrinks }: PhaseGraph): void {
  if (phases[start] === undefined) throw badGraph({ because: "The phase it is in is none of its phases." });
  if (!(gone >= 0 && Number.isFinite(gone))) throw badGraph({ because: "The days a phase has taken so far are 0 or more." });
  if (!(shrinks > 0 && shrinks <= 1))
    throw badGraph({ because: "A return takes more than nothing, and no more than the visit before it." });
  for (const { name, length, next } of phases) {
    if ("days" in length && !(length.days > 0)) throw badGraph({ because: `A visit to ${name} takes more than 0 days.` });
    if (!next.every(({ count }) => count > 0))
      throw badGraph({ because: `Each way out of ${name} counts for more than nothing; leave it out instead.` });
  }
  const leadsOut = phases.map(({ next }) => next.some(({ to }) => typeof to === "string"));
  for (let changed = true; changed; ) {
    changed = false;
    phases.forEach(({ next }, at) => {
      if (leadsOut[at] || !next.some(({ to }) => typeof to === "number" && leadsOut[to])) return;
      leadsOut[at] = true;
      changed = true;
    });
  }
  const states = leadsOut.flatMap((leads, at) => (leads ? [] : [at]));
  if (states.length > 0) throw noWayOut({ states });
}
