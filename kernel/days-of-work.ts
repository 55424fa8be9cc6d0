/**
 * Person-days as roughly as they are known: in quarters below one, in halves below five, whole up to a hundred, then in tens.
 *
 * @param days Person-days, ≥ 0. What is above 0 is never said to be none.
 *
 * @example
 * daysOfWork(0.1); // → "0.25"
 * daysOfWork(2.26); // → "2.5"
 * daysOfWork(14.4); // → "14"
 * daysOfWork(1432); // → "1,430"
 */
export function daysOfWork(days: number): string {
  if (days <= 0) return "0";
  const step = days < 1 ? 0.25 : days < 5 ? 0.5 : days < 100 ? 1 : 10;
  return Math.max(0.25, Math.round(days / step) * step).toLocaleString("en-GB");
}
