import { atShrinkage, largestRSquared, MARGIN, most, mustBeModel, type SampleNeeded, SHRINKAGE } from "./riley-criteria.ts";

/**
 * How many rows does a model of yes and no need, before it learns more than luck? Riley's three criteria, and the largest of them.
 *
 * With S = 0.9: parameters/((S − 1)·ln(1 − R²/S)); the same with S = R²/(R² + 0.05·largest R²); and (1.96/0.05)²·share·(1 − share), which
 * tells the average risk to ± 0.05.
 *
 * Many parameters, a small R² and a rare class ask for many rows. A model with penalties or trees may need more, seldom fewer.
 *
 * @param parameters Whole, ≥ 1: one a number, levels − 1 a category.
 * @param rSquared Cox–Snell's, as expected of the model; below `largestRSquared`.
 * @param share Of positives, in (0, 1).
 * @throws {RangeError} Outside these.
 *
 * @see Riley et al. (2019), "Minimum sample size for developing a multivariable prediction model: part II", Statistics in Medicine 38(7).
 * @see The published tests of the R package pmsampsize, in riley-binary.test.ts.
 *
 * @example
 * rowsForBinary(24, 0.288, 0.174).rows; // → 662
 */
export function rowsForBinary(parameters: number, rSquared: number, share: number): SampleNeeded {
  const largest = largestRSquared([share, 1 - share]);
  mustBeModel(parameters, rSquared, largest);
  return most([
    { asks: "little overfitting", rows: Math.ceil(atShrinkage(SHRINKAGE, parameters, rSquared)) },
    {
      asks: "an honest R²",
      rows: Math.ceil(atShrinkage(rSquared / (rSquared + MARGIN * largest), parameters, rSquared)),
    },
    { asks: "the average risk to ± 0.05", rows: Math.ceil((1.96 / MARGIN) ** 2 * share * (1 - share)) },
  ]);
}
