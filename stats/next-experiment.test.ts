import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/best-so-far.json" with { type: "json" };
import { expectedImprovement, weitzmanIndex } from "./next-experiment.ts";

test.each(reference.index)("at a cost of $cost spreads the index lies at $u of them, as by SciPy", ({ cost, u }) => {
  expect(weitzmanIndex({ mean: 0, sd: 1 }, cost)).toBeCloseTo(u, 9);
});

test.each(reference.improvement)("over a best of $best it is expected to better it by $value, as by SciPy", ({ mean, sd, best, value }) => {
  expect(expectedImprovement({ mean, sd }, best)).toBeCloseTo(value, 11);
});

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

test("with the index in hand the experiment is worth exactly its price, in whatever unit", () => {
  fc.assert(
    fc.property(number(-5, 5), number(0.01, 9), number(0.001, 3), (mean, sd, share) => {
      const index = weitzmanIndex({ mean, sd }, share * sd);
      expect(expectedImprovement({ mean, sd }, index) / (share * sd)).toBeCloseTo(1, 6);
    }),
  );
});

test("an improvement is never negative, at least the plain difference, and less over a better best", () => {
  fc.assert(
    fc.property(number(-5, 5), number(0.01, 9), number(-20, 20), (mean, sd, best) => {
      const found = expectedImprovement({ mean, sd }, best);
      expect(found).toBeGreaterThanOrEqual(Math.max(0, mean - best) - 1e-12);
      expect(expectedImprovement({ mean, sd }, best + 1)).toBeLessThanOrEqual(found);
    }),
  );
});

test("without spread or price there is no index", () => {
  expect(() => weitzmanIndex({ mean: 0, sd: 1 }, 0)).toThrow(RangeError);
  expect(() => expectedImprovement({ mean: 0, sd: 0 }, 1)).toThrow(RangeError);
});
