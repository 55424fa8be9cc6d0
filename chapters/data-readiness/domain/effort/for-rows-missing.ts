import type { PersonDays } from "./person-days.ts";

/**
 * What it takes to bring the rows that are missing to a limit, where `effort` is what it takes for a stated number of them: the square root
 * of their share, since who is asked and where rows are from is found out once. A quarter of the rows costs half as much, four times as many
 * twice as much; the middle stays within the range that is stated, since some of the work does not depend on rows. Our assumption, like
 * `forColumns`; whoever knows better says so.
 *
 * @param share Rows missing over the rows that `effort` is for; > 0.
 *
 * @example
 * forRowsMissing({ low: 1, likely: 4, high: 12 }, 1 / 4); // → { low: 0.5, likely: 2, high: 6 }
 */
export function forRowsMissing({ low, likely, high }: PersonDays, share: number): PersonDays {
  const times = Math.min(high / likely, Math.max(low / likely, Math.sqrt(share)));
  return { low: low * times, likely: likely * times, high: high * times };
}
