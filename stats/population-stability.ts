/**
 * How far have the shares of bins or categories moved between two sets of rows? The population stability index: Jeffreys' divergence.
 *
 * Σ (p − q)·ln(p/q) over the bins, p = (count + ½)/(rows + ½·bins) and q likewise: half a row more in each bin keeps an empty one from being
 * infinitely far, and weighs less the more rows there are.
 *
 * 0: the same shares. Custom has it that below 0.1 little moved and above 0.25 much. An effect size and no test: it does not grow with the
 * rows. But two draws of one law do not give 0, they give about (bins − 1)·(1/rows + 1/other rows): see `luckOfStability`.
 *
 * @param some Rows in each bin. @param others The same bins of the other set.
 * @throws {RangeError} Unless both have as many bins, at least one, and each at least one row.
 *
 * @see Siddiqi (2006), Credit Risk Scorecards; Jeffreys (1946), "An invariant form for the prior probability in estimation problems".
 * @see fixtures/two-samples.json: scipy.stats.entropy(p, q) + entropy(q, p).
 *
 * @example
 * populationStability([50, 50], [80, 20]).toFixed(3); // → "0.406"
 */
export function populationStability(some: readonly number[], others: readonly number[]): number {
  if (some.length !== others.length || some.length === 0)
    throw new RangeError(`both have the same bins; got ${some.length} and ${others.length}.`);
  const [p, q] = [shares(some), shares(others)];
  return p.reduce((sum, share, bin) => {
    const other = q[bin] ?? share;
    return sum + (share - other) * Math.log(share / other);
  }, 0);
}

function shares(counts: readonly number[]): number[] {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  if (!(rows > 0) || counts.some((count) => !(count >= 0)))
    throw new RangeError(`counts are ≥ 0 and there is a row; got ${counts.join(", ")}.`);
  return counts.map((count) => (count + 0.5) / (rows + counts.length / 2));
}

/**
 * The population stability index that two draws of one and the same law give on average, by luck alone.
 *
 * (bins − 1)·(1/rows + 1/other rows).
 *
 * @throws {RangeError} Unless all are ≥ 1.
 *
 * @see Yurdakul & Naranjo (2020), "Statistical properties of the population stability index", Journal of Risk Model Validation 14(4).
 *
 * @example
 * luckOfStability(10, 100, 100); // → 0.18
 */
export function luckOfStability(bins: number, rows: number, otherRows: number): number {
  if (!(bins >= 1 && rows >= 1 && otherRows >= 1)) throw new RangeError(`all are ≥ 1; got ${bins}, ${rows}, ${otherRows}.`);
  return (bins - 1) * (1 / rows + 1 / otherRows);
}
