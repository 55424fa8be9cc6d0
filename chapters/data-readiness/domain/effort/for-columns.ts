import type { PersonDays } from "./person-days.ts";

/** So many columns are mended for the price of one. */
const TOGETHER = 3;

/**
 * What mending a check takes where it is about many columns: more than three take the square root as long again, since what was found out
 * of one column helps with the next. Six times as many columns cost two and a half times as much. Our assumption; whoever knows better says so.
 */
export function forColumns({ low, likely, high }: PersonDays, columns: number): PersonDays {
  const times = Math.sqrt(Math.max(1, columns / TOGETHER));
  return { low: low * times, likely: likely * times, high: high * times };
}
