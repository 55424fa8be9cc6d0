import { expect, test } from "vitest";
import { numericCode } from "./numeric-code.ts";

const incomes = { value: -999, count: 39, of: 380, low: 1800, high: 6995, nines: 30 };

test("-999 among incomes is a code, however far these lie from each other", () => {
  expect(numericCode(incomes)).toBe("10 % of the numbers are -999, and the others lie between 1800 and 6995");
});

test.each([
  ["where others are negative too", { ...incomes, low: -2000 }],
  ["where it is rare", { ...incomes, count: 3 }],
  ["as nine, which may be a figure", { ...incomes, value: -9 }],
  ["as a large figure among large ones", { ...incomes, value: 9999 }],
  ["as the dearest of prices that end in 9", { value: 999, count: 40, of: 400, low: 49, high: 499, nines: 360 }],
  ["as three nines that are rare", { value: 999, count: 30, of: 20_000, low: 0, high: 80, nines: 2_000 }],
])("it is none %s", (_where, suspected) => {
  expect(numericCode(suspected)).toBeNull();
});

test("five nines above a cap are one in two hundred, and may be a cap rather than nothing", () => {
  expect(numericCode({ value: 99_999, count: 244, of: 48_842, low: 0, high: 41_310, nines: 900 })).toBeNull();
});
