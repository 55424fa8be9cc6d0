import { type Answer, known, unknown } from "#kernel";
import { checkStated, type StatedChance } from "./brier-score.ts";
import { diceOf } from "./dice.ts";
import { normalCdf } from "./normal.ts";

/** How far off, and how often luck alone is as far off. */
export interface SpiegelhalterTest {
  /** In standard deviations. Above 0: what was said was too sure of itself. Below 0: not sure enough. */
  readonly z: number;
  /** Chance that a calibrated forecaster is as far off or farther, to either side. */
  readonly chance: number;
  /** How the chance was had: exactly, from 20,000 redrawn outcomes, or from the normal law. */
  readonly by: "exact" | "redrawn" | "normal";
}

/** From so many on the normal tail is near enough. */
const MANY = 50;
const REDRAWS = 20_000;
/** Chances that are whole multiples of this are added up exactly: percentages with up to two decimals. */
const STEPS = 10_000;
/** Additions beyond which nobody waits for the exact sum: 600 statements in whole percentages, 80 in hundredths of a percent. */
const MOST_ADDITIONS = 20_000_000;

/**
 * Are the stated chances off by more than luck? Spiegelhalter's Z: the score's distance from what a calibrated forecaster would expect of it.
 *
 * Z = Σ (came − chance)(1 − 2·chance) / √(Σ (1 − 2·chance)² · chance · (1 − chance)).
 *
 * The tail is that of the sum itself under came ~ Bernoulli(chance): exact by convolution where all chances are whole hundredths of a percent
 * and it takes no more than twenty million additions. Else, below 50 statements, from 20,000 redrawn outcomes (as far or farther, both counted
 * with one more: never 0), and from 50 on the normal law's. Independent statements are assumed; those that hang together look surer than they are.
 *
 * Near 0: as far off as luck has it. Unknown where every chance is 0, ½ or 1: there is nothing that could be too sure by some amount.
 *
 * @param seed For the redrawn outcomes: the same seed gives the same chance.
 * @throws {RangeError} For none, and for a chance outside [0, 1].
 *
 * @see Spiegelhalter (1986), "Probabilistic prediction in patient management and clinical trials", Statistics in Medicine 5.
 * @see fixtures/forecast-scores.json: NumPy, and all 2^12 outcomes gone through.
 *
 * @example
 * const stated = Array.from({ length: 10 }, (_, at) => ({ chance: 0.9, came: at < 6 }));
 * const test = spiegelhalter(stated, "a");
 * test.known && [test.value.z.toFixed(2), test.value.chance.toFixed(4), test.value.by]; // → ["3.16", "0.0128", "exact"]
 */
export function spiegelhalter(stated: readonly StatedChance[], seed: string): Answer<SpiegelhalterTest> {
  checkStated(stated);
  const variance = stated.reduce((sum, { chance }) => sum + (1 - 2 * chance) ** 2 * chance * (1 - chance), 0);
  if (variance === 0) {
    const failed = stated.filter(({ chance, came }) => chance === (came ? 0 : 1)).length;
    return unknown(
      failed === 0
        ? "Only certain things and halves were stated, and nothing certain failed: by how much is not to be told."
        : `Only certain things and halves were stated, and ${failed} of the certain ones came out otherwise: that needs no test.`,
    );
  }
  const off = stated.reduce((sum, { chance, came }) => sum + ((came ? 1 : 0) - chance) * (1 - 2 * chance), 0);
  const z = off / Math.sqrt(variance);
  const chances = stated.map(({ chance }) => chance);
  const exact = exactTail(chances, off);
  if (exact !== null) return known({ z, chance: exact, by: "exact" });
  return known(
    stated.length < MANY
      ? { z, chance: redrawnTail(chances, off, seed), by: "redrawn" }
      : { z, chance: 2 * normalCdf(-Math.abs(z)), by: "normal" },
  );
}

/** What is this near to being as far off is as far off: sums of the same terms in another order. */
const SAME = 1e-9;

const commonDivisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : commonDivisor(b, a % b));

/** By the law of Σ came·(1 − 2·chance), whose values are whole multiples of 2 · step / STEPS; null where they are not, or are too many. */
function exactTail(chances: readonly number[], off: number): number | null {
  if (!chances.every((chance) => Math.abs(chance * STEPS - Math.round(chance * STEPS)) < 1e-9)) return null;
  const fine = chances.map((chance) => STEPS / 2 - Math.round(chance * STEPS));
  // Whole percentages need a hundredth of the places.
  const step = fine.reduce(commonDivisor, 0);
  const terms = fine.map((term) => term / step);
  const least = terms.reduce((sum, term) => sum + Math.min(0, term), 0);
  const most = terms.reduce((sum, term) => sum + Math.max(0, term), 0);
  if ((most - least + 1) * terms.length > MOST_ADDITIONS) return null;
  let law = new Float64Array(most - least + 1);
  law[-least] = 1;
  for (const [at, term] of terms.entries()) {
    const chance = chances[at] ?? 0;
    const next = law.map((each) => each * (1 - chance));
    for (let place = Math.max(0, -term); place < law.length && place + term < law.length; place++) {
      const before = law[place] ?? 0;
      if (before !== 0) next[place + term] = (next[place + term] ?? 0) + before * chance;
    }
    law = next;
  }
  const middle = chances.reduce((sum, chance) => sum + chance * (1 - 2 * chance), 0);
  const tail = law.reduce(
    (sum, each, place) => (Math.abs(((place + least) * 2 * step) / STEPS - middle) >= Math.abs(off) - SAME ? sum + each : sum),
    0,
  );
  return Math.min(1, tail);
}

function redrawnTail(chances: readonly number[], off: number, seed: string): number {
  const dice = diceOf(seed);
  let asFar = 0;
  for (let redraw = 0; redraw < REDRAWS; redraw++) {
    let sum = 0;
    for (const chance of chances) sum += ((dice() < chance ? 1 : 0) - chance) * (1 - 2 * chance);
    if (Math.abs(sum) >= Math.abs(off) - SAME) asFar += 1;
  }
  return (asFar + 1) / (REDRAWS + 1);
}
