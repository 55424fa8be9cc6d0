import { checkStated, type StatedChance } from "./brier-score.ts";

/**
 * What is a stated chance worth in points against always saying "half"? Metaculus' baseline score of a question with two outcomes.
 *
 * 100 · (log₂(chance that was stated for what happened) + 1) · share of the question's time that it stood.
 *
 * 100: said for certain, and right. 0: said "half", or nothing. There is no least: a "never" that came scores −∞, so that chances of 0 and 1
 * are refused.
 *
 * @param stood Part of the question's open time for which a chance stood, in [0, 1]; 1 where it stood throughout.
 * @throws {RangeError} For a chance that is not within (0, 1), and for `stood` outside [0, 1].
 *
 * @see Metaculus, "Scores FAQ"; github.com/Metaculus/metaculus, tests/unit/test_scoring/test_score_math.py (BSD-2-Clause).
 *
 * @example
 * baselineScore({ chance: 0.9, came: true }).toFixed(8); // → "84.79969066"
 */
export function baselineScore(stated: StatedChance, stood = 1): number {
  checkStated([stated]);
  const { chance, came } = stated;
  if (chance === 0 || chance === 1) throw new RangeError(`a chance lies within (0, 1); got ${chance}.`);
  if (!(stood >= 0 && stood <= 1)) throw new RangeError(`a share of the time lies in [0, 1]; got ${stood}.`);
  return 100 * (Math.log2(came ? chance : 1 - chance) + 1) * stood;
}
