import { normalCdf } from "#stats";

/** Steps of a table, over standard normal scores from −6 to 6: beyond them lie two draws in a thousand million. */
const STEPS = 1_024;
const REACH = 6;
const PER_STEP = STEPS / (2 * REACH);

/**
 * Quantiles of a length at even steps of the normal score, so that any law is drawn by one look and no logarithm; what lies below 0 is 0.
 *
 * @param quantile Of a chance in (0, 1), in days.
 */
export const lengthTable = (quantile: (chance: number) => number): Float64Array =>
  Float64Array.from({ length: STEPS + 1 }, (_, step) => Math.max(0, quantile(normalCdf(step / PER_STEP - REACH))));

/** The length at a normal score, in a straight line between two steps. */
export function lengthAt(table: Float64Array, z: number): number {
  const place = (z + REACH) * PER_STEP;
  if (place <= 0) return table[0] ?? 0;
  if (place >= STEPS) return table[STEPS] ?? 0;
  const step = Math.floor(place);
  const low = table[step] ?? 0;
  return low + (place - step) * ((table[step + 1] ?? 0) - low);
}

/** The normal score of a length: the least at which the table has reached it; −6 to 6. */
export function scoreOf(table: Float64Array, length: number): number {
  let [low, high] = [0, STEPS];
  if (length <= (table[0] ?? 0)) return -REACH;
  if (length >= (table[STEPS] ?? 0)) return REACH;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((table[middle] ?? 0) < length) low = middle;
    else high = middle;
  }
  const [from, to] = [table[low] ?? 0, table[high] ?? 0];
  return (low + (to > from ? (length - from) / (to - from) : 0)) / PER_STEP - REACH;
}
