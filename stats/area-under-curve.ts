import { type Answer, known, unknown } from "#kernel";

/** Cases that a score cannot tell apart. */
export interface Scored {
  readonly score: number;
  readonly positives: number;
  readonly negatives: number;
}

/**
 * How well does a score tell positives from negatives? The chance that a positive drawn at random has the higher score than a negative drawn
 * at random; a tie counts half.
 *
 * Σ positives·(negatives below + ½·negatives of the same score) / (all positives · all negatives).
 *
 * 0.5: no better than a coin. 1: all positives above all negatives. 0: the other way round. Unknown without both.
 *
 * @param groups One for each different score, or several: cases of one score may be counted together. In any order.
 * @throws {RangeError} For counts below 0 and scores that are no number.
 *
 * @see Hanley & McNeil (1982), "The meaning and use of the area under a receiver operating characteristic (ROC) curve", Radiology 143.
 * @see fixtures/two-samples.json: sklearn.metrics.roc_auc_score.
 *
 * @example
 * areaUnderCurve([{ score: 0.2, positives: 1, negatives: 3 }, { score: 0.7, positives: 3, negatives: 1 }]); // → { known: true, value: 0.75 }
 */
export function areaUnderCurve(groups: readonly Scored[]): Answer<number> {
  const wrong = groups.find(({ score, positives, negatives }) => Number.isNaN(score) || !(positives >= 0 && negatives >= 0));
  if (wrong) throw new RangeError(`a score is a number and counts are ≥ 0; got ${wrong.score}, ${wrong.positives}, ${wrong.negatives}.`);
  const rising = [...groups].sort((a, b) => a.score - b.score);
  let [wins, positives, negatives] = [0, 0, 0];
  for (let from = 0; from < rising.length; ) {
    const score = rising[from]?.score;
    let [up, down] = [0, 0];
    for (; from < rising.length && rising[from]?.score === score; from++) {
      up += rising[from]?.positives ?? 0;
      down += rising[from]?.negatives ?? 0;
    }
    wins += up * (negatives + down / 2);
    positives += up;
    negatives += down;
  }
  if (positives === 0 || negatives === 0) return unknown("There are not both positives and negatives.");
  return known(wins / (positives * negatives));
}

/**
 * How far would the area of a score without any worth stray from one half, by luck? One standard error, of the Mann–Whitney statistic.
 *
 * √((positives + negatives + 1) / (12·positives·negatives)); ties make it a little less.
 *
 * @throws {RangeError} Unless both are ≥ 1.
 *
 * @see Mann & Whitney (1947), "On a test of whether one of two random variables is stochastically larger than the other".
 *
 * @example
 * luckOfArea(50, 50).toFixed(3); // → "0.058"
 */
export function luckOfArea(positives: number, negatives: number): number {
  if (!(positives >= 1 && negatives >= 1)) throw new RangeError(`there are both; got ${positives} and ${negatives}.`);
  return Math.sqrt((positives + negatives + 1) / (12 * positives * negatives));
}
