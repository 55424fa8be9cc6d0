import { checkStated, type StatedChance } from "./brier-score.ts";
import { byChance } from "./corp.ts";
import { diceOf } from "./dice.ts";
import { isotonicRegression } from "./isotonic.ts";

/** Where the curve of a perfectly calibrated forecaster would lie at this chance. */
export interface BandPoint {
  readonly chance: number;
  readonly low: number;
  readonly high: number;
}

/** How often it is redrawn, and how many chances that may be together: beyond it is redrawn less often, at least 100 times. */
const REDRAWS = 1_000;
const MOST_CHANCES = 10_000_000;

export interface BandAsked {
  /** In (0, 1): 0.9 leaves out one in twenty on each side, at each chance by itself. */
  readonly confidence: number;
  readonly seed: string;
  readonly redraws?: number;
}

/**
 * How far off may the reliability curve be by luck alone? A consistency band: outcomes are drawn again and again from the stated chances
 * themselves, each time the curve is made anew by isotonic regression, and the middle of what it did is kept at each chance.
 *
 * A curve that leaves the band somewhere is not yet a verdict: at each chance a calibrated forecaster leaves it with 1 − confidence.
 *
 * @param stated Only the chances are used; what came is not.
 * @returns One point for each different chance, rising. The same seed gives the same band.
 * @throws {RangeError} For none, and for a chance or a confidence outside its range.
 *
 * @see Bröcker & Smith (2007), "Increasing the reliability of reliability diagrams", Weather and Forecasting 22; Dimitriadis et al. (2021).
 * @see The test: where all state the same chance the curve is the share that came, so the band is the binomial law's.
 *
 * @example
 * const stated = Array.from({ length: 50 }, (_, at) => ({ chance: at < 25 ? 0.2 : 0.8, came: at % 2 === 0 }));
 * consistencyBand(stated, { confidence: 0.9, seed: "a" }).map(({ chance, low, high }) => low <= chance && chance <= high); // → [true, true]
 */
export function consistencyBand(stated: readonly StatedChance[], { confidence, seed, redraws }: BandAsked): readonly BandPoint[] {
  checkStated(stated);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies in (0, 1); got ${confidence}.`);
  const groups = byChance(stated);
  const rounds = redraws ?? Math.max(100, Math.min(REDRAWS, Math.floor(MOST_CHANCES / stated.length)));
  if (!(Number.isInteger(rounds) && rounds >= 1)) throw new RangeError(`it is redrawn a whole number of times; got ${rounds}.`);
  const dice = diceOf(seed);
  const weights = groups.map(({ count }) => count);
  const drawn = groups.map(() => new Float64Array(rounds));
  for (let round = 0; round < rounds; round++) {
    const shares = groups.map(({ chance, count }) => {
      let came = 0;
      for (let each = 0; each < count; each++) if (dice() < chance) came += 1;
      return came / count;
    });
    for (const { from, to, value } of isotonicRegression(shares, weights)) {
      for (let at = from; at <= to; at++) {
        const row = drawn[at];
        if (row) row[round] = value;
      }
    }
  }
  return groups.map(({ chance }, at) => {
    const sorted = (drawn[at] ?? new Float64Array(rounds)).sort();
    // The smallest that at least so many lie at or below: what is outside of the band is never more than was asked.
    const below = (part: number): number => sorted[Math.min(rounds - 1, Math.max(0, Math.ceil(part * rounds - 1e-9) - 1))] ?? chance;
    return { chance, low: below((1 - confidence) / 2), high: below((1 + confidence) / 2) };
  });
}
