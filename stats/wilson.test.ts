import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/wilson.json" with { type: "json" };
import { wilsonInterval } from "./wilson.ts";

const tried = fc.integer({ min: 1, max: 5000 }).chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

test.each(reference.cases)("$successes of $trials at $confidence agrees with statsmodels and SciPy", (each) => {
  const { low, high } = wilsonInterval(each.successes, each.trials, each.confidence);
  expect(low).toBeCloseTo(each.low, 9);
  expect(high).toBeCloseTo(each.high, 9);
});

test("holds the share that was seen, and stays in [0, 1]", () => {
  fc.assert(
    fc.property(tried, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([successes, trials], confidence) => {
      const { low, high } = wilsonInterval(successes, trials, confidence);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(successes / trials + 1e-12);
      expect(high).toBeGreaterThanOrEqual(successes / trials - 1e-12);
    }),
  );
});

test("what fails mirrors what succeeds", () => {
  fc.assert(
    fc.property(tried, ([successes, trials]) => {
      expect(wilsonInterval(successes, trials, 0.95).low).toBeCloseTo(1 - wilsonInterval(trials - successes, trials, 0.95).high, 9);
    }),
  );
});

test("keeps its promise: about 95 % of its 95 % intervals hold the true share", () => {
  const trials = 40; // exact, by adding up the binomial: nothing is drawn
  for (const share of [0.1, 0.3, 0.5, 0.8]) {
    let held = 0;
    let chance = (1 - share) ** trials;
    for (let successes = 0; successes <= trials; successes++) {
      const { low, high } = wilsonInterval(successes, trials, 0.95);
      if (low <= share && share <= high) held += chance;
      chance *= ((trials - successes) / (successes + 1)) * (share / (1 - share));
    }
    expect(held).toBeGreaterThan(0.92);
    expect(held).toBeLessThan(0.985);
  }
});

test("refuses what was not tried", () => {
  expect(() => wilsonInterval(0, 0, 0.95)).toThrow(RangeError);
  expect(() => wilsonInterval(2, 1, 0.95)).toThrow(RangeError);
  expect(() => wilsonInterval(1, 2, 1)).toThrow(RangeError);
});
