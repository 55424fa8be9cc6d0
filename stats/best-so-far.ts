import { normalCdf } from "./normal.ts";

/**
 * The chance that the next `more` tries hold a new best, after `tries` of them, if nothing is learnt on the way: more / (tries + more).
 *
 * Holds for any law, as long as tries are exchangeable: the best of all is as likely to be any of them.
 *
 * @param tries So far; whole, ≥ 0. 0 gives 1.
 * @param more Whole, ≥ 1.
 * @throws {RangeError} Outside these.
 *
 * @see Arnold, Balakrishnan & Nagaraja (1998), Records, §2.
 *
 * @example
 * chanceOfNewBest(20, 5); // → 0.2
 */
export function chanceOfNewBest(tries: number, more: number): number {
  if (!(Number.isInteger(tries) && tries >= 0 && Number.isInteger(more) && more >= 1))
    throw new RangeError(`tries are whole, from 0 and from 1 on; got ${tries}, ${more}.`);
  return more / (tries + more);
}

/**
 * How many of so many tries are records, and how many that would be by luck alone: Hₙ = Σ 1/i, with the variance Σ 1/i − 1/i².
 *
 * Many more than expected: the work is learning. About as many: it is a search by chance.
 *
 * @param values In the order they were tried, higher is better; a tie is no record.
 *
 * @see Rényi (1962), "Théorie des éléments saillants d'une suite d'observations".
 *
 * @example
 * const { seen, expected, deviation } = records([0.6, 0.7, 0.65, 0.8]);
 * [seen, expected.toFixed(4), deviation.toFixed(4)]; // → [3, "2.0833", "0.8122"]
 */
export function records(values: readonly number[]): { readonly seen: number; readonly expected: number; readonly deviation: number } {
  let best = -Infinity;
  let seen = 0;
  let expected = 0;
  let variance = 0;
  for (const [at, value] of values.entries()) {
    if (value > best) {
      best = value;
      seen += 1;
    }
    expected += 1 / (at + 1);
    variance += 1 / (at + 1) - 1 / (at + 1) ** 2;
  }
  return { seen, expected, deviation: Math.sqrt(variance) };
}

/** Past it a sum of powers is no longer told apart from its limit. */
const FARTHEST = 40;
const STEPS = 4_000;

/**
 * The expected greatest of n standard normal draws, in standard deviations: how far the best of n equals looks ahead.
 *
 * ∫₀^∞ 1 − Φ(x)ⁿ dx − ∫₋∞^0 Φ(x)ⁿ dx, by Simpson's rule.
 *
 * @param n Whole, 1 to 10⁹.
 * @throws {RangeError} Outside them.
 *
 * @see Harter (1961), "Expected values of normal order statistics", Biometrika 48.
 * @see fixtures/best-so-far.json: SciPy, by adaptive quadrature of the density of the greatest.
 *
 * @example
 * [expectedGreatest(2).toFixed(4), expectedGreatest(20).toFixed(4)]; // → ["0.5642", "1.8675"]
 */
export function expectedGreatest(n: number): number {
  if (!(Number.isInteger(n) && n >= 1 && n <= 1e9)) throw new RangeError(`n is whole, from 1 to 10⁹; got ${n}.`);
  const over = (x: number): number => -Math.expm1(n * Math.log1p(-normalCdf(-x))) - normalCdf(-x) ** n;
  const width = FARTHEST / STEPS;
  let sum = over(0) + over(FARTHEST);
  for (let step = 1; step < STEPS; step++) sum += (step % 2 === 1 ? 4 : 2) * over(step * width);
  return (sum * width) / 3;
}

/**
 * What `more` tries are expected to add to the best, if nothing is learnt on the way: sd · (expectedGreatest(tries + more) − expectedGreatest(tries)).
 *
 * @param sd From one try to the next, in any unit; ≥ 0.
 *
 * @example
 * expectedGain(20, 20, 1).toFixed(3); // → "0.293"
 */
export const expectedGain = (tries: number, more: number, sd: number): number =>
  sd * (expectedGreatest(tries + more) - expectedGreatest(tries));

/**
 * By how much the best of n noisy figures looks better than it is: noise · expectedGreatest(n), the winner's curse where the truth is the same for all.
 *
 * Where tries differ in truth by `between`, only the share noise²/(noise² + between²) of the best one's lead is noise: the bias is
 * expectedGreatest(n) · noise²/√(noise² + between²). Measure the best anew on fresh cases before a gate; this is for until then.
 *
 * @param noise Standard error of one figure; ≥ 0.
 * @param between Standard deviation of the truths; ≥ 0, and 0 unless told, which takes off the most.
 * @throws {RangeError} For negative ones.
 *
 * @see Efron (2011), "Tweedie's formula and selection bias", Journal of the American Statistical Association 106.
 *
 * @example
 * [winnersCurse(10, 0.01).toFixed(4), winnersCurse(10, 0.01, 0.03).toFixed(4)]; // → ["0.0154", "0.0049"]
 */
export function winnersCurse(n: number, noise: number, between = 0): number {
  if (!(noise >= 0 && between >= 0)) throw new RangeError(`noise and the spread of truths are ≥ 0; got ${noise}, ${between}.`);
  return noise === 0 ? 0 : (expectedGreatest(n) * noise ** 2) / Math.hypot(noise, between);
}
