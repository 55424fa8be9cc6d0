const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012,
  9.984369578019572e-6, 1.5056327351493116e-7,
];

/**
 * The natural logarithm of the gamma function: of (x − 1)! for a whole x. Factorials overflow at 171; their logarithms never do.
 *
 * Lanczos' approximation with g = 7 and nine coefficients; relative error about 1e−15.
 *
 * @param x > 0.
 * @throws {RangeError} For what is not > 0.
 *
 * @see Lanczos (1964), "A precision approximation of the gamma function", SIAM Journal on Numerical Analysis B 1; coefficients by Godfrey.
 * @see fixtures/beta-binomial.json: scipy.special.gammaln.
 *
 * @example
 * logGamma(6).toFixed(6); // → "4.787492"
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x must be > 0; got ${x}.`);
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  const sum = COEFFICIENTS.reduce((total, coefficient, index) => total + coefficient / (shifted + index + 1), 0.9999999999998099);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(sum);
}
