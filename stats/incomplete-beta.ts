import { logGamma } from "./log-gamma.ts";

/**
 * The chance that a draw from a Beta law is at most `x`: the regularised incomplete beta function I_x(a, b).
 *
 * x^a·(1 − x)^b / (a·B(a, b)) times Lentz's continued fraction, from whichever side converges at once; relative error about 1e−12.
 *
 * @param x In [0, 1]; 0 gives 0, 1 gives 1.
 * @param a What the law counts for, > 0.
 * @param b What it counts against, > 0.
 * @throws {RangeError} Outside these.
 *
 * @see Abramowitz & Stegun (1964), 26.5.8; Lentz (1976), "Generating Bessel functions in Mie scattering calculations", Applied Optics 15.
 * @see fixtures/beta-interval.json: scipy.stats.beta.cdf.
 *
 * @example
 * betaCdf(0.5, 2, 3).toFixed(4); // → "0.6875"
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`a and b are > 0; got ${a} and ${b}.`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x lies in [0, 1]; got ${x}.`);
  if (x === 0 || x === 1) return x;
  return x <= (a + 1) / (a + b + 2) ? lowerTail(x, a, b) : 1 - lowerTail(1 - x, b, a);
}

function lowerTail(x: number, a: number, b: number): number {
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front * fraction(x, a, b)) / a;
}

const TINY = 1e-300;
const apart = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

function fraction(x: number, a: number, b: number): number {
  let upper = 1;
  let lower = 1 / apart(1 - ((a + b) * x) / (a + 1));
  let value = lower;
  for (let step = 1; step <= 10_000; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    let factor = 1;
    for (const term of [even, odd]) {
      lower = 1 / apart(1 + term * lower);
      upper = apart(1 + term / upper);
      factor = lower * upper;
      value *= factor;
    }
    if (Math.abs(factor - 1) < 1e-15) break;
  }
  return value;
}
