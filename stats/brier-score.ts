import { type Answer, known, unknown } from "#kernel";

/** A chance that was stated, and what happened. */
export interface StatedChance {
  /** In [0, 1]. */
  readonly chance: number;
  readonly came: boolean;
}

/** @throws {RangeError} For none, and for a chance outside [0, 1]. */
export function checkStated(stated: readonly StatedChance[]): void {
  if (stated.length === 0) throw new RangeError("there is at least one stated chance.");
  const wrong = stated.find(({ chance }) => !(chance >= 0 && chance <= 1));
  if (wrong) throw new RangeError(`a chance lies in [0, 1]; got ${wrong.chance}.`);
}

/**
 * How far from what happened were the stated chances? Brier's score in its 0–1 form; the two-sided form of some forecasting sites, 0–2, is
 * exactly double.
 *
 * mean of (chance − came)², came being 1 or 0.
 *
 * 0: everything said for certain, and right. 0.25: always "half". 1: everything said for certain, and wrong. Two scores compare only on the
 * same questions: harder ones score worse, however well they are judged.
 *
 * @throws {RangeError} For none, and for a chance outside [0, 1].
 *
 * @see Brier (1950), "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78.
 * @see fixtures/forecast-scores.json: sklearn.metrics.brier_score_loss.
 *
 * @example
 * brierScore([{ chance: 0.9, came: true }, { chance: 0.6, came: false }]).toFixed(3); // → "0.185"
 */
export function brierScore(stated: readonly StatedChance[]): number {
  checkStated(stated);
  return stated.reduce((sum, { chance, came }) => sum + (chance - (came ? 1 : 0)) ** 2, 0) / stated.length;
}

/**
 * How much better than always stating the share that came? 1 − Brier / (share · (1 − share)).
 *
 * 1: all known beforehand. 0: no better than that share. Below 0: worse than it. Whoever is compared with a share known only afterwards has
 * the harder task. Unknown where all came or none did: that share is then right by itself.
 *
 * @throws {RangeError} As {@link brierScore}.
 *
 * @see Murphy (1973), "A new vector partition of the probability score", Journal of Applied Meteorology 12.
 *
 * @example
 * brierSkill([{ chance: 0.9, came: true }, { chance: 0.6, came: false }]).known; // → true
 */
export function brierSkill(stated: readonly StatedChance[]): Answer<number> {
  const score = brierScore(stated);
  const share = stated.filter(({ came }) => came).length / stated.length;
  if (share === 0 || share === 1)
    return unknown(`${share === 1 ? "All" : "None"} of them came, so that there is nothing a skill could be told by.`);
  return known(1 - score / (share * (1 - share)));
}
