import fc from "fast-check";
import { describe, expect, test } from "vitest";
import reference from "./fixtures/quantile-shift.json" with { type: "json" };
import { quantileShift, timesOf } from "./quantile-shift.ts";
import { seeded } from "./seeded.fixture.ts";

const drawsIn = (text: string) => timesOf(Float64Array.from(text.split(" "), (each) => (each === "never" ? Infinity : Number(each))));

describe.each(reference.cases)("at $chance, a shift of $shift", ({ before, after, chance, shift, error, bootstrap }) => {
  const found = quantileShift(drawsIn(before), drawsIn(after), chance);
  test("has the shift and the error that NumPy sums", () => {
    expect(found.shift).toBeCloseTo(shift, 9);
    expect(found.error / error).toBeCloseTo(1, 6);
  });
  test("has an error that the bootstrap over worlds has too, within a half", () => {
    expect(found.error).toBeGreaterThan(bootstrap / 1.5);
    expect(found.error).toBeLessThan(bootstrap * 1.5);
  });
});

const worlds = fc.array(fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: Infinity }), { minLength: 60, maxLength: 200 });
const chances = fc.double({ min: 0.05, max: 0.95, noNaN: true });

test("what moves in all worlds alike moves by that, without an error; and back it moves the other way", () => {
  fc.assert(
    fc.property(worlds, chances, fc.integer({ min: -50, max: 50 }), (values, chance, days) => {
      fc.pre(values.filter(Number.isFinite).length >= 30);
      const [before, after] = [timesOf(Float64Array.from(values)), timesOf(Float64Array.from(values, (value) => value + days))];
      const found = quantileShift(before, after, chance);
      expect(found.shift).toBeCloseTo(days, 6);
      expect(found.error).toBeLessThan(1e-6);
      expect(quantileShift(after, before, chance).shift + found.shift).toBe(0);
    }),
  );
});

test("the order of the worlds changes nothing, as long as both have the same", () => {
  fc.assert(
    fc.property(worlds, chances, fc.integer(), (values, chance, seed) => {
      fc.pre(values.filter(Number.isFinite).length >= 30);
      const random = seeded(seed);
      const pairs = values.map((value) => ({ value, later: value + 10 * random(), place: random() }));
      const ask = (all: typeof pairs) =>
        quantileShift(timesOf(Float64Array.from(all, ({ value }) => value)), timesOf(Float64Array.from(all, ({ later }) => later)), chance);
      const mixed = ask(pairs.toSorted((a, b) => a.place - b.place));
      expect(mixed.shift).toBe(ask(pairs).shift);
      expect(mixed.error).toBeCloseTo(ask(pairs).error, 6);
    }),
  );
});

test("nineteen of twenty shifts lie within two errors of the true one, and the error is no larger than it has to be", () => {
  const random = seeded(62);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const [RUNS, WORLDS, CHANCE] = [600, 500, 0.5];
  // Ratio e^0.2 in the middle: of lognormals about 60 and 60·e^0.2.
  const truth = 60 * (Math.exp(0.2) - 1);
  const found = Array.from({ length: RUNS }, () => {
    const before = Float64Array.from({ length: WORLDS }, () => 60 * Math.exp(0.6 * normal()));
    const after = before.map((value) => value * Math.exp(0.2 + 0.3 * normal()));
    return quantileShift(timesOf(before), timesOf(after), CHANCE);
  });
  const within = found.filter(({ shift, error }) => Math.abs(shift - truth) < 2 * error).length / RUNS;
  expect(within).toBeGreaterThan(0.92);
  expect(within).toBeLessThan(0.985);
});

test("too few tell no error, and what never comes or is no chance is refused", () => {
  const few = timesOf(Float64Array.from({ length: 10 }, (_, world) => world));
  expect(quantileShift(few, few, 0.5)).toEqual({ shift: 0, error: Number.NaN });
  const never = timesOf(Float64Array.from({ length: 10 }, () => Infinity));
  expect(() => quantileShift(few, never, 0.5)).toThrow(RangeError);
  expect(() => quantileShift(few, few, 1)).toThrow(RangeError);
  expect(() => quantileShift(few, timesOf(new Float64Array(3)), 0.5)).toThrow(RangeError);
});
