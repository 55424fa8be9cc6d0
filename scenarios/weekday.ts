import { addDays, type Day } from "#kernel";

/** 0 for Sunday to 6 for Saturday. */
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day itself, or the Friday before a weekend: people work on weekdays. */
export function weekdayUpTo(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}

/** The day itself, or the weekday nearest to it. */
export function nearestWeekday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, -1) : day;
}

/** The last Tuesday before `day`, one to seven days back. */
export const tuesdayBefore = (day: Day): Day => addDays(day, -(((weekdayOf(day) + 4) % 7) + 1));
