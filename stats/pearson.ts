import { type Answer, known, unknown } from "#kernel";

/**
 * Do two numbers rise and fall together in a straight line? Pearson's product-moment correlation over the rows where both are there.
 *
 * r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²), sums over pairs of which neither is NaN.
 *
 * 1 or −1: one is a line of the other. 0: no line tells anything; a curve may. One far value can make it, or undo it.
 *
 * @param xs NaN where missing. @param ys As many, NaN where missing.
 * @returns Unknown with fewer than two pairs, or where one of the two never changes.
 *
 * @see Pearson (1896), "Regression, heredity, and panmixia". @see fixtures/association.json: pandas DataFrame.corr, scipy.stats.pearsonr.
 *
 * @example
 * pearson(Float64Array.of(0, 0, 3, 3), Float64Array.of(1, 1, 7, 7)); // → { known: true, value: 1 }
 */
export function pearson(xs: Float64Array, ys: Float64Array): Answer<number> {
  if (xs.length !== ys.length) throw new RangeError(`both have as many rows; got ${xs.length} and ${ys.length}.`);
  let [n, xSum, ySum] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const x = xs[at] ?? Number.NaN;
    const y = ys[at] ?? Number.NaN;
    if (Number.isNaN(x + y)) continue;
    n += 1;
    xSum += x;
    ySum += y;
  }
  const [xMean, yMean] = [xSum / n, ySum / n];
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const x = (xs[at] ?? Number.NaN) - xMean;
    const y = (ys[at] ?? Number.NaN) - yMean;
    if (Number.isNaN(x + y)) continue;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  if (n < 2 || xx === 0 || yy === 0) return unknown("Fewer than two rows have both, or one of the two never changes.");
  return known(Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))));
}
