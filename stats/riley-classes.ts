import { normalQuantile } from "./normal.ts";
import { atShrinkage, largestRSquared, MARGIN, most, mustBeModel, type SampleNeeded, SHRINKAGE } from "./riley-criteria.ts";

/**
 * How many rows does a model of more than two classes need? Pate's three criteria, and the largest of them.
 *
 * For each pair of classes, as for yes and no with S = 0.9 on the rows of both, over the share of both; then (classes − 1)·parameters/((S − 1)
 * ·ln(1 − R² − 0.05·largest R²)) with S = R²/(R² + 0.05·largest R²); then each class's share to ± 0.05 at once (Bonferroni).
 *
 * @param parameters Whole, ≥ 1, of each of the sub-models.
 * @param ofLargest The R² expected, as a share of the largest there can be: of the whole and of each pair; in (0, 1).
 * @param shares Of each class, three or more, each > 0, adding up to 1.
 * @throws {RangeError} Outside these.
 *
 * @see Pate et al. (2023), "Minimum sample size for developing a multivariable prediction model using multinomial logistic regression",
 * Statistical Methods in Medical Research 32(3).
 *
 * @example
 * rowsForClasses(6, 0.15, [0.4158504, 0.0908281, 0.4933215]).rows; // → 1106
 */
export function rowsForClasses(parameters: number, ofLargest: number, shares: readonly number[]): SampleNeeded {
  const largest = largestRSquared(shares);
  const rSquared = ofLargest * largest;
  mustBeModel(parameters, rSquared, largest);
  const pairs = shares.flatMap((one, at) => shares.slice(at + 1).map((other) => [one, other] as const));
  const forPair = ([one, other]: readonly [number, number]): number => {
    const both = one + other;
    return atShrinkage(SHRINKAGE, parameters, ofLargest * largestRSquared([one / both, other / both])) / both;
  };
  const honest = rSquared / (rSquared + MARGIN * largest);
  const z = normalQuantile(1 - MARGIN / shares.length / 2);
  return most([
    { asks: "little overfitting between each two classes", rows: Math.ceil(Math.max(...pairs.map(forPair))) },
    {
      asks: "an honest R²",
      rows: Math.ceil(((shares.length - 1) * parameters) / ((honest - 1) * Math.log(1 - rSquared - MARGIN * largest))),
    },
    { asks: "each class's share to ± 0.05", rows: Math.ceil(Math.max(...shares.map((share) => (z / MARGIN) ** 2 * share * (1 - share)))) },
  ]);
}
