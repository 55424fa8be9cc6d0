import fc from "fast-check";
import { expect, test } from "vitest";
import { sobolIndices } from "./sobol.ts";

test("the Ishigami function with a = 7 and b = 0.1: S = 0.3139, 0.4424, 0; total = 0.5576, 0.4424, 0.2437", () => {
  const ishigami = (at: Float64Array): number => {
    const [x = 0, y = 0, z = 0] = [...at].map((share) => (2 * share - 1) * Math.PI);
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  };
  const found = sobolIndices(ishigami, { inputs: 3, draws: 60_000, seed: "ishigami" });
  [0.3139, 0.4424, 0].forEach((first, at) => {
    expect(Math.abs((found[at]?.first ?? 1) - first)).toBeLessThan(0.02);
  });
  [0.5576, 0.4424, 0.2437].forEach((total, at) => {
    expect(Math.abs((found[at]?.total ?? 1) - total)).toBeLessThan(0.02);
  });
});

test("of a sum of independent inputs, first and total are the same and add up to one", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.2, max: 3, noNaN: true }), { minLength: 2, maxLength: 4 }), (weights) => {
      const sum = (at: Float64Array) => weights.reduce((total, weight, input) => total + weight * (at[input] ?? 0), 0);
      const found = sobolIndices(sum, { inputs: weights.length, draws: 4_000, seed: "sum" });
      const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
      weights.forEach((weight, at) => {
        expect(Math.abs((found[at]?.first ?? 0) - weight ** 2 / squares)).toBeLessThan(0.1);
        expect(Math.abs((found[at]?.total ?? 0) - weight ** 2 / squares)).toBeLessThan(0.1);
      });
    }),
    { numRuns: 20 },
  );
});

test("an input that is not looked at has nothing, and an outcome that never changes has no sources", () => {
  const [, blind] = sobolIndices((at) => at[0] ?? 0, { inputs: 2, draws: 1_000, seed: "s" });
  expect(blind).toEqual({ first: 0, total: 0 });
  expect(sobolIndices(() => 3, { inputs: 1, draws: 100, seed: "s" })).toEqual([{ first: 0, total: 0 }]);
  expect(() => sobolIndices(() => 3, { inputs: 0, draws: 100, seed: "s" })).toThrow(RangeError);
});
