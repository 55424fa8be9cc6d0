import { checkStated, type StatedChance } from "./brier-score.ts";
import { clipped } from "./log-score.ts";

/** How stated chances are put right: logit(right) = shift + slope · logit(stated). */
export interface Recalibration {
  /** 0: as often too high as too low. Below 0: too hopeful. */
  readonly shift: number;
  /** 1: as sure as it should be. Below 1: too sure. Above 1: too timid. */
  readonly slope: number;
}

export interface RecalibrationBound {
  /** At most so sure: 1 where chances are never to be pushed away from even. */
  readonly mostSlope?: number;
}

/** Before anything is known: stated chances are taken as they are, give or take 0.3 in shift and in slope. A judgement of ours. */
export const RECALIBRATION_SPREAD = 0.3;

const logit = (chance: number): number => Math.log(clipped(chance) / (1 - clipped(chance)));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * By how much should the next stated chances be put right, after what came of those before? Logistic recalibration that begins from "not at
 * all" and moves as the record grows.
 *
 * Most likely shift and slope under came ~ Bernoulli(logistic(shift + slope · logit(chance))), shift ~ N(0, 0.3²), slope ~ N(1, 0.3²), by
 * Newton's method: the logarithm of what is sought is concave, so that there is one. Chances are held within [0.001, 0.999].
 *
 * With nothing: shift 0, slope 1. It assumes that who stated keeps stating so; whoever learns from the record is put right twice.
 *
 * @param mostSlope Where the likeliest slope is above this, it is this, and the shift is the likeliest beside it; ∞ where left out.
 * @throws {RangeError} For a chance outside [0, 1].
 *
 * @see Cox (1958), "Two further applications of a model for binary regression", Biometrika 45; Platt (1999).
 * @see fixtures/forecast-scores.json: scipy.optimize.minimize.
 *
 * @example
 * recalibrationOf([]); // → { shift: 0, slope: 1 }
 */
export function recalibrationOf(stated: readonly StatedChance[], { mostSlope = Infinity }: RecalibrationBound = {}): Recalibration {
  if (stated.length > 0) checkStated(stated);
  const free = likeliest(stated, null);
  return free.slope > mostSlope ? likeliest(stated, mostSlope) : free;
}

/** @param held The slope, where it is not to be found. */
function likeliest(stated: readonly StatedChance[], held: number | null): Recalibration {
  const rows = stated.map(({ chance, came }) => ({ x: logit(chance), came: came ? 1 : 0 }));
  const prior = 1 / RECALIBRATION_SPREAD ** 2;
  const lossAt = (shift: number, slope: number): number =>
    rows.reduce(
      (sum, { x, came }) => {
        const eta = shift + slope * x;
        return sum + Math.max(0, eta) + Math.log1p(Math.exp(-Math.abs(eta))) - came * eta;
      },
      (prior / 2) * (shift ** 2 + (slope - 1) ** 2),
    );
  let [shift, slope] = [0, held ?? 1];
  let loss = lossAt(shift, slope);
  for (let step = 0; step < 100; step++) {
    let [down, downSlope] = [prior * shift, prior * (slope - 1)];
    let [bend, cross, bendSlope] = [prior, 0, prior];
    for (const { x, came } of rows) {
      const chance = logistic(shift + slope * x);
      const weight = chance * (1 - chance);
      down += chance - came;
      downSlope += (chance - came) * x;
      bend += weight;
      cross += weight * x;
      bendSlope += weight * x ** 2;
    }
    const whole = bend * bendSlope - cross ** 2;
    const [move, moveSlope] =
      held === null ? [(bendSlope * down - cross * downSlope) / whole, (bend * downSlope - cross * down) / whole] : [down / bend, 0];
    let part = 1;
    let next = lossAt(shift - move, slope - moveSlope);
    while (next > loss && part > 1e-8) {
      part /= 2;
      next = lossAt(shift - part * move, slope - part * moveSlope);
    }
    shift -= part * move;
    slope -= part * moveSlope;
    loss = next;
    if (Math.abs(part * move) + Math.abs(part * moveSlope) < 1e-12) break;
  }
  return { shift, slope };
}

/**
 * A stated chance put right.
 *
 * @throws {RangeError} For a chance outside [0, 1].
 *
 * @example
 * recalibrated(0.7, { shift: 0, slope: 0.5 }).toFixed(3); // → "0.604"
 */
export function recalibrated(chance: number, { shift, slope }: Recalibration): number {
  checkStated([{ chance, came: true }]);
  return logistic(shift + slope * logit(chance));
}
