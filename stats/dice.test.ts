import { expect, test } from "vitest";
import { diceOf } from "./dice.ts";

const draws = (seed: string, many: number): number[] => {
  const dice = diceOf(seed);
  return Array.from({ length: many }, dice);
};

test("the same text draws the same, another text another", () => {
  expect(draws("churn", 5)).toEqual(draws("churn", 5));
  expect(draws("churn", 5)).not.toEqual(draws("Churn", 5));
});

test("draws are as even as chance has it: χ² over a hundred bins, one draw and two in a row", () => {
  for (const seed of ["", "a", "b", "customers.csv"]) {
    const all = draws(seed, 40_000);
    const single = Array.from({ length: 100 }, () => 0);
    const paired = Array.from({ length: 100 }, () => 0);
    for (const [at, value] of all.entries()) {
      expect(value >= 0 && value < 1).toBe(true);
      const bin = Math.floor(value * 100);
      single[bin] = (single[bin] ?? 0) + 1;
      const cell = Math.floor(value * 10) * 10 + Math.floor((all[at + 1] ?? 0.5) * 10);
      paired[cell] = (paired[cell] ?? 0) + 1;
    }
    // χ² with 99 degrees of freedom exceeds 158 once in ten thousand times.
    for (const counts of [single, paired]) expect(counts.reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0)).toBeLessThan(158);
  }
});

test("texts that differ in one sign have nothing in common", () => {
  const [a, b] = [draws("seed 1", 4_000), draws("seed 2", 4_000)];
  const product = a.reduce((sum, value, at) => sum + (value - 0.5) * ((b[at] ?? 0.5) - 0.5), 0) / 4_000;
  expect(Math.abs(product * 12)).toBeLessThan(0.07);
});
