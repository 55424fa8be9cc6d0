import fc from "fast-check";
import { expect, test } from "vitest";
import { studentAbove } from "./student-cdf.ts";
import { studentQuantile } from "./student-t.ts";

test("is the other side of the quantile, which is held against SciPy", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.double({ min: 1, max: 60, noNaN: true }), (chance, freedom) => {
      expect(studentAbove(studentQuantile(chance, freedom), freedom)).toBeCloseTo(1 - chance, 7);
    }),
  );
});

test("agrees with a printed table, and mirrors itself", () => {
  // Two-sided 10 % points of 1, 4 and 30 degrees of freedom.
  for (const [freedom, t] of [
    [1, 6.314],
    [4, 2.132],
    [30, 1.697],
  ] as const) {
    expect(studentAbove(t, freedom)).toBeCloseTo(0.05, 4);
    expect(studentAbove(-t, freedom)).toBeCloseTo(0.95, 4);
  }
  expect([studentAbove(-Infinity, 4), studentAbove(0, 4), studentAbove(Infinity, 4)]).toEqual([1, 0.5, 0]);
});

test("no number and no freedom are a bug", () => {
  expect(() => studentAbove(Number.NaN, 4)).toThrow(RangeError);
  expect(() => studentAbove(1, 0)).toThrow(RangeError);
});
