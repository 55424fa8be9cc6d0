import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/rogan-gladen.json" with { type: "json" };
import { roganGladen } from "./rogan-gladen.ts";
import { seeded } from "./seeded.fixture.ts";

const tally = ([of, n]: readonly number[]) => ({ of: of ?? 0, n: n ?? 0 });

test.each(reference.cases)("$passed passed, $caughtPasses and $caughtFails caught, agrees with NumPy", (each) => {
  const found = roganGladen(
    { passed: tally(each.passed), caughtPasses: tally(each.caughtPasses), caughtFails: tally(each.caughtFails) },
    0.95,
  );
  expect(found?.share).toBeCloseTo(each.share, 10);
  expect(found?.low).toBeCloseTo(each.low, 10);
  expect(found?.high).toBeCloseTo(each.high, 10);
});

test("leaves the share of a judge without fault as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const passed = { of: Math.round(part * n), n };
      const found = roganGladen({ passed, caughtPasses: { of: 50, n: 50 }, caughtFails: { of: 50, n: 50 } }, 0.95);
      expect(found?.share).toBeCloseTo(passed.of / n, 12);
    }),
  );
});

test("a lenient judge's share comes down, a strict one's goes up", () => {
  const passed = { of: 80, n: 100 };
  expect(roganGladen({ passed, caughtPasses: { of: 50, n: 50 }, caughtFails: { of: 30, n: 50 } }, 0.95)?.share).toBeLessThan(0.8);
  expect(roganGladen({ passed, caughtPasses: { of: 42, n: 50 }, caughtFails: { of: 50, n: 50 } }, 0.95)?.share).toBeGreaterThan(0.8);
});

test("keeps its promise: about 95 % of its intervals hold the truth, as in NumPy's simulation", () => {
  expect(reference.simulated.held).toBeGreaterThan(0.94);
  const dice = seeded(8);
  const drawn = (n: number, share: number) => ({ of: Array.from({ length: n }, () => dice() < share).filter(Boolean).length, n });
  let held = 0;
  for (let round = 0; round < 2000; round++) {
    const found = roganGladen(
      { passed: drawn(300, 0.6 * 0.9 + 0.4 * 0.2), caughtPasses: drawn(60, 0.9), caughtFails: drawn(40, 0.8) },
      0.95,
    );
    if (found && found.low <= 0.6 && 0.6 <= found.high) held += 1;
  }
  expect(held / 2000).toBeGreaterThan(0.93);
  expect(held / 2000).toBeLessThan(0.975);
});

test("takes nothing off for a judge that guesses, and refuses what was not tried", () => {
  const passed = { of: 80, n: 100 };
  expect(roganGladen({ passed, caughtPasses: { of: 25, n: 50 }, caughtFails: { of: 25, n: 50 } }, 0.95)).toBeUndefined();
  expect(() => roganGladen({ passed, caughtPasses: { of: 0, n: 0 }, caughtFails: { of: 1, n: 1 } }, 0.95)).toThrow(RangeError);
});
