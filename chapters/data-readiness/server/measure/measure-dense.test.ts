import { expect, test } from "vitest";
import { columnWith } from "./measured.fixture.ts";

// Fractions of which hardly one comes twice are measured on a way of their own from 50,000 rows on: it tells the same.

const ROWS = 60_000;
const fraction = (at: number): number => Math.sin(at * 12.9898) * 43758.5453;
const fractions = Array.from({ length: ROWS }, (_, at) => Number((fraction(at) - Math.floor(fraction(at)) + 5).toFixed(9)));

test("moments, quantiles, bars and counts are those of the numbers", async () => {
  const { numbers, distinct, unique, type } = await columnWith(fractions);
  const sorted = fractions.toSorted((a, b) => a - b);
  const mean = fractions.reduce((sum, x) => sum + x, 0) / ROWS;
  const cubes = fractions.reduce((sum, x) => sum + (x - mean) ** 3, 0) / ROWS;
  const squares = fractions.reduce((sum, x) => sum + (x - mean) ** 2, 0) / ROWS;
  const different = new Map<number, number>();
  for (const x of fractions) different.set(x, (different.get(x) ?? 0) + 1);
  expect(type).toBe("number");
  expect(numbers).toMatchObject({ min: sorted[0], max: sorted.at(-1), exact: true, zeros: 0, negative: 0, whole: false, infinite: 0 });
  expect(numbers?.mean).toBeCloseTo(mean, 12);
  expect(numbers?.sd).toBeCloseTo(Math.sqrt((squares * ROWS) / (ROWS - 1)), 12);
  expect(numbers?.skew).toBeCloseTo((Math.sqrt(ROWS * (ROWS - 1)) / (ROWS - 2)) * (cubes / squares ** 1.5), 9);
  for (const { at, value } of numbers?.quantiles ?? []) {
    const place = (ROWS - 1) * at;
    const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    expect(value).toBeCloseTo(low + (high - low) * (place - Math.floor(place)), 12);
  }
  const { edges = [], counts = [] } = numbers?.histogram ?? {};
  expect(counts).toEqual(
    counts.map((_, bar) => sorted.filter((x) => x >= (edges[bar] ?? 0) && (x < (edges[bar + 1] ?? 0) || bar === counts.length - 1)).length),
  );
  expect(distinct).toEqual({ count: different.size, exact: true });
  expect(unique).toBe([...different.values()].filter((n) => n === 1).length);
});

test("cells that are no plain number are told as of any column", async () => {
  const odd = ["", "N/A", "abc", "inf", "2026-01-01", ""];
  const { missing, coded, invalid, numbers, typed } = await columnWith([...fractions, ...odd]);
  expect({ missing, invalid, infinite: numbers?.infinite }).toEqual({ missing: 2, invalid: { count: 2, firstRow: ROWS + 3 }, infinite: 1 });
  expect(coded).toMatchObject([{ text: "N/A", count: 1 }]);
  expect(typed.slice(-7)).toEqual([fractions.at(-1), null, null, null, null, null, null]);
});

test("a code for missing is found among them", async () => {
  const { coded, numbers, typed } = await columnWith(fractions.map((x, at) => (at % 50 === 0 ? -999 : x)));
  expect(coded).toMatchObject([{ text: "-999", count: ROWS / 50 }]);
  expect(numbers?.min).toBeGreaterThanOrEqual(5);
  expect(typed[0]).toBeNull();
});

test("numbers that are written for people further down the file are read as such", async () => {
  const { numbers, invalid } = await columnWith(fractions.map((x, at) => (at === ROWS - 1 ? "1,234.5" : x)));
  expect(numbers).toMatchObject({ max: 1234.5, writtenWith: ["thousands"] });
  expect(invalid.count).toBe(0);
});
