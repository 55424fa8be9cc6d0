import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel";
import { allChecks } from "../checks/all-checks.ts";
import type { ColumnProfile, NumberProfile } from "../profile/column.ts";
import { columnOf, profileOf } from "../profile/profile.fixture.ts";
import { columnShift } from "./column-shift.ts";

const levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99];
const numbers = (bent: Partial<NumberProfile>): NumberProfile => ({
  ...{
    min: 0,
    max: 100,
    mean: 50,
    sd: 29,
    quantiles: [],
    exact: true,
    zeros: 0,
    negative: 0,
    whole: false,
    infinite: 0,
    skew: 0,
    writtenWith: [],
  },
  histogram: { edges: [0, 100], counts: [1] },
  outliers: { count: 0, low: -100, high: 200 },
  ...bent,
});
/** Evenly spread from one number to another. */
const even = (min: number, max: number): ColumnProfile =>
  columnOf("x", { numbers: numbers({ min, max, quantiles: levels.map((at) => ({ at, value: min + at * (max - min) })) }) });
/** Whole numbers from 0 on, so many rows each. */
const whole = (...counts: readonly number[]): ColumnProfile => {
  const edges = Array.from({ length: counts.length + 1 }, (_, at) => (at * (counts.length - 1)) / counts.length);
  return columnOf("x", { numbers: numbers({ whole: true, min: 0, max: counts.length - 1, histogram: { edges, counts } }) });
};
const kinds = (top: Readonly<Record<string, number>>, distinct = Object.keys(top).length): ColumnProfile =>
  columnOf("x", {
    type: "category",
    distinct: { count: distinct, exact: true },
    top: Object.entries(top).map(([text, count]) => ({ text, count })),
  });
const psi = (was: ColumnProfile, is: ColumnProfile, rows = 10_000): number => {
  const shift = columnShift({ column: was, rows }, { column: is, rows });
  return shift.known ? shift.value.psi : Number.NaN;
};

test("what is spread alike has not moved; half of it beyond all that was has moved much", () => {
  expect(psi(even(0, 100), even(0, 100))).toBeCloseTo(0, 9);
  expect(psi(even(0, 100), even(1, 101))).toBeLessThan(0.02);
  expect(psi(even(0, 100), even(50, 150))).toBeGreaterThan(1);
  expect(psi(whole(500, 500), whole(500, 500), 1000)).toBe(0);
  expect(psi(kinds({ a: 600, b: 400 }), kinds({ a: 600, b: 400 }), 1000)).toBe(0);
});

test("whole numbers and kinds are compared value by value, as the index has it", () => {
  const expected = (0.5 - 0.8) * Math.log(0.5 / 0.8) + (0.5 - 0.2) * Math.log(0.5 / 0.2);
  expect(psi(whole(5000, 5000), whole(8000, 2000))).toBeCloseTo(expected, 3);
  expect(psi(kinds({ a: 5000, b: 5000 }), kinds({ a: 8000, b: 2000 }))).toBeCloseTo(expected, 3);
  expect(psi(kinds({ a: 5000, b: 5000 }), kinds({ a: 5000, c: 5000 }))).toBeGreaterThan(2);
});

test("cells that are missing now count as moved", () => {
  expect(psi(even(0, 100), { ...even(0, 100), missing: 4000 })).toBeGreaterThan(0.25);
});

test("a value that may stand below the commonest of the other version is not called new", () => {
  expect(psi(kinds({ a: 5000, b: 3000, c: 500 }, 40), kinds({ a: 5000, b: 3000, d: 500 }, 40))).toBeLessThan(0.05);
});

test("neither version comes first, for numbers of few values", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      expect(psi(whole(...a), whole(...b), 5000)).toBeCloseTo(psi(whole(...b), whole(...a), 5000), 9);
    }),
  );
});

test("what a profile does not keep is unknown, never 0", () => {
  const stepped = columnOf("x", { numbers: numbers({ quantiles: levels.map((at) => ({ at, value: at < 0.6 ? 0 : at })) }) });
  for (const [was, is] of [
    [stepped, stepped],
    [columnOf("x", { type: "text" }), columnOf("x", { type: "text" })],
    [even(0, 1), kinds({ a: 1 })],
    [{ ...even(0, 1), missing: 10_000 }, even(0, 1)],
  ] as const)
    expect(columnShift({ column: was, rows: 10_000 }, { column: is, rows: 10_000 })).toMatchObject({ known: false });
});

test("the check fails where a column moved, passes where none did, and is not measured where nothing could be compared", () => {
  const check = allChecks.find(({ id }) => id === "steady-since-before");
  const judged = (was: ColumnProfile, is: ColumnProfile, rows = 10_000) =>
    check?.judge?.({
      profile: profileOf({ columns: [is], rows }),
      previous: profileOf({ columns: [was], rows }),
      ...{ question: null, claimedMargin: null, today: day("2026-11-22") },
    });
  expect(judged(even(0, 100), even(50, 150))).toMatchObject({ is: "failed", columns: ["x"] });
  expect(judged(even(0, 100), even(0, 101))).toMatchObject({ is: "passed" });
  expect(judged(columnOf("x"), columnOf("x"))).toMatchObject({ is: "not-measured" });
  expect(judged(whole(9, 6), whole(5, 10), 15)).toMatchObject({ is: "passed" });
});
