declare const brand: unique symbol;

/** A calendar day, `YYYY-MM-DD`, in no time zone: what people mean by "by 12 March". Sorts and compares as text. */
export type Day = string & { readonly [brand]: "Day" };

const MS_A_DAY = 86_400_000;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const midnight = (text: Day): number => Date.parse(`${text}T00:00:00Z`);

/** True for a day that exists: `2026-02-30` does not. Years 0001 to 9999. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "0001") return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

/** @throws {RangeError} When `text` is not a day that exists. Parse what people type before it comes here. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`a day is YYYY-MM-DD and exists; got ${text}`);
  return text;
}

/** The day an instant falls on, in UTC. @throws {RangeError} Outside the years 0001 to 9999. */
export function dayOf(instant: Date): Day {
  const text = instant.toISOString().slice(0, 10);
  if (!isInRange(text)) throw new RangeError(`a day is of the years 0001 to 9999; got ${text}`);
  return text;
}

/** What is cut from an instant exists, so its year alone is looked at: years with a sign stand before all others. */
const isInRange = (cut: string): cut is Day => cut >= "0001";

const FIRST = Date.parse("0001-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T00:00:00Z");

/** `days` may be negative; a fraction counts as the nearest whole day. What would lie before the year 1 or after 9999 is the first or the last day there is. */
export const addDays = (from: Day, days: number): Day =>
  dayOf(new Date(Math.min(LAST, Math.max(FIRST, midnight(from) + Math.round(days) * MS_A_DAY))));

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((midnight(to) - midnight(from)) / MS_A_DAY);

/** Weeks from `from` to `to`, as a fraction. */
export const weeksBetween = (from: Day, to: Day): number => daysBetween(from, to) / 7;

/** As people write it: "12 March 2026". */
export const longDay = (when: Day): string =>
  `${Number(when.slice(8))} ${MONTHS[Number(when.slice(5, 7)) - 1] ?? ""} ${Number(when.slice(0, 4))}`;

/** Where the year is plain from the page: "12 Mar". */
export const shortDay = (when: Day): string => longDay(when).replace(/ (\w{3})\w* \d+$/, " $1");
