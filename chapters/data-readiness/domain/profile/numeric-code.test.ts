import { expect, test } from "vitest";
import { numericCode } from "./numeric-code.ts";

const incomes = { value: -999, count: 39, of: 380, low: 1800, high: 6995, others: 307 };

test("-999 among incomes is a code, however far these lie from each other", () => {
  expect(numericCode(incomes)).toBe("10 % of the numbers are -999, and the others lie between 1800 and 6995");
});

test.each([
  ["where others are negative too", { ...incomes, low: -2000 }],
  ["where it is rare", { ...incomes, count: 3 }],
  ["as nine, which may be a figure", { ...incomes, value: -9 }],
  ["as a large figure among large ones", { ...incomes, value: 9999 }],
])("it is none %s", (_where, suspected) => {
  expect(numericCode(suspected)).toBeNull();
});
