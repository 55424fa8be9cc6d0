import fc from "fast-check";
import { expect, test } from "vitest";
import { day, daysBetween } from "#kernel";
import { type Prepared, preparationRange } from "./preparation-range.ts";

const today = day("2026-11-23");
const sure = (days: number) => ({ low: days, middle: days, high: days });
const range = (bent: Partial<Prepared>) =>
  preparationRange({ today, preparation: sure(10), people: 2, workedDays: 5, rest: null, restAssumes: "", ...bent });
const days = (bent: Partial<Prepared>) => {
  const { early, middle, late } = range(bent);
  return [early, middle, late].map((at) => daysBetween(today, at));
};

test("ten sure person-days by two people are a week; one time in ten it is gone over again", () => {
  // 70 in 100 take one round, 21 two: half as long again.
  expect(days({})).toEqual([7, 7, 11]);
  expect(days({ people: 1 })).toEqual([14, 14, 21]);
  expect(days({ workedDays: 7 })).toEqual([5, 5, 8]);
});

test("what comes after the data comes on top", () => {
  expect(days({ rest: () => 20 })).toEqual([27, 27, 31]);
});

test("nobody knows how many work on it: the range is wider, and says so", () => {
  const [early, , late] = days({ people: null });
  expect([(early ?? 0) < 7, (late ?? 0) > 11]).toEqual([true, true]);
  expect(range({ people: null }).assumes).toMatch(/one to four people, as nobody said how many/);
});

test("lies ahead and in order, and more work never ends earlier", () => {
  const points = fc
    .tuple(
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
      fc.double({ min: 1, max: 4, noNaN: true }),
    )
    .map(([low, up, further]) => ({ low, middle: low * up, high: low * up * further }));
  fc.assert(
    fc.property(points, fc.double({ min: 1, max: 3, noNaN: true }), (preparation, times) => {
      const [early = 0, middle = 0, late = 0] = days({ preparation });
      expect(1 <= early && early <= middle && middle <= late).toBe(true);
      const more = { low: preparation.low * times, middle: preparation.middle * times, high: preparation.high * times };
      expect(days({ preparation: more }).every((each, at) => each >= ([early, middle, late][at] ?? 0))).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("the same report gives the same days", () => {
  const wide = { low: 2, middle: 6, high: 20 };
  expect(range({ preparation: wide, people: null })).toEqual(range({ preparation: wide, people: null }));
});
