/**
 * The chance that a standard normal draw is at most `z`: Φ(z).
 *
 * A rational function times e^(−z²/2) below |z| = 3 and Laplace's continued fraction beyond; the lower tail keeps its relative accuracy
 * (about 1e−12), so take Φ(−z) rather than 1 − Φ(z) for an upper tail.
 *
 * @param z Any number; −∞ gives 0, ∞ gives 1.
 * @throws {RangeError} For what is no number.
 *
 * @see West (2005), "Better approximations to cumulative normal functions", Wilmott Magazine; after Hart (1968), algorithm 5666.
 * @see fixtures/normal.json: scipy.stats.norm.cdf.
 *
 * @example
 * normalCdf(1.96).toFixed(4); // → "0.9750"
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("z must be a number; got NaN.");
  const size = Math.abs(z);
  const tail = size > 37.5 ? 0 : size < 3 ? middleTail(size) : farTail(size);
  return z > 0 ? 1 - tail : tail;
}

/**
 * The value that a standard normal draw stays below with the given chance: Φ⁻¹(chance).
 *
 * Acklam's rational approximation (relative error 1.15e−9), made exact to double precision by one step of Halley's method on Φ.
 *
 * @param chance In (0, 1); 0 gives −∞, 1 gives ∞.
 * @throws {RangeError} Outside [0, 1].
 *
 * @see Acklam (2003), "An algorithm for computing the inverse normal cumulative distribution function".
 * @see fixtures/normal.json: scipy.stats.norm.ppf.
 *
 * @example
 * normalQuantile(0.9).toFixed(5); // → "1.28155"
 */
export function normalQuantile(chance: number): number {
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in [0, 1]; got ${chance}.`);
  if (chance === 0) return -Infinity;
  if (chance === 1) return Infinity;
  if (chance > 0.5) return -normalQuantile(1 - chance);

  const rough = chance < 0.02425 ? roughTail(chance) : roughMiddle(chance);
  const error = (normalCdf(rough) - chance) * Math.sqrt(2 * Math.PI) * Math.exp(rough ** 2 / 2);
  return Number.isFinite(error) ? rough - error / (1 + (rough * error) / 2) : rough;
}

const ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];
const BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
];

/** Horner's rule, highest power first. */
const polynomial = (coefficients: readonly number[], x: number): number => coefficients.reduce((sum, next) => sum * x + next, 0);

const middleTail = (size: number): number => (Math.exp(-(size ** 2) / 2) * polynomial(ABOVE, size)) / polynomial(BELOW, size);

/** Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))), from its eightieth term inwards. */
function farTail(size: number): number {
  let fraction = size;
  for (let term = 80; term >= 1; term--) fraction = size + term / fraction;
  return Math.exp(-(size ** 2) / 2) / fraction / Math.sqrt(2 * Math.PI);
}

function roughTail(chance: number): number {
  const q = Math.sqrt(-2 * Math.log(chance));
  const above = [
    -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968, 2.938163982698783,
  ];
  const below = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
  return polynomial(above, q) / polynomial(below, q);
}

function roughMiddle(chance: number): number {
  const q = chance - 0.5;
  const above = [
    -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1, 2.506628277459239,
  ];
  const below = [-5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1];
  return (polynomial(above, q ** 2) * q) / polynomial(below, q ** 2);
}
