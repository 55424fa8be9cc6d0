import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded } from "./seeded.fixture.ts";
import { bestChoice, type DecisionTable, valueOfPerfectInformation, worthOfALook } from "./value-of-information.ts";

/** Hillier & Lieberman's Goferbroke Company, in thousands: drill or sell, oil or dry. */
const goferbroke: DecisionTable = {
  chances: [0.25, 0.75],
  payoffs: [
    [700, -100],
    [90, 90],
  ],
};
/** A survey: favourable or unfavourable soundings, given oil and given dry. */
const survey = [
  [0.6, 0.2],
  [0.4, 0.8],
];

/** methods.md G8.6. */
test("Goferbroke's figures are those of the book", () => {
  expect(bestChoice(goferbroke)).toEqual({ choice: 0, pays: 100 });
  expect(valueOfPerfectInformation(goferbroke)).toBeCloseTo(142.5, 12);
  const { findings, pays, worth } = worthOfALook(goferbroke, survey);
  const [favourable, unfavourable] = findings;
  expect(favourable?.chance).toBeCloseTo(0.3, 12);
  expect(favourable?.states[0]).toBeCloseTo(0.5, 12);
  expect(unfavourable?.states[0]).toBeCloseTo(1 / 7, 12);
  expect([favourable?.choice, unfavourable?.choice]).toEqual([0, 1]);
  expect(pays).toBeCloseTo(153, 12);
  expect(worth).toBeCloseTo(53, 12);
  expect(pays - 30).toBeCloseTo(123, 12);
});

const chances = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 5 }).map((weights) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
});
const table = chances.chain((drawn) =>
  fc
    .array(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: drawn.length, maxLength: drawn.length }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((payoffs): DecisionTable => ({ chances: drawn, payoffs })),
);
const looked = table.chain((drawn) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: drawn.chances.length, maxLength: drawn.chances.length })
    .map((row) => ({ drawn, likelihoods: [row, row.map((each) => 1 - each)] })),
);

test("a look is worth something between nothing and knowing", () => {
  fc.assert(
    fc.property(looked, ({ drawn, likelihoods }) => {
      const { worth } = worthOfALook(drawn, likelihoods);
      expect(worth).toBeGreaterThanOrEqual(0);
      expect(worth).toBeLessThanOrEqual(valueOfPerfectInformation(drawn) + 1e-9);
    }),
  );
});

test("a look that never errs is worth what knowing is, and one that says the same always is worth nothing", () => {
  fc.assert(
    fc.property(table, (drawn) => {
      const never = drawn.chances.map((_, finding) => drawn.chances.map((__, state) => (state === finding ? 1 : 0)));
      expect(worthOfALook(drawn, never).worth).toBeCloseTo(valueOfPerfectInformation(drawn), 9);
      expect(worthOfALook(drawn, [drawn.chances.map(() => 1)]).worth).toBeCloseTo(0, 9);
    }),
  );
});

test("keeps its promise: who follows the findings is paid what it says, on average", () => {
  const random = seeded(1_961);
  const { findings, pays } = worthOfALook(goferbroke, survey);
  const runs = 40_000;
  let paid = 0;
  for (let run = 0; run < runs; run++) {
    const state = random() < 0.25 ? 0 : 1;
    const finding = random() < (survey[0]?.[state] ?? 0) ? 0 : 1;
    paid += goferbroke.payoffs[findings[finding]?.choice ?? 0]?.[state] ?? 0;
  }
  expect(Math.abs(paid / runs - pays)).toBeLessThan(6);
});

test("a finding that all but never comes is worth nothing, and breaks nothing", () => {
  const never = [
    [5e-324, 0],
    [1, 1],
  ];
  expect(worthOfALook(goferbroke, never)).toMatchObject({ findings: [{ chance: 1 }], worth: 0 });
});

test("chances and findings that do not add up are a bug", () => {
  expect(() => bestChoice({ chances: [0.5, 0.4], payoffs: [[1, 2]] })).toThrow(RangeError);
  expect(() => bestChoice({ chances: [1], payoffs: [] })).toThrow(RangeError);
  expect(() => worthOfALook(goferbroke, [[0.6, 0.2]])).toThrow(RangeError);
  expect(() =>
    worthOfALook(goferbroke, [
      [1.6, 0.2],
      [-0.6, 0.8],
    ]),
  ).toThrow(RangeError);
});
