import { addDays, type Day, day, daysBetween } from "#kernel";
import type { KeptLog } from "./entries.ts";

/** One item as far as counting reads it. */
export interface CountedItem {
  readonly finished: Day | null;
  readonly created: Day | null;
}

/** What is counted of a log, before it has a name. */
export type WeeksOfItems = Omit<KeptLog, "name" | "project">;

/** Ten years: weeks before them are left out. */
export const MOST_WEEKS = 520;
const A_MONDAY = day("1970-01-05");

/** The day itself where it is a Monday, else the next. */
function mondayFrom(from: Day): Day {
  const past = ((daysBetween(A_MONDAY, from) % 7) + 7) % 7;
  return past === 0 ? from : addDays(from, 7 - past);
}

/**
 * Items by whole weeks, Monday to Sunday, from the first day on which one was finished to the last day that the log knows. The week in which the
 * log begins and the one in which it ends are left out where they are not whole: their counts would be too small.
 */
export function countWeeks(items: readonly CountedItem[], until: Day): WeeksOfItems {
  const done = items.filter(({ finished }) => finished !== null && finished <= until);
  const first = done.reduce<Day>((least, { finished }) => (finished !== null && finished < least ? finished : least), until);
  const begins = mondayFrom(first);
  const whole = Math.max(0, Math.floor((daysBetween(begins, until) + 1) / 7));
  const weeks = Math.min(whole, MOST_WEEKS);
  const firstWeek = addDays(begins, 7 * (whole - weeks));
  const counted = (days: readonly (Day | null)[]): readonly number[] => {
    const counts = new Array<number>(weeks).fill(0);
    const weekOf = new Map<Day, number>();
    for (const at of days) {
      if (at === null) continue;
      const week = weekOf.get(at) ?? Math.floor(daysBetween(firstWeek, at) / 7);
      weekOf.set(at, week);
      if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + 1;
    }
    return counts;
  };
  const known = items.filter(({ created, finished }) => (created ?? finished ?? until) <= until);
  return {
    ...{ until, firstWeek, finished: counted(done.map(({ finished }) => finished)) },
    created: items.some(({ created }) => created !== null) ? counted(known.map(({ created }) => created)) : null,
    open: known.length - done.length,
  };
}
