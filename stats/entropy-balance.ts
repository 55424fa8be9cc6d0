/**
 * How evenly are rows spread over classes? Shannon's entropy over the largest it could be.
 *
 * −Σ p·ln p / ln(classes), p the share of each class.
 *
 * 1: all classes have as many rows. 0: one class has them all, and where there is but one class. 0.29 is 5 % in one of two.
 *
 * @param rows Of each class; a class without any counts as a class.
 * @throws {RangeError} For counts below 0, and without a row.
 *
 * @see Shannon (1948), "A mathematical theory of communication".
 * @see fixtures/two-samples.json: scipy.stats.entropy.
 *
 * @example
 * entropyBalance([95, 5]).toFixed(2); // → "0.29"
 */
export function entropyBalance(rows: readonly number[]): number {
  const all = rows.reduce((sum, count) => sum + count, 0);
  if (!(all > 0) || rows.some((count) => !(count >= 0))) throw new RangeError(`counts are ≥ 0 and there is a row; got ${rows.join(", ")}.`);
  if (rows.length === 1) return 0;
  const entropy = rows.reduce((sum, count) => (count === 0 ? sum : sum - (count / all) * Math.log(count / all)), 0);
  return Math.min(1, entropy / Math.log(rows.length));
}
