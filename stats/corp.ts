import { brierScore, type StatedChance } from "./brier-score.ts";
import { isotonicRegression } from "./isotonic.ts";

/** All that was stated at one chance. */
export interface SameChance {
  readonly chance: number;
  readonly count: number;
  readonly came: number;
  /** What the chance should have been, by all that was stated. */
  readonly recalibrated: number;
}

/** Brier's score in three parts: brier = miscalibration − discrimination + uncertainty. */
export interface Corp {
  readonly brier: number;
  /** What is lost because 70 % did not mean 70 %; 0 at best. */
  readonly miscalibration: number;
  /** What is won by telling what will come from what will not; `uncertainty` at best, 0 for whoever always says the same. */
  readonly discrimination: number;
  /** The score of always stating the share that came; 0.25 at most. */
  readonly uncertainty: number;
  /** By rising chance. */
  readonly curve: readonly SameChance[];
}

/** What was stated, together where it is the same chance, by rising chance. */
export function byChance(stated: readonly StatedChance[]): readonly Omit<SameChance, "recalibrated">[] {
  const sorted = (came: boolean): Float64Array =>
    Float64Array.from(
      stated.filter((each) => each.came === came),
      ({ chance }) => chance,
    ).sort();
  // Two sorted lists of plain numbers: a million are told apart in half a second.
  const [yes, no] = [sorted(true), sorted(false)];
  const groups: Omit<SameChance, "recalibrated">[] = [];
  for (let [ofYes, ofNo] = [0, 0]; ofYes < yes.length || ofNo < no.length; ) {
    const chance = Math.min(yes[ofYes] ?? Infinity, no[ofNo] ?? Infinity);
    const [fromYes, fromNo] = [ofYes, ofNo];
    while (yes[ofYes] === chance) ofYes += 1;
    while (no[ofNo] === chance) ofNo += 1;
    groups.push({ chance, count: ofYes - fromYes + ofNo - fromNo, came: ofYes - fromYes });
  }
  return groups;
}

/**
 * Why is the score what it is: badly calibrated, or unable to tell? The CORP decomposition, which needs no bins: the stated chances are put
 * right by isotonic regression, and the score before is compared with the score after.
 *
 * miscalibration = Brier(stated) − Brier(put right); discrimination = uncertainty − Brier(put right); uncertainty = share · (1 − share).
 *
 * Always saying "half" is calibrated where half come, and shows in no discrimination. With few statements the curve follows luck, so that
 * some miscalibration is there always.
 *
 * @throws {RangeError} For none, and for a chance outside [0, 1].
 *
 * @see Dimitriadis, Gneiting & Jordan (2021), "Stable reliability diagrams for probabilistic classifiers", PNAS 118(8).
 * @see fixtures/forecast-scores.json: sklearn.isotonic.IsotonicRegression.
 *
 * @example
 * const { brier, miscalibration } = corp([{ chance: 0.2, came: true }, { chance: 0.6, came: false }]);
 * [brier.toFixed(2), miscalibration.toFixed(2)]; // → ["0.50", "0.25"]
 */
export function corp(stated: readonly StatedChance[]): Corp {
  const brier = brierScore(stated);
  const groups = byChance(stated);
  const levels = isotonicRegression(
    groups.map(({ came, count }) => came / count),
    groups.map(({ count }) => count),
  );
  const curve: SameChance[] = [];
  for (const { from, to, value } of levels)
    for (const { chance, count, came } of groups.slice(from, to + 1)) curve.push({ chance, count, came, recalibrated: value });
  const putRight =
    curve.reduce((sum, { count, came, recalibrated }) => sum + came * (1 - recalibrated) ** 2 + (count - came) * recalibrated ** 2, 0) /
    stated.length;
  const share = curve.reduce((sum, { came }) => sum + came, 0) / stated.length;
  const uncertainty = share * (1 - share);
  // What rounding leaves below 0 is none.
  return {
    brier,
    miscalibration: Math.max(0, brier - putRight),
    discrimination: Math.max(0, uncertainty - putRight),
    uncertainty,
    curve,
  };
}
