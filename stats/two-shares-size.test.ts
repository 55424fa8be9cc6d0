import fc from "fast-check";
import { describe, expect, test } from "vitest";
import reference from "./fixtures/sizes.json" with { type: "json" };
import { seeded } from "./seeded.fixture.ts";
import { casesForTwoShares, smallestUnpaired } from "./two-shares-size.ts";

const usual = { level: 0.05, power: 0.8 };

describe("agrees with statsmodels", () => {
  test.each(reference.unpaired)("on $first against $second, level $level, power $power", ({ first, second, cases, ...aim }) => {
    expect(casesForTwoShares(first, second, aim)).toBe(Math.ceil(cases - 1e-9));
  });
  test.each(reference.smallestUnpaired)("on what $cases cases show from $base", ({ cases, base, difference, ...aim }) => {
    expect(smallestUnpaired(cases, base, aim)).toBeCloseTo(difference, 9);
  });
});

test("does not care which of the two comes first, nor whether passes or failures are counted", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, (first, second) => {
      fc.pre(Math.abs(first - second) > 1e-3);
      const cases = casesForTwoShares(first, second, usual);
      expect(Math.abs(casesForTwoShares(second, first, usual) - cases)).toBeLessThanOrEqual(1);
      expect(Math.abs(casesForTwoShares(1 - first, 1 - second, usual) - cases)).toBeLessThanOrEqual(1);
    }),
  );
});

test("more cases show a smaller difference", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 10_000 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (cases, base) => {
      const few = smallestUnpaired(cases, base, usual);
      const many = smallestUnpaired(cases * 2, base, usual);
      if (few !== undefined) expect(many).toBeLessThan(few);
    }),
  );
});

test("keeps its promise: with so many cases four in five such differences are seen", () => {
  const dice = seeded(11);
  const cases = casesForTwoShares(0.8, 0.7, usual);
  const drawn = (share: number) => Array.from({ length: cases }, () => dice() < share).filter(Boolean).length / cases;
  let seen = 0;
  for (let round = 0; round < 2000; round++) {
    const [first, second] = [drawn(0.8), drawn(0.7)];
    const pooled = (first + second) / 2;
    if (Math.abs(first - second) / Math.sqrt((2 * pooled * (1 - pooled)) / cases) > 1.96) seen += 1;
  }
  expect(seen / 2000).toBeGreaterThan(0.77);
  expect(seen / 2000).toBeLessThan(0.83);
});

test("three cases show nothing, and what cannot be is refused", () => {
  expect(smallestUnpaired(3, 0.5, usual)).toBeUndefined();
  expect(casesForTwoShares(0.5, 0.5, usual)).toBe(Number.POSITIVE_INFINITY);
  expect(() => casesForTwoShares(0.5, 1.2, usual)).toThrow(RangeError);
  expect(() => smallestUnpaired(0, 0.5, usual)).toThrow(RangeError);
  expect(() => smallestUnpaired(10, 0.5, { level: 1, power: 0.8 })).toThrow(RangeError);
  expect(() => smallestUnpaired(10, 0.5, { level: 0.05, power: 0.01 })).toThrow(RangeError);
});
