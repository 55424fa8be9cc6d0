import { checkStated, type StatedChance } from "./brier-score.ts";

/** Chances are taken for no nearer to 0 and 1 than this: one "never" that came would otherwise outweigh everything else. Our choice. */
const NEAREST = 0.001;

/** The chance as it enters a logarithm. */
export const clipped = (chance: number): number => Math.min(1 - NEAREST, Math.max(NEAREST, chance));

/**
 * How surprising was what happened, given what was stated? The logarithmic score, natural logarithm.
 *
 * mean of −ln(chance that was stated for what happened), chances held within [0.001, 0.999].
 *
 * 0.001: everything said for certain, and right. 0.69: always "half". 6.9: everything said for certain, and wrong. It punishes false
 * certainty harder than Brier's score does.
 *
 * @throws {RangeError} For none, and for a chance outside [0, 1].
 *
 * @see Good (1952), "Rational decisions", Journal of the Royal Statistical Society B 14.
 * @see fixtures/forecast-scores.json: sklearn.metrics.log_loss.
 *
 * @example
 * logScore([{ chance: 0.5, came: true }]).toFixed(4); // → "0.6931"
 */
export function logScore(stated: readonly StatedChance[]): number {
  checkStated(stated);
  return stated.reduce((sum, { chance, came }) => sum - Math.log(came ? clipped(chance) : 1 - clipped(chance)), 0) / stated.length;
}
