import { betaCdf } from "./incomplete-beta.ts";

/**
 * The chance that a draw from Student's t law exceeds `t`, exact in its own tail.
 *
 * ½·I_x(ν/2, ½) with x = ν/(ν + t²) for t ≥ 0, its complement below; I is the regularised incomplete beta function.
 *
 * @param t Any number. @param freedom ν > 0.
 * @throws {RangeError} For what is no number, and for a freedom that is not > 0.
 *
 * @see Abramowitz & Stegun (1964), 26.7.1.
 * @see student-cdf.test.ts: `studentQuantile`, which is held against SciPy.
 *
 * @example
 * studentAbove(2.132, 4).toFixed(3); // → "0.050"
 */
export function studentAbove(t: number, freedom: number): number {
  if (Number.isNaN(t)) throw new RangeError("t must be a number; got NaN.");
  if (!(freedom > 0 && Number.isFinite(freedom))) throw new RangeError(`degrees of freedom are > 0; got ${freedom}.`);
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1;
  const tail = 0.5 * betaCdf(freedom / (freedom + t ** 2), freedom / 2, 0.5);
  return t >= 0 ? tail : 1 - tail;
}
