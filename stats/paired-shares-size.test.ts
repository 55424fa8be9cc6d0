import fc from "fast-check";
import { describe, expect, test } from "vitest";
import reference from "./fixtures/sizes.json" with { type: "json" };
import { casesForPairedShares, smallestPaired } from "./paired-shares-size.ts";

const usual = { level: 0.05, power: 0.8 };

describe("agrees with the formula in SciPy, and with what is published", () => {
  test.each(reference.paired)("on $difference of $discordant, level $level, power $power", ({ difference, discordant, cases, ...rest }) => {
    const found = casesForPairedShares(difference, discordant, rest);
    expect(found).toBe(Math.ceil(cases - 1e-9));
    if (rest.published !== undefined) expect(found).toBe(rest.published);
  });
  test.each(reference.smallestPaired)("on what $cases cases show at $discordant", ({ cases, discordant, difference, ...aim }) => {
    expect(smallestPaired(cases, discordant, aim)).toBeCloseTo(difference, 9);
  });
});

test("keeps its promise: the power that McNemar's test then has, summed exactly, is at least what was asked for", () => {
  const summed = reference.paired.filter(({ reached }) => reached !== undefined);
  expect(summed.length).toBeGreaterThan(10);
  for (const { reached, power } of summed) expect(reached).toBeGreaterThan(power - 0.005);
});

test("fewer discordant cases need fewer cases, and more cases show less", () => {
  const share = fc.double({ min: 0.02, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.integer({ min: 5, max: 5000 }), (discordant, difference, cases) => {
      expect(casesForPairedShares(difference, discordant, usual)).toBeLessThanOrEqual(
        casesForPairedShares(difference, Math.min(1, discordant + 0.1), usual),
      );
      expect(smallestPaired(cases + 1, discordant, usual)).toBeLessThan(smallestPaired(cases, discordant, usual) ?? 2);
    }),
  );
});

test("three cases show nothing, and what cannot be is refused", () => {
  expect(smallestPaired(3, 0.2, usual)).toBeUndefined();
  expect(casesForPairedShares(0, 0.2, usual)).toBe(Number.POSITIVE_INFINITY);
  expect(() => casesForPairedShares(1.2, 0.2, usual)).toThrow(RangeError);
  expect(() => smallestPaired(20, -0.1, usual)).toThrow(RangeError);
  expect(() => smallestPaired(0, 0.1, usual)).toThrow(RangeError);
});
