import { curveAt, type FittedCurve } from "./fit-curve.ts";

/**
 * With how much data does a fitted curve come to a target? By pow3 it is n* = ((a − target)/b)^(−1/c); here by halving, for any family.
 *
 * ∞ where the curve ends below the target. It is what the curve says, so it is never to be told without the chance of getting there, which is
 * `extrapolateCurve` and `chanceOfAtLeast`; and it holds with this data and class of models.
 *
 * @returns In the unit of n, to 1e−9 of itself; the first anchor's n where the target is met from there on.
 * @throws {RangeError} For a target that is no number.
 *
 * @example
 * const curve = { family: "pow3", parameters: [0.9, 0.2, 0.5], first: 16, squares: 0 };
 * [dataNeeded(curve, 0.85).toFixed(3), dataNeeded(curve, 0.95)]; // → ["256.000", Infinity]
 */
export function dataNeeded(curve: FittedCurve, target: number): number {
  if (!Number.isFinite(target)) throw new RangeError(`a target is a number; got ${target}.`);
  if (curveAt(curve, curve.first) >= target) return curve.first;
  if (curveAt(curve, Infinity) <= target) return Infinity;
  let low = Math.log(curve.first);
  let high = low + 1;
  while (curveAt(curve, Math.exp(high)) < target) {
    high += high - low;
    if (high > 700) return Infinity;
  }
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (curveAt(curve, Math.exp(middle)) < target) low = middle;
    else high = middle;
  }
  return Math.exp(high);
}
