import { MARGIN, most, mustBeModel, type SampleNeeded, SHRINKAGE } from "./riley-criteria.ts";

/**
 * How many rows does a model of a number need? Riley's four criteria, and the largest of them.
 *
 * The smallest n with 1 + (parameters − 2)/(n·ln(1 − R²ₐ)) ≥ 0.9, R²ₐ = (R²·(n − parameters − 1) + parameters)/(n − 1); then
 * 1 + parameters·(1 − R²)/0.05; then 234 + parameters, which tells the spread to 10 %; then the mean to 10 %, from the others' n on: 1.96·sd·√((1 − R²)/n) ≤ 0.1·|mean|. Of a mean nearer to 0
 * than one sd, 10 % of the sd are asked for: a share of nothing could never be told.
 *
 * @param parameters Whole, ≥ 1.
 * @param rSquared Adjusted, as expected of the model; in (0, 0.9).
 * @param of Mean and standard deviation of the number.
 * @throws {RangeError} Outside these.
 *
 * @see Riley et al. (2019), "Minimum sample size for developing a multivariable prediction model: part I", Statistics in Medicine 38(7).
 * @see The published tests of the R package pmsampsize, in riley-number.test.ts.
 *
 * @example
 * rowsForNumber(25, 0.2, { mean: 1.9, sd: 0.6 }).rows; // → 918
 */
export function rowsForNumber(
  parameters: number,
  rSquared: number,
  { mean, sd }: { readonly mean: number; readonly sd: number },
): SampleNeeded {
  mustBeModel(parameters, rSquared, 1);
  if (!(sd >= 0 && Number.isFinite(mean) && Number.isFinite(sd))) throw new RangeError(`mean and sd are numbers; got ${mean} and ${sd}.`);
  const shrinkage = (rows: number): number => {
    const apparent = (rSquared * (rows - parameters - 1) + parameters) / (rows - 1);
    return 1 + (parameters - 2) / (rows * Math.log(1 - apparent));
  };
  const least = parameters + 2;
  const others = [
    { asks: "little overfitting", rows: smallest(least, (rows) => shrinkage(rows) >= SHRINKAGE) },
    { asks: "an honest R²", rows: Math.ceil(1 + (parameters * (1 - rSquared)) / MARGIN) },
    { asks: "the spread to 10 %", rows: 234 + parameters },
  ];
  const so = most(others).rows;
  const scale = Math.max(Math.abs(mean), sd);
  const forMean = scale === 0 ? so : Math.ceil((((1.96 * sd) / scale) ** 2 * (1 - rSquared)) / 0.1 ** 2);
  return most([...others, { asks: "the mean to 10 %", rows: Math.max(so, forMean) }]);
}

/** The smallest whole number from `from` on for which it holds, when it holds for all larger ones too. */
function smallest(from: number, holds: (rows: number) => boolean): number {
  let high = from;
  while (!holds(high) && high < 1e12) high *= 2;
  let low = from;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
