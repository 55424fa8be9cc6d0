import { addDays, type Day, day, daysBetween, isDay } from "#kernel";

/** A day from its numbers; null where it does not exist or cannot be meant in a list of projects (years 1990 to 2100). */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  if (!(year >= 1990 && year <= 2100)) return null;
  const text = `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

/** Two digits are a year of this century. */
export const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);

const monthStart = (year: number, month: number): Day | null =>
  dayFrom(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);

/** The last day of `months` months from `month` of `year` on; null outside the years that can be meant. */
export function lastDay(year: number, month: number, months: number): Day | null {
  const next = monthStart(year, month + months);
  return next && year >= 1990 ? addDays(next, -1) : null;
}

/** The Sunday that ends an ISO 8601 week; null where the year has no such week. */
export function lastDayOfWeek(year: number, week: number): Day | null {
  const fourth = dayFrom(year, 1, 4);
  if (!fourth || week < 1) return null;
  const weekday = ((daysBetween(day("1990-01-01"), fourth) % 7) + 7) % 7; // 1990-01-01 was a Monday
  const sunday = addDays(fourth, 6 - weekday + (week - 1) * 7);
  return addDays(sunday, -3).startsWith(`${year}`) ? sunday : null;
}

/** A spreadsheet's day number (1900 system, as Excel counts from March 1900 on). */
export const dayOfSerial = (serial: number): Day => addDays(day("1899-12-30"), Math.floor(serial));

/** Whether a day without a year is likelier behind (a start) or ahead (a promise). */
export type Lean = "past" | "future";

const DAYS_AHEAD: Readonly<Record<Lean, number>> = { past: -150, future: 90 };

/** The year that brings a day nearest to what is sensible: up to three months back and nine ahead for a promise, eleven back and one ahead for a start. */
export function nearest(make: (year: number) => Day | null, today: Day, lean: Lean): Day | null {
  const anchor = addDays(today, DAYS_AHEAD[lean]);
  const thisYear = Number(today.slice(0, 4));
  let best: Day | null = null;
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    const made = make(year);
    if (made && (best === null || Math.abs(daysBetween(anchor, made)) < Math.abs(daysBetween(anchor, best)))) best = made;
  }
  return best;
}
