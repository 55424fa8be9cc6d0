import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/normal.json" with { type: "json" };
import { normalCdf, normalQuantile } from "./normal.ts";

test.each(reference.cdf)("Φ($z) agrees with SciPy, in the far tail too", ({ z, chance }) => {
  expect(Math.abs(normalCdf(z) / chance - 1)).toBeLessThan(1e-11);
});

test.each(reference.quantile)("the quantile of $chance agrees with SciPy", ({ chance, z }) => {
  expect(normalQuantile(chance)).toBeCloseTo(z, 9);
});

test("a quantile's chance is the chance asked for", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (chance) => {
      expect(normalCdf(normalQuantile(chance))).toBeCloseTo(chance, 12);
    }),
  );
});

test("the two tails mirror each other", () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
      expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
    }),
  );
});

test("the ends are the ends, and no chance lies beyond them", () => {
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  expect(() => normalQuantile(1.1)).toThrow(RangeError);
  expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
});
