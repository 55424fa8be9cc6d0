import fc from "fast-check";
import { expect, test } from "vitest";
import { betaInterval } from "./beta-interval.ts";
import reference from "./fixtures/beta-interval.json" with { type: "json" };
import { betaCdf } from "./incomplete-beta.ts";
import { ruleOfThree } from "./rule-of-three.ts";

test.each(reference.intervals)("$wrong wrong of $checked at $confidence agrees with SciPy", (each) => {
  const { low, high } = betaInterval(each.wrong, each.checked, each.confidence);
  expect(low).toBeCloseTo(each.low, 9);
  expect(high).toBeCloseTo(each.high, 9);
});

test.each(reference.chances)("a Beta($a, $b) draw at most $x agrees with SciPy", ({ x, a, b, chance }) => {
  expect(betaCdf(x, a, b)).toBeCloseTo(chance, 10);
});

const checked = fc.integer({ min: 1, max: 3000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test("holds the share that was seen, stays in [0, 1], and what is right mirrors what is wrong", () => {
  fc.assert(
    fc.property(checked, fc.double({ min: 0.5, max: 0.99, noNaN: true }), ([wrong, n], confidence) => {
      const { low, high } = betaInterval(wrong, n, confidence);
      expect(low >= 0 && high <= 1 && low <= wrong / n && high >= wrong / n).toBe(true);
      expect(low).toBeCloseTo(1 - betaInterval(n - wrong, n, confidence).high, 9);
    }),
    { numRuns: 50 },
  );
});

test("keeps its promise: about 95 % of its 95 % intervals hold the true share", () => {
  const n = 60; // exact, by adding up the binomial: nothing is drawn
  for (const share of [0.02, 0.1, 0.4]) {
    let held = 0;
    let chance = (1 - share) ** n;
    for (let wrong = 0; wrong <= n; wrong++) {
      const { low, high } = betaInterval(wrong, n, 0.95);
      if (low <= share && share <= high) held += chance;
      chance *= ((n - wrong) / (wrong + 1)) * (share / (1 - share));
    }
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.99);
  }
});

test("nothing wrong in 300: at most 1 %, and never less than the exact bound", () => {
  expect(ruleOfThree(300)).toBe(0.01);
  for (const n of [1, 5, 30, 300, 10_000]) expect(ruleOfThree(n)).toBeGreaterThanOrEqual(Math.min(1, 1 - 0.05 ** (1 / n)));
  expect(ruleOfThree(300)).toBeLessThan(1.06 * (1 - 0.05 ** (1 / 300)));
});

test("what was not checked is a bug", () => {
  expect(() => betaInterval(0, 0, 0.95)).toThrow(RangeError);
  expect(() => betaInterval(2, 1, 0.95)).toThrow(RangeError);
  expect(() => betaInterval(1, 2, 1)).toThrow(RangeError);
  expect(() => betaCdf(1.5, 1, 1)).toThrow(RangeError);
  expect(() => betaCdf(0.5, 0, 1)).toThrow(RangeError);
  expect(() => ruleOfThree(0)).toThrow(RangeError);
});
