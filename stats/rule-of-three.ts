/**
 * Nothing was wrong in n cases: how much may still be wrong? With 95 % confidence at most 3/n of all.
 *
 * min(1, 3/n): the exact bound is 1 − 0.05^(1/n), and −ln 0.05 = 2.996. For n of 30 and more it is less than 6 % too high, never too low.
 *
 * @param cases Checked, drawn at random, none of them wrong; whole, at least 1.
 * @throws {RangeError} For anything else.
 *
 * @see Hanley & Lippman-Hand (1983), "If nothing goes wrong, is everything all right?", JAMA 249(13).
 *
 * @example
 * ruleOfThree(300); // → 0.01
 */
export function ruleOfThree(cases: number): number {
  if (!(Number.isInteger(cases) && cases >= 1)) throw new RangeError(`cases are a whole number from 1 on; got ${cases}.`);
  return Math.min(1, 3 / cases);
}
