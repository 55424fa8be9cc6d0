import { addDays, type Day, day, daysBetween } from "#kernel";
import { type Weekday, weekdays } from "./entries.ts";
import type { Rules } from "./rules.ts";

/** Days of a calendar as a workspace keeps it. */
export type Calendar = Pick<Rules, "holidays" | "restDays">;

/** Days on which a project was put down: from the first, up to and without the day it was taken up again. */
export interface Rest {
  readonly from: Day;
  readonly to: Day;
}

const A_MONDAY = day("2024-01-01");
/** However the days off lie, within this many days there is a day of work; past it the search gives up and takes the day as it is. */
const LONGEST_CLOSED = 400;

/** The day of the week of a day. */
export const weekdayOf = (when: Day): Weekday => weekdays[((daysBetween(A_MONDAY, when) % 7) + 7) % 7] ?? "Monday";

const isHoliday = ({ holidays }: Calendar, when: Day): boolean => holidays.some(({ from, to }) => from <= when && when <= to);

/** A day on which nothing falls due and nobody is told anything: a holiday, or a day of rest in the week. */
export const isQuiet = (calendar: Calendar, when: Day): boolean => calendar.restDays.includes(weekdayOf(when)) || isHoliday(calendar, when);

/** The day itself, or the first working day after it. */
export function nextWorkingDay(calendar: Calendar, from: Day): Day {
  for (let ahead = 0, at = from; ahead < LONGEST_CLOSED; ahead += 1, at = addDays(from, ahead)) {
    if (!isQuiet(calendar, at)) return at;
  }
  return from;
}

/** Holidays after `since`, up to and with `until`, on days of the week that are worked, and on which the project did not rest anyway. */
export function holidaysBetween(
  calendar: Calendar,
  rests: readonly Rest[],
  { since, until }: { readonly since: Day; readonly until: Day },
): number {
  const lost = new Set<Day>();
  for (const { from, to } of calendar.holidays) {
    const first = from > since ? from : addDays(since, 1);
    const last = to < until ? to : until;
    for (let at = first; at <= last; at = addDays(at, 1)) {
      const rested = rests.some((rest) => rest.from <= at && at < rest.to);
      if (!rested && !calendar.restDays.includes(weekdayOf(at))) lost.add(at);
    }
  }
  return lost.size;
}

/** Days between two, of which each counts once however often a project was put down. */
export const restedDays = (rests: readonly Rest[]): number =>
  rests.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to)), 0);

/** Days of a week that are worked; never 0, so that one can divide by it. */
export const workedDaysAWeek = ({ restDays }: Calendar): number => Math.max(1, 7 - new Set(restDays).size);

/**
 * The last day of a time box: so many weeks after it began, later by the days on which the project rested, and by one working day for each
 * holiday on a day that would have been worked (P-T1; holidays do not count against a box).
 *
 * @example
 * const closed = { holidays: [{ from: day("2026-12-24"), to: day("2027-01-01"), name: "Closed" }], restDays: ["Saturday", "Sunday"] } as const;
 * boxEnd(closed, { since: day("2026-12-14"), weeks: 2, rests: [] }); // → "2027-01-06"
 */
export function boxEnd(
  calendar: Calendar,
  { since, weeks, rests }: { readonly since: Day; readonly weeks: number; readonly rests: readonly Rest[] },
): Day {
  let end = addDays(since, weeks * 7 + restedDays(rests));
  let lost = holidaysBetween(calendar, rests, { since, until: end });
  for (let step = 0; lost > 0 && step < LONGEST_CLOSED * 10; step += 1) {
    end = addDays(end, 1);
    if (!isQuiet(calendar, end)) lost -= 1;
  }
  return end;
}
