/**
 * Of events with different chances, how likely is it that none, one, two … come? Exact, by adding one after the other; independent of each
 * other.
 *
 * P(k of the first n) = P(k of n − 1) · (1 − chanceₙ) + P(k − 1 of n − 1) · chanceₙ.
 *
 * @returns n + 1 chances that add up to 1, for 0 to n.
 * @throws {RangeError} For a chance outside [0, 1].
 *
 * @see Hong (2013), "On computing the distribution function for the Poisson binomial distribution", Computational Statistics & Data Analysis 59.
 * @see fixtures/forecast-scores.json: all 2^n outcomes gone through.
 *
 * @example
 * poissonBinomial(Array(10).fill(0.9)).slice(0, 7).reduce((sum, each) => sum + each, 0).toFixed(4); // → "0.0128"
 */
export function poissonBinomial(chances: readonly number[]): Float64Array {
  const law = new Float64Array(chances.length + 1);
  law[0] = 1;
  for (const [at, chance] of chances.entries()) {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in [0, 1]; got ${chance}.`);
    for (let k = at + 1; k >= 0; k--) law[k] = (law[k] ?? 0) * (1 - chance) + (k > 0 ? (law[k - 1] ?? 0) * chance : 0);
  }
  return law;
}
