/** A way to say what comes of more data: the last value stays, or a curve of the family mmf4 or pow4. */
export type Extrapolator = "last1" | "mmf4" | "pow4";

const SHARES = [0, 0.5, 0.8, 0.9, 0.95] as const;
/** Anchors were a fourth root of 2 apart, so that the last one within 80, 40, 20 and 10 % of the data was so many times short of all. */
const TIMES = [1, Math.SQRT2, 2 * Math.SQRT2, 4 * Math.SQRT2, 8 * Math.SQRT2] as const;

/** |error| that so many of 336 curves stayed within, by how many times the data was looked ahead. A row for each of TIMES. */
const BACK_TESTED: Readonly<Record<Extrapolator, readonly (readonly number[])[]>> = {
  last1: [
    [0, 0, 0, 0, 0],
    [0, 0.0045, 0.012, 0.019, 0.026],
    [0, 0.014, 0.045, 0.06, 0.076],
    [0, 0.028, 0.077, 0.107, 0.131],
    [0, 0.046, 0.133, 0.163, 0.234],
  ],
  mmf4: [
    [0, 0, 0, 0, 0],
    [0, 0.0064, 0.015, 0.026, 0.046],
    [0, 0.011, 0.03, 0.045, 0.083],
    [0, 0.018, 0.053, 0.084, 0.119],
    [0, 0.037, 0.085, 0.14, 0.222],
  ],
  pow4: [
    [0, 0, 0, 0, 0],
    [0, 0.0061, 0.015, 0.028, 0.043],
    [0, 0.011, 0.03, 0.061, 0.104],
    [0, 0.02, 0.061, 0.115, 0.202],
    [0, 0.034, 0.121, 0.314, 0.726],
  ],
};

/** How far ahead it was tried: eleven times the data. Beyond it nothing is known of the error. */
export const FARTHEST = 8 * Math.SQRT2;

/**
 * By how much are extrapolations of this kind off? The |error| that the given share of them stays within, as they were back-tested on 336 learning
 * curves of LCDB 1.1 (42 tables × 8 learners), in the unit of a share: 0.03 is three points of accuracy.
 *
 * Between the tabled shares and the tabled distances (1.4, 2.8, 5.7 and 11.3 times the data, by their logarithm) in a straight line; none at
 * once the data; above 95 % as an exponential tail that goes on from 90 and 95 %.
 *
 * @param times How many times the data that was seen; in [1, {@link FARTHEST}].
 * @param share In [0, 1): 0.8 for eight of ten.
 * @throws {RangeError} Outside them.
 *
 * @see bench/learning-curves.ts holds the table against all 265 tables of LCDB 1.1.
 *
 * @example
 * extrapolationError("mmf4", 4 * Math.SQRT2, 0.8); // → 0.053
 */
export function extrapolationError(by: Extrapolator, times: number, share: number): number {
  if (!(times >= 1 && times <= FARTHEST))
    throw new RangeError(`extrapolation was tried from once to ${FARTHEST.toFixed(1)} times the data; got ${times}.`);
  if (!(share >= 0 && share < 1)) throw new RangeError(`a share lies in [0, 1); got ${share}.`);
  const next = Math.max(
    1,
    TIMES.findIndex((each) => each >= times),
  );
  const [near = 1, far = 1] = [TIMES[next - 1], TIMES[next]];
  const along = Math.log(times / near) / Math.log(far / near);
  const rows = BACK_TESTED[by];
  return (1 - along) * atShare(rows[next - 1] ?? [], share) + along * atShare(rows[next] ?? [], share);
}

function atShare(row: readonly number[], share: number): number {
  const [p90 = 0, p95 = 0] = [row[3], row[4]];
  if (share > 0.95) return p95 + ((p95 - p90) * Math.log(0.05 / (1 - share))) / Math.LN2;
  const next = Math.max(
    1,
    SHARES.findIndex((each) => each >= share),
  );
  const [below = 0, above = 1] = [SHARES[next - 1], SHARES[next]];
  const along = (share - below) / (above - below);
  return (1 - along) * (row[next - 1] ?? 0) + along * (row[next] ?? 0);
}
