import fc from "fast-check";
import { expect, test } from "vitest";
import { leastSquares } from "./least-squares.ts";

const free = (size: number): { low: number[]; high: number[] } => ({
  low: Array.from({ length: size }, () => -Infinity),
  high: Array.from({ length: size }, () => Infinity),
});

test("walks Rosenbrock's valley to its end at 1, 1", () => {
  const valley = { residuals: ([x = 0, y = 0]: readonly number[]) => [10 * (y - x ** 2), 1 - x], ...free(2) };
  const { parameters, squares } = leastSquares(valley, [-1.2, 1]);
  expect(parameters[0]).toBeCloseTo(1, 6);
  expect(parameters[1]).toBeCloseTo(1, 6);
  expect(squares).toBeLessThan(1e-12);
});

test("agrees with NIST's certified values for Misra1a, from the farther of its two starts", () => {
  // https://www.itl.nist.gov/div898/strd/nls/data/misra1a.shtml
  const y = [10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4, 75.47, 81.78];
  const x = [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760];
  const residuals = ([a = 0, b = 0]: readonly number[]) => x.map((each, at) => a * (1 - Math.exp(-b * each)) - (y[at] ?? 0));
  const found = leastSquares({ residuals, ...free(2) }, [500, 0.0001]);
  expect((found.parameters[0] ?? 0) / 2.3894212918e2).toBeCloseTo(1, 6);
  expect((found.parameters[1] ?? 0) / 5.5015643181e-4).toBeCloseTo(1, 6);
  expect(found.squares / 1.2455138894e-1).toBeCloseTo(1, 8);
});

test("with bounds it stays inside them, and is never worse than where it began", () => {
  const bounds = fc.tuple(fc.double({ min: -3, max: 0, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }));
  fc.assert(
    fc.property(bounds, bounds, fc.double({ min: -3, max: 3, noNaN: true }), ([lowX, highX], [lowY, highY], start) => {
      const residuals = ([x = 0, y = 0]: readonly number[]) => [10 * (y - x ** 2), 1 - x];
      const inside = [Math.min(highX, Math.max(lowX, start)), Math.min(highY, Math.max(lowY, start))];
      const { parameters, squares } = leastSquares({ residuals, low: [lowX, lowY], high: [highX, highY] }, inside);
      const [x = 9, y = 9] = parameters;
      expect(x >= lowX && x <= highX && y >= lowY && y <= highY).toBe(true);
      expect(squares).toBeLessThanOrEqual(residuals(inside).reduce((sum, each) => sum + each ** 2, 0));
    }),
  );
});

test("where the least lies beyond a bound, the other parameters do the best there is on it", () => {
  const line = { residuals: ([a = 0, b = 0]: readonly number[]) => [0, 1, 2, 3].map((x) => a + b * x - 2 * x), low: [1, -9], high: [9, 9] };
  const { parameters } = leastSquares(line, [5, 0]);
  // Least squares of 2x − 1 through the origin: Σ x(2x − 1) / Σ x².
  expect(parameters[0]).toBe(1);
  expect(parameters[1]).toBeCloseTo(22 / 14, 8);
});

test("residuals that are no number are far off, and not the end", () => {
  const root = { residuals: ([x = 0]: readonly number[]) => [Math.sqrt(x) - 2], low: [-5], high: [50] };
  expect(leastSquares(root, [1]).parameters[0]).toBeCloseTo(4, 6);
});

test("bounds that cross, or are missing, are a bug", () => {
  expect(() => leastSquares({ residuals: () => [0], low: [1], high: [0] }, [0])).toThrow(RangeError);
  expect(() => leastSquares({ residuals: () => [0], low: [], high: [] }, [0])).toThrow(RangeError);
});
