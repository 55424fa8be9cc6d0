/**
 * How far apart are two distributions? The largest distance between the shares of either that lie at or below one value.
 *
 * D = max over bins of |F − G|, F and G the running shares. Of bins it is the distance at their edges, so at most the true one.
 *
 * 0: alike. 1: one lies wholly below the other. A distance, no test: with a million rows any p-value is small.
 *
 * @param some Rows in each bin, the bins in rising order. @param others The same bins of the other set.
 * @throws {RangeError} Unless both have as many bins, and each at least one row.
 *
 * @see Smirnov (1939), "On the estimation of the discrepancy between empirical curves of distribution for two independent samples".
 * @see fixtures/two-samples.json: scipy.stats.ks_2samp.
 *
 * @example
 * kolmogorovSmirnov([5, 5, 0], [0, 5, 5]); // → 0.5
 */
export function kolmogorovSmirnov(some: readonly number[], others: readonly number[]): number {
  if (some.length !== others.length) throw new RangeError(`both have the same bins; got ${some.length} and ${others.length}.`);
  const [rows, otherRows] = [some, others].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  if (!rows || !otherRows) throw new RangeError("there is a row in both.");
  let [below, otherBelow, most] = [0, 0, 0];
  for (const [bin, count] of some.entries()) {
    below += count;
    otherBelow += others[bin] ?? 0;
    most = Math.max(most, Math.abs(below / rows - otherBelow / otherRows));
  }
  return most;
}
