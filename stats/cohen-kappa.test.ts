import fc from "fast-check";
import { expect, test } from "vitest";
import { cohenKappa } from "./cohen-kappa.ts";
import reference from "./fixtures/kappa.json" with { type: "json" };
import { seeded } from "./seeded.fixture.ts";

test.each(reference.cases)("$table at $confidence agrees with statsmodels and scikit-learn", ({ table, scores, confidence, ...want }) => {
  const got = cohenKappa(table, confidence, scores ?? undefined);
  expect(got?.kappa).toBeCloseTo(want.kappa, 10);
  expect(got?.low).toBeCloseTo(want.low, 10);
  expect(got?.high).toBeCloseTo(want.high, 10);
});

const count = fc.nat(60);
const square = fc.tuple(fc.tuple(count, count, count), fc.tuple(count, count, count), fc.tuple(count, count, count));

test("does not care who is called the first, and is at most 1", () => {
  fc.assert(
    fc.property(square, fc.boolean(), (table, isOrdered) => {
      const scores = isOrdered ? [1, 2, 3] : undefined;
      const there = cohenKappa(table, 0.95, scores);
      const turned = table.map((_, i) => table.map((row) => row[i] ?? 0));
      const back = cohenKappa(turned, 0.95, scores);
      expect(there === undefined).toBe(back === undefined);
      if (there === undefined || back === undefined) return;
      expect(back.kappa).toBeCloseTo(there.kappa, 9);
      expect(there.kappa).toBeLessThanOrEqual(1 + 1e-12);
      expect(there.low).toBeLessThanOrEqual(there.kappa);
    }),
  );
});

test("a near miss costs less than a far one where scores have an order, and as much where they have none", () => {
  const near = [
    [20, 5, 0],
    [5, 20, 5],
    [0, 5, 20],
  ];
  const far = [
    [20, 0, 5],
    [5, 20, 5],
    [5, 0, 20],
  ];
  expect(cohenKappa(near, 0.95, [1, 2, 3])?.kappa).toBeGreaterThan(cohenKappa(far, 0.95, [1, 2, 3])?.kappa ?? 1);
  expect(cohenKappa(near, 0.95, [1, 2, 3])?.kappa).toBeGreaterThan(cohenKappa(near, 0.95)?.kappa ?? 1);
});

test("never promises certainty: fifty of fifty leave room below", () => {
  const found = cohenKappa(
    [
      [25, 0],
      [0, 25],
    ],
    0.95,
  );
  expect(found).toMatchObject({ kappa: 1, high: 1, agree: 1 });
  expect(found?.low).toBeCloseTo(0.857, 3);
});

test("keeps its promise: about 95 % of its intervals hold the true agreement from 100 cases on", () => {
  const dice = seeded(3);
  // each says pass in 0.7 of all; they agree by more than chance in the rest: κ = (0.85 − 0.58) / 0.42
  const truth = (0.85 - 0.58) / 0.42;
  let held = 0;
  for (let round = 0; round < 3000; round++) {
    const table = [
      [0, 0],
      [0, 0],
    ];
    for (let each = 0; each < 100; each++) {
      const at = dice();
      const [i, j] = at < 0.625 ? [0, 0] : at < 0.7 ? [0, 1] : at < 0.775 ? [1, 0] : [1, 1];
      const row = table[i];
      if (row) row[j] = (row[j] ?? 0) + 1;
    }
    const found = cohenKappa(table, 0.95);
    if (found && found.low <= truth && truth <= found.high) held += 1;
  }
  expect(held / 3000).toBeGreaterThan(0.93);
  expect(held / 3000).toBeLessThan(0.97);
});

test("is not known where nobody could have disagreed, and refuses what is no table", () => {
  expect(
    cohenKappa(
      [
        [60, 0],
        [0, 0],
      ],
      0.95,
    ),
  ).toBeUndefined();
  expect(
    cohenKappa(
      [
        [0, 0],
        [0, 0],
      ],
      0.95,
    ),
  ).toBeUndefined();
  expect(() => cohenKappa([[1, 2], [3]], 0.95)).toThrow(RangeError);
  expect(() =>
    cohenKappa(
      [
        [1, 2],
        [3, 4],
      ],
      0.95,
      [1, 1],
    ),
  ).toThrow(RangeError);
});
