/** Neighbours that share one value: the places `from` to `to`, both counted, from 0. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly weight: number;
}

/**
 * The rising values that lie nearest to given ones: isotonic regression, by pooling neighbours that are out of order until none is.
 *
 * Least Σ weight · (value − fitted)² over all fitted₁ ≤ fitted₂ ≤ …; each level is the weighted mean of what it holds. Linear time.
 *
 * One level: nothing rises. As many levels as values: they were in order already.
 *
 * @param weights > 0, one for each value; all alike where left out.
 * @returns Levels from left to right, their values strictly rising. None for no values.
 * @throws {RangeError} For what is no number, weights that are not > 0 and a different number of them.
 *
 * @see Ayer et al. (1955), "An empirical distribution function for sampling with incomplete information", Annals of Mathematical Statistics 26.
 * @see fixtures/forecast-scores.json: sklearn.isotonic.IsotonicRegression.
 *
 * @example
 * isotonicRegression([1, 3, 2, 4]).map(({ value }) => value); // → [1, 2.5, 4]
 */
export function isotonicRegression(values: ArrayLike<number>, weights?: ArrayLike<number>): readonly Level[] {
  if (weights && weights.length !== values.length)
    throw new RangeError(`each value has its weight; got ${values.length} and ${weights.length}.`);
  const count = values.length;
  const starts = new Int32Array(count);
  const means = new Float64Array(count);
  const masses = new Float64Array(count);
  let last = -1;
  for (let at = 0; at < count; at++) {
    let value = values[at] ?? Number.NaN;
    let mass = weights ? (weights[at] ?? 0) : 1;
    if (!Number.isFinite(value) || !(mass > 0 && Number.isFinite(mass)))
      throw new RangeError(`values are numbers and weights are > 0; got ${value} and ${mass}.`);
    let start = at;
    for (; last >= 0 && (means[last] ?? 0) >= value; last--) {
      const before = masses[last] ?? 0;
      value = ((means[last] ?? 0) * before + value * mass) / (before + mass);
      mass += before;
      start = starts[last] ?? start;
    }
    last += 1;
    starts[last] = start;
    means[last] = value;
    masses[last] = mass;
  }
  return Array.from({ length: last + 1 }, (_, level) => ({
    from: starts[level] ?? 0,
    to: (level === last ? count : (starts[level + 1] ?? count)) - 1,
    value: means[level] ?? 0,
    weight: masses[level] ?? 0,
  }));
}
