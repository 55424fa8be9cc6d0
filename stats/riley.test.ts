import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsForBinary } from "./riley-binary.ts";
import { rowsForClasses } from "./riley-classes.ts";
import { largestRSquared, type SampleNeeded } from "./riley-criteria.ts";
import { rowsForNumber } from "./riley-number.ts";

const rows = ({ rows: needed, criteria }: SampleNeeded) => [...criteria.map((each) => each.rows), needed];

// The numbers that the R package pmsampsize (1.1.3) publishes as its own tests, test_bin.R and test_cont.R.

test.each([
  { rSquared: 0.288, parameters: 24, share: 0.174, needed: [623, 662, 221, 662] },
  { rSquared: 0.55, parameters: 24, share: 0.174, needed: [255, 532, 221, 532] },
  { rSquared: 0.288, parameters: 36, share: 0.174, needed: [934, 992, 221, 992] },
  { rSquared: 0.288, parameters: 24, share: 0.25, needed: [623, 590, 289, 623] },
])("yes and no with R² $rSquared, $parameters parameters and $share positives: $needed", ({ rSquared, parameters, share, needed }) => {
  expect(rows(rowsForBinary(parameters, rSquared, share))).toEqual(needed);
});

test.each([
  { rSquared: 0.2, parameters: 25, mean: 1.9, sd: 0.6, needed: [918, 401, 259, 918, 918] },
  { rSquared: 0.3, parameters: 25, mean: 1.9, sd: 0.6, needed: [574, 351, 259, 574, 574] },
  { rSquared: 0.2, parameters: 50, mean: 1.9, sd: 0.6, needed: [1924, 801, 284, 1924, 1924] },
  { rSquared: 0.2, parameters: 25, mean: 10, sd: 0.6, needed: [918, 401, 259, 918, 918] },
  { rSquared: 0.2, parameters: 25, mean: 1.9, sd: 2, needed: [918, 401, 259, 918, 918] },
  { rSquared: 0.5, parameters: 100, mean: 1.9, sd: 2, needed: [1264, 1001, 334, 1264, 1264] },
])("a number with R² $rSquared, $parameters parameters, $mean ± $sd: $needed", ({ rSquared, parameters, mean, sd, needed }) => {
  expect(rows(rowsForNumber(parameters, rSquared, { mean, sd }))).toEqual(needed);
});

// Pate's example code as published with its results for three classes of 467, 102 and 554: 1106 and 574. Its second criterion keeps the 4 of
// an example of five classes and says 519; with classes − 1 it is 519·2/4.
test("three classes need what Pate's criteria say", () => {
  const shares = [467, 102, 554].map((each) => each / 1123);
  expect(rows(rowsForClasses(6, 0.15, shares))).toEqual([1106, 260, 574, 1106]);
});

test("two classes at the edge of three need what yes and no needs between them", () => {
  const [binary] = rowsForBinary(10, 0.15 * 0.75, 0.5).criteria;
  const [classes] = rowsForClasses(10, 0.15, [0.5 - 5e-10, 0.5 - 5e-10, 1e-9]).criteria;
  expect(classes?.rows).toBeGreaterThan(binary?.rows ?? 0); // the rare class asks for more, always
  expect(largestRSquared([0.5, 0.5])).toBeCloseTo(0.75, 12);
});

test("more parameters and a smaller R² never need fewer rows", () => {
  const model = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.02, max: 0.3, noNaN: true }));
  fc.assert(
    fc.property(model, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ([parameters, rSquared], share) => {
      const of = { mean: 3, sd: 1 };
      expect(rowsForBinary(parameters + 1, rSquared, share).rows).toBeGreaterThanOrEqual(rowsForBinary(parameters, rSquared, share).rows);
      expect(rowsForBinary(parameters, rSquared / 2, share).rows).toBeGreaterThanOrEqual(rowsForBinary(parameters, rSquared, share).rows);
      expect(rowsForNumber(parameters + 1, rSquared, of).rows).toBeGreaterThanOrEqual(rowsForNumber(parameters, rSquared, of).rows);
    }),
  );
});

test("a mean near 0 does not ask for rows without end", () => {
  expect(rowsForNumber(5, 0.15, { mean: 1e-9, sd: 1 }).rows).toBeLessThan(1000);
  expect(rowsForNumber(5, 0.15, { mean: 0, sd: 0 }).rows).toBeLessThan(1000);
});

test("a model that cannot be is a bug", () => {
  expect(() => rowsForBinary(0, 0.2, 0.5)).toThrow(RangeError);
  expect(() => rowsForBinary(3, 0.8, 0.5)).toThrow(RangeError);
  expect(() => rowsForBinary(3, 0.2, 1)).toThrow(RangeError);
  expect(() => rowsForNumber(3, 0.95, { mean: 1, sd: 1 })).toThrow(RangeError);
  expect(() => rowsForNumber(3, 0.2, { mean: 1, sd: Number.NaN })).toThrow(RangeError);
  expect(() => rowsForClasses(3, 0.15, [0.5, 0.2])).toThrow(RangeError);
});
