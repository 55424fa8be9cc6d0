const CHANCES = [0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95] as const;
/** Anchors were a fourth root of 2 apart, so that the last one within 80, 40, 20 and 10 % of the data was so many times short of all. */
const TIMES = [1, Math.SQRT2, 2 * Math.SQRT2, 4 * Math.SQRT2, 8 * Math.SQRT2] as const;

/** What came less what was said, by how many times the data was looked ahead. A row for each of TIMES, of quantiles at CHANCES. */
const BACK_TESTED: readonly (readonly number[])[] = [
  [0, 0, 0, 0, 0, 0, 0],
  [-0.007, -0.0034, -0.0008, 0.0013, 0.0069, 0.012, 0.0205],
  [-0.0223, -0.0085, -0.0014, 0.0036, 0.015, 0.0257, 0.0413],
  [-0.0348, -0.012, -0.0014, 0.0067, 0.0296, 0.0482, 0.0795],
  [-0.0441, -0.011, -0.0007, 0.0137, 0.0646, 0.1089, 0.1522],
];

/** How far ahead it was tried: eleven times the data. Beyond it nothing is known of the error. */
export const FARTHEST = 8 * Math.SQRT2;

/**
 * By how much are extrapolations by the curve mmf4 off? What came less what was said, below which the given chance of them lies, in the unit of a share:
 * 0.03 is three points of accuracy more than was said.
 *
 * Back-tested with `fitCurve` on about 440 learning curves a distance of LCDB 1.1: the first, third, fifth … of its tables by name, eight learners.
 * Curves go on rising for longer than they say, so the error is not the same on both sides. Between the tabled chances and distances (1.4, 2.8,
 * 5.7 and 11.3 times the data, by their logarithm) in a straight line; none at once the data; beyond 5 and 95 % an exponential tail.
 *
 * @param times How many times the data that was seen; in [1, {@link FARTHEST}].
 * @param chance In (0, 1).
 * @throws {RangeError} Outside them.
 *
 * @see bench/learning-curves.ts makes the table, and holds it against the tables it was not made from.
 *
 * @example
 * extrapolationError(4 * Math.SQRT2, 0.8); // → 0.0296
 */
export function extrapolationError(times: number, chance: number): number {
  if (!(times >= 1 && times <= FARTHEST))
    throw new RangeError(`extrapolation was tried from once to ${FARTHEST.toFixed(1)} times the data; got ${times}.`);
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies in (0, 1); got ${chance}.`);
  const next = Math.max(
    1,
    TIMES.findIndex((each) => each >= times),
  );
  const [near = 1, far = 1] = [TIMES[next - 1], TIMES[next]];
  const along = Math.log(times / near) / Math.log(far / near);
  return (1 - along) * atChance(BACK_TESTED[next - 1] ?? [], chance) + along * atChance(BACK_TESTED[next] ?? [], chance);
}

function atChance(row: readonly number[], chance: number): number {
  const [p05 = 0, p10 = 0, , , , p90 = 0, p95 = 0] = row;
  if (chance < 0.05) return p05 + ((p05 - p10) * Math.log(0.05 / chance)) / Math.LN2;
  if (chance > 0.95) return p95 + ((p95 - p90) * Math.log(0.05 / (1 - chance))) / Math.LN2;
  const next = Math.max(
    1,
    CHANCES.findIndex((each) => each >= chance),
  );
  const [below = 0, above = 1] = [CHANCES[next - 1], CHANCES[next]];
  const along = (chance - below) / (above - below);
  return (1 - along) * (row[next - 1] ?? 0) + along * (row[next] ?? 0);
}
