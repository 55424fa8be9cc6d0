import { type Answer, known, unknown } from "#kernel";
import { gammaOf } from "./gamma-draw.ts";
import { normalCdf } from "./normal.ts";
import { normalOf } from "./normal-draw.ts";
import { moveTo, streamOf } from "./stream.ts";

/** What more of the same tries may bring. */
export interface ChanceOfBest {
  /** That one of the tries ahead is at least the target. */
  readonly chance: number;
  /** How far the tries speak for learning against luck; 0 is luck alone, 1 is learning without doubt. */
  readonly learning: number;
}

/** So many tries at least. */
export const LEAST_TRIES = 5;
const WORLDS = 2_000;

/**
 * The chance that one of the next `more` tries reaches a target, if the work goes on as it did: from the figures of the tries alone.
 *
 * Two models, weighed by how well they tell the tries, e^(−BIC/2): luck, vᵢ ~ N(μ, σ²), and learning, vᵢ ~ N(α + β·ln i, σ²). Under each,
 * with a flat prior on the middle and 1/σ² on the variance, it is the mean of 1 − Π Φ((target − middleⱼ)/σ) over 2,000 draws of what is not
 * known. The noise of a figure is in it, as it is in the figures.
 *
 * @param values In the order they were tried, higher is better, in any unit.
 * @param target In the same unit.
 * @param more Whole, ≥ 1.
 * @returns Unknown with fewer than five tries, and where all are equal.
 * @throws {RangeError} For figures that are no numbers, and more that is not whole.
 *
 * @see Raftery (1995), "Bayesian model selection in social research", Sociological Methodology 25, for the weights; Gelman et al. (2013), Bayesian
 * Data Analysis, §14.2, for the draws.
 * @see chance-of-best.test.ts: Student's law for one try more, and its calibration under both models.
 *
 * @example
 * chanceOfBest([0.6, 0.71, 0.66, 0.69, 0.63], { target: 0.75, more: 5, seed: "s" }).value.chance.toFixed(1); // → "0.3"
 */
export function chanceOfBest(
  values: readonly number[],
  { target, more, seed }: { readonly target: number; readonly more: number; readonly seed: string },
): Answer<ChanceOfBest> {
  if (!(Number.isInteger(more) && more >= 1)) throw new RangeError(`more tries are whole, from 1 on; got ${more}.`);
  if (![...values, target].every(Number.isFinite)) throw new RangeError("figures and target are numbers.");
  const n = values.length;
  if (n < LEAST_TRIES) return unknown(`What more tries may bring is told from ${LEAST_TRIES} figures on; there are ${n}.`);
  const steps = values.map((_, at) => Math.log(at + 1));
  const [middle, along] = [average(values), average(steps)];
  const spread = sum(steps.map((step) => (step - along) ** 2));
  const slope = sum(steps.map((step, at) => (step - along) * ((values[at] ?? 0) - middle))) / spread;
  const off = sum(values.map((value) => (value - middle) ** 2));
  const offLine = sum(values.map((value, at) => (value - middle - slope * ((steps[at] ?? 0) - along)) ** 2));
  if (off === 0) return unknown("All figures are the same, so that nothing tells how much a try may differ.");

  const least = 1e-9 * off;
  const learning = 1 / (1 + Math.exp((n / 2) * Math.log(Math.max(offLine, least) / off) + Math.log(n) / 2));
  const stream = streamOf(seed);
  let [luck, learnt] = [0, 0];
  for (let world = 0; world < WORLDS; world++) {
    moveTo(stream, world);
    const sd = Math.sqrt(off / (2 * gammaOf(stream, (n - 1) / 2)));
    luck += 1 - normalCdf((target - middle - (sd / Math.sqrt(n)) * normalOf(stream)) / sd) ** more;
    const sdLine = Math.sqrt(Math.max(offLine, least) / (2 * gammaOf(stream, (n - 2) / 2)));
    const level = middle + (sdLine / Math.sqrt(n)) * normalOf(stream);
    const rise = slope + (sdLine / Math.sqrt(spread)) * normalOf(stream);
    let none = 1;
    for (let k = 1; k <= more; k++) none *= normalCdf((target - level - rise * (Math.log(n + k) - along)) / sdLine);
    learnt += 1 - none;
  }
  return known({ chance: ((1 - learning) * luck + learning * learnt) / WORLDS, learning });
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
const average = (values: readonly number[]): number => sum(values) / values.length;
