import { normalCdf } from "./normal.ts";

const density = (z: number): number => Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
/** What a standard normal draw exceeds z by, on average: φ(z) − z(1 − Φ(z)). */
const excess = (z: number): number => density(z) - z * normalCdf(-z);

/** What one believes of an experiment's result before it is made: normal, in any unit, higher is better. */
export interface Believed {
  readonly mean: number;
  /** > 0. */
  readonly sd: number;
}

/**
 * By how much an experiment is expected to better the best there is; what falls short counts as nothing. In the unit of the mean, ≥ 0.
 *
 * (mean − best)·Φ(z) + sd·φ(z), z = (mean − best)/sd.
 *
 * @throws {RangeError} For an sd that is not > 0.
 *
 * @see Mockus (1975); Jones, Schonlau & Welch (1998), Journal of Global Optimization 13.
 * @see fixtures/best-so-far.json: SciPy, by quadrature.
 *
 * @example
 * expectedImprovement({ mean: 0, sd: 1 }, 0.5).toFixed(5); // → "0.19780"
 */
export function expectedImprovement({ mean, sd }: Believed, best: number): number {
  check(sd);
  return sd * excess((best - mean) / sd);
}

/**
 * Weitzman's index: with a best of so much in hand one would neither pay for this experiment nor forgo it. Make the one with the highest index
 * first, and stop once the best is above all that are left.
 *
 * Solves cost = E[(X − index)⁺]; for a normal law index = mean + u·sd with φ(u) − u(1 − Φ(u)) = cost/sd, by halving.
 *
 * @param cost Of the experiment, in the unit of the mean; > 0.
 * @throws {RangeError} For a cost or sd that is not > 0.
 *
 * @see Weitzman (1979), "Optimal search for the best alternative", Econometrica 47(3).
 * @see fixtures/best-so-far.json: SciPy, by quadrature and root finding.
 *
 * @example
 * [0.05, 0.1, 0.2].map((cost) => weitzmanIndex({ mean: 0, sd: 1 }, cost).toFixed(4)); // → ["1.2556", "0.9023", "0.4929"]
 */
export function weitzmanIndex({ mean, sd }: Believed, cost: number): number {
  check(sd);
  if (!(cost > 0 && Number.isFinite(cost))) throw new RangeError(`a cost is > 0; got ${cost}.`);
  const wanted = cost / sd;
  // The excess is at least −z, and falls: it is above what is wanted at −wanted, and below it far out.
  let low = -wanted - 1;
  let high = 38;
  while (high - low > 1e-12 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (excess(middle) > wanted) low = middle;
    else high = middle;
  }
  return mean + (sd * (low + high)) / 2;
}

function check(sd: number): void {
  if (!(sd > 0 && Number.isFinite(sd))) throw new RangeError(`what is believed of an experiment has a spread > 0; got ${sd}.`);
}
