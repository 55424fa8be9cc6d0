/** A range that was stated to hold what happens with the chance `level`. */
export interface StatedInterval {
  /** In (0, 1): 0.8 from a P10 to a P90. */
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** What was stated of one number: its median, and ranges around it. */
export interface StatedRange {
  readonly median: number;
  readonly intervals: readonly StatedInterval[];
}

/**
 * How good was a stated range: narrow, and right? The weighted interval score.
 *
 * (½·|happened − median| + Σ α/2 · (high − low + 2/α · (low − happened)₊ + 2/α · (happened − high)₊)) / (K + ½), with α = 1 − level and K
 * intervals: twice the mean pinball loss of all its quantiles.
 *
 * 0: the median hit, and no range at all. In the unit of what was stated: weeks. A wide range pays by its width, a narrow one by what it
 * missed; two people's scores compare only on the same questions.
 *
 * @throws {RangeError} For a level outside (0, 1), for a low end above the high one and for what is no number.
 *
 * @see Bracher et al. (2021), "Evaluating epidemic forecasts in an interval format", PLOS Computational Biology 17(2).
 * @see fixtures/range-scores.json: NumPy, by the mean of pinball losses.
 *
 * @example
 * intervalScore({ median: 6, intervals: [{ level: 0.8, low: 4, high: 12 }] }, 15).toFixed(3); // → "5.533"
 */
export function intervalScore({ median, intervals }: StatedRange, happened: number): number {
  if (!(Number.isFinite(median) && Number.isFinite(happened))) throw new RangeError(`both are numbers; got ${median} and ${happened}.`);
  const ranges = intervals.map(({ level, low, high }) => {
    if (!(level > 0 && level < 1)) throw new RangeError(`a level lies in (0, 1); got ${level}.`);
    if (!(low <= high && Number.isFinite(high - low))) throw new RangeError(`a range goes from low to high; got ${low} to ${high}.`);
    return ((1 - level) / 2) * (high - low) + Math.max(0, low - happened) + Math.max(0, happened - high);
  });
  return (Math.abs(happened - median) / 2 + ranges.reduce((sum, each) => sum + each, 0)) / (intervals.length + 0.5);
}
