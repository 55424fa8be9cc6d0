import { expect, test } from "vitest";
import { farOutFences } from "./far-out.ts";
import { normalQuantile } from "./normal.ts";
import { seeded } from "./seeded.fixture.ts";

const quantileOf = (sorted: readonly number[]) => (level: number) => sorted[Math.floor(level * (sorted.length - 1))] ?? 0;
const spreadOf = (values: readonly number[]) => {
  const at = quantileOf(values.toSorted((a, b) => a - b));
  return { low: at(0.05), first: at(0.25), middle: at(0.5), third: at(0.75), high: at(0.95) };
};
const drawn = (seed: number, rows: number, of: (dice: () => number) => number) => {
  const dice = seeded(seed);
  return Array.from({ length: rows }, () => of(dice));
};
const normal = (dice: () => number) => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, dice())));
const shareBeyond = (values: readonly number[]): number => {
  const { low, high } = farOutFences(spreadOf(values));
  return values.filter((value) => value < low || value > high).length / values.length;
};

const shapes: Readonly<Record<string, (dice: () => number) => number>> = {
  normal,
  uniform: (dice) => dice(),
  lognormal: (dice) => Math.exp(normal(dice)),
  "a wide lognormal": (dice) => Math.exp(1.5 * normal(dice)),
  "a lognormal turned round": (dice) => 100 - Math.exp(normal(dice)),
  exponential: (dice) => -Math.log(1 - dice()),
  Laplace: (dice) => (dice() < 0.5 ? 1 : -1) * -Math.log(1 - dice()),
  "Pareto of 2.5": (dice) => (1 - dice()) ** (-1 / 2.5),
  "counts of which seven in ten are 0": (dice) => (dice() < 0.7 ? 0 : 1 + Math.floor(-4 * Math.log(1 - dice()))),
  "Student's t of 5": (dice) => normal(dice) / Math.sqrt(Array.from({ length: 5 }, () => normal(dice) ** 2).reduce((a, b) => a + b) / 5),
};

test.each(Object.entries(shapes))("of honest values that are %s hardly any lie far out", (_name, of) => {
  for (const rows of [500, 2_000, 20_000]) {
    const shares = Array.from({ length: 8 }, (_, seed) => shareBeyond(drawn(seed + 1, rows, of)));
    expect(Math.max(...shares)).toBeLessThan(0.005);
  }
});

test("one in a hundred that is a hundred times too large, or a code, lies far out of any of them", () => {
  for (const [name, of] of Object.entries(shapes)) {
    const values = drawn(5, 2_000, of);
    const top = Math.max(...values.map(Math.abs));
    const bent = values.map((value, at) => (at % 100 === 0 ? 1e4 * top : value));
    expect([name, Math.round(1e3 * shareBeyond(bent))]).toEqual([name, 10]);
  }
});

test("fences move and stretch with the values", () => {
  const spread = spreadOf(drawn(9, 999, shapes.exponential ?? (() => 0)));
  const { low, high } = farOutFences(spread);
  const bent = farOutFences({
    low: 3 + 2 * spread.low,
    first: 3 + 2 * spread.first,
    middle: 3 + 2 * spread.middle,
    third: 3 + 2 * spread.third,
    high: 3 + 2 * spread.high,
  });
  expect(bent.low).toBeCloseTo(3 + 2 * low, 9);
  expect(bent.high).toBeCloseTo(3 + 2 * high, 9);
});

test("where half of the values are the same nothing is said", () => {
  expect(farOutFences({ low: 0, first: 0, middle: 0, third: 0, high: 900 })).toEqual({ low: 0, high: 0 });
});
