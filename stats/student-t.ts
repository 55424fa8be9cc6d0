import { betaCdf } from "./incomplete-beta.ts";

/**
 * The value that a draw from Student's t law stays below with the given chance: a normal draw whose spread is itself known from a few only.
 *
 * Solves I_{t²/(ν + t²)}(½, ν/2) = 1 − 2·chance near the middle and I_{ν/(ν + t²)}(ν/2, ½) = 2·chance in the tail by halving the logarithm
 * of |t|; relative error about 1e−9 for all but chances within 1e−9 of one half.
 *
 * @param chance In (0, 1); 0 gives −∞, 1 gives ∞.
 * @param freedom Degrees of freedom, > 0; many: the normal law.
 * @throws {RangeError} Outside these.
 *
 * @see Student (1908), "The probable error of a mean", Biometrika 6; Abramowitz & Stegun (1964), 26.7.
 * @see fixtures/range-scores.json: scipy.stats.t.ppf.
 *
 * @example
 * studentQuantile(0.9, 4).toFixed(4); // → "1.5332"
 */
export function studentQuantile(chance: number, freedom: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in [0, 1]; got ${chance}.`);
  if (!(freedom > 0 && Number.isFinite(freedom))) throw new RangeError(`degrees of freedom are > 0; got ${freedom}.`);
  if (chance === 0.5) return 0;
  if (chance > 0.5) return -studentQuantile(1 - chance, freedom);
  if (chance === 0) return -Infinity;
  const isFarther = (size: number): boolean => {
    const square = size ** 2;
    return chance < 0.25
      ? betaCdf(freedom / (freedom + square), freedom / 2, 0.5) < 2 * chance
      : betaCdf(square / (freedom + square), 0.5, freedom / 2) > 1 - 2 * chance;
  };
  let [low, high] = [-60, 340];
  // Until the logarithm is known to the last digit that counts.
  for (let step = 0; step < 100 && high - low > 1e-14; step++) {
    const middle = (low + high) / 2;
    if (isFarther(Math.exp(middle))) high = middle;
    else low = middle;
  }
  return -Math.exp((low + high) / 2);
}
