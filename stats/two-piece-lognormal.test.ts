import fc from "fast-check";
import { expect, test } from "vitest";
import { normalQuantile } from "./normal.ts";
import { logMoments, twoPieceLognormal, twoSpreads } from "./two-piece-lognormal.ts";

const anyPoints = fc
  .tuple(
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.double({ min: 1, max: 50, noNaN: true }),
    fc.double({ min: 1, max: 50, noNaN: true }),
  )
  .map(([low, up, further]) => ({ low, middle: low * up, high: low * up * further }));

test("holds all three points as they were given", () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const at = (chance: number): number => twoPieceLognormal(points, normalQuantile(chance));
      for (const [chance, point] of [
        [0.1, points.low],
        [0.5, points.middle],
        [0.9, points.high],
      ] as const)
        expect(at(chance) / point).toBeCloseTo(1, 9);
    }),
  );
});

test("grows with what it is asked for, and never falls to nothing", () => {
  fc.assert(
    fc.property(anyPoints, fc.double({ min: -6, max: 6, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (points, z, more) => {
      expect(twoPieceLognormal(points, z)).toBeGreaterThan(0);
      expect(twoPieceLognormal(points, z + more)).toBeGreaterThanOrEqual(twoPieceLognormal(points, z));
    }),
  );
});

test("with equal spreads it is the lognormal of the same two points (Squiggle: 2 and 5 at 10 % and 90 %)", () => {
  const points = { low: 2, middle: Math.sqrt(10), high: 5 };
  expect(twoSpreads(points).above).toBeCloseTo(0.3574927285, 9);
  expect(Math.log(twoPieceLognormal(points, 0))).toBeCloseTo(1.1512925465, 9);
});

test("its moments are those of many draws", () => {
  const points = { low: 0.5, middle: 2, high: 3 };
  const many = 20_000;
  const logs = Array.from({ length: many }, (_, at) =>
    Math.log(twoPieceLognormal(points, normalQuantile((at + 0.5) / many)) / points.middle),
  );
  const mean = logs.reduce((sum, log) => sum + log, 0) / many;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / many;
  expect(logMoments(points).mean).toBeCloseTo(mean, 3);
  expect(logMoments(points).variance).toBeCloseTo(variance, 2);
});

test("points out of order, or none above nothing, are a bug", () => {
  for (const points of [
    { low: 0, middle: 1, high: 2 },
    { low: 2, middle: 1, high: 3 },
    { low: 1, middle: 2, high: Number.POSITIVE_INFINITY },
  ])
    expect(() => twoPieceLognormal(points, 0)).toThrow(RangeError);
});
