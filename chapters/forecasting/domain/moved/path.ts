import type { Day } from "#kernel";
import { type Happening, inLedgerOrder } from "./happening.ts";
import { runsAlike, type Standpoint } from "./standpoint.ts";

/** Where a forecast is made: the record as it stood, looked at on a day. */
export interface Stop {
  readonly standpoint: Standpoint;
  readonly day: Day;
}

/** What lies between one stop and the next: something that happened, or time alone. */
export interface Leg {
  readonly happened: readonly Happening[];
}

/** From the earlier day to the later; leg n leads from stop n to stop n + 1. */
export interface Path {
  readonly stops: readonly Stop[];
  readonly legs: readonly Leg[];
}

/** Steps that are forecast one by one; more are taken together, as evenly as they come, so that the answer comes at once. */
const MOST = 12;

/**
 * The way from one day to another in the order of the ledger: time up to each thing that moves the forecast's inputs, then that thing on its day.
 * What leaves the inputs as they are costs a comparison and no forecast.
 */
export function pathOf(start: Stop, to: Day, happenings: readonly Happening[]): Path {
  const stops: Stop[] = [start];
  const legs: Leg[] = [];
  const go = (stop: Stop, happened: readonly Happening[]) => {
    if (happened.length === 0 && stops.at(-1)?.day === stop.day) return;
    stops.push(stop);
    legs.push({ happened });
  };
  const { movers, end } = moversOf(start.standpoint, inLedgerOrder(happenings));
  for (const group of evenly(movers, MOST)) {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) continue;
    go({ standpoint: first.before, day: first.happening.on }, []);
    const happened = group.map(({ happening }) => happening);
    go({ standpoint: last.after, day: last.happening.on }, happened);
  }
  go({ standpoint: end, day: to }, []);
  return { stops, legs };
}

interface Mover {
  readonly happening: Happening;
  readonly before: Standpoint;
  readonly after: Standpoint;
}

function moversOf(start: Standpoint, happenings: readonly Happening[]): { readonly movers: readonly Mover[]; readonly end: Standpoint } {
  const movers: Mover[] = [];
  let at = start;
  for (const happening of happenings) {
    const after = happening.after(at);
    if (!runsAlike(at, after, happening.on)) movers.push({ happening, before: at, after });
    at = after;
  }
  return { movers, end: at };
}

/** A list in at most so many parts, in their order, of lengths that differ by one at most. */
export function evenly<T>(all: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.min(most, all.length);
  const begin = (part: number): number => Math.round((part * all.length) / parts);
  return Array.from({ length: parts }, (_, part) => all.slice(begin(part), begin(part + 1)));
}
