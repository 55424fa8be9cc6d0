import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/lognormal.json" with { type: "json" };
import { lognormalQuantile, lognormalQuantileAbove } from "./lognormal.ts";

test("agrees with SciPy, from the first day to twelve times the median", () => {
  for (const { median, spread, atLeast, chance, value } of reference.cases) {
    expect(Math.abs(lognormalQuantileAbove({ median, spread }, atLeast, chance) / value - 1)).toBeLessThan(1e-9);
  }
});

const law = fc.record({ median: fc.double({ min: 0.01, max: 500, noNaN: true }), spread: fc.double({ min: 0.05, max: 2, noNaN: true }) });
const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test("what has lasted longer ends no earlier", () => {
  fc.assert(
    fc.property(law, fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), chance, (of, a, b, p) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      expect(lognormalQuantileAbove(of, later, p)).toBeGreaterThanOrEqual(lognormalQuantileAbove(of, earlier, p) * (1 - 1e-12));
    }),
  );
});

test("never ends before today, and a higher chance is never an earlier day", () => {
  fc.assert(
    fc.property(law, fc.double({ min: 0, max: 1_000, noNaN: true }), chance, chance, (of, atLeast, p, q) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)].map((each) => lognormalQuantileAbove(of, atLeast, each));
      expect(low).toBeGreaterThanOrEqual(atLeast);
      expect(high).toBeGreaterThanOrEqual(low ?? 0);
    }),
  );
});

test("with nothing behind it, it is the plain quantile", () => {
  expect(lognormalQuantileAbove({ median: 1.3, spread: 0.6 }, 0, 0.5)).toBe(lognormalQuantile({ median: 1.3, spread: 0.6 }, 0.5));
});

test("keeps its promise: of what is still going, eight in ten end between its tenth and its ninetieth percentile", () => {
  // A thousand equally likely endings, taken at the quantiles of the law itself: no sampling, so no flake.
  const of = { median: 5.2, spread: 0.6 };
  const endings = Array.from({ length: 10_000 }, (_, index) => lognormalQuantile(of, (index + 0.5) / 10_000));
  for (const elapsed of [0.5, 4, 9]) {
    const stillGoing = endings.filter((ending) => ending > elapsed);
    const [low, high] = [0.1, 0.9].map((each) => lognormalQuantileAbove(of, elapsed, each));
    const inside = stillGoing.filter((ending) => ending >= (low ?? 0) && ending <= (high ?? 0));
    expect(inside.length / stillGoing.length).toBeCloseTo(0.8, 1.5);
  }
});

test("a median or a spread that cannot be is a bug", () => {
  expect(() => lognormalQuantile({ median: 0, spread: 1 }, 0.5)).toThrow(RangeError);
  expect(() => lognormalQuantileAbove({ median: 1, spread: 0 }, 1, 0.5)).toThrow(RangeError);
  expect(() => lognormalQuantileAbove({ median: 1, spread: 1 }, -1, 0.5)).toThrow(RangeError);
});
