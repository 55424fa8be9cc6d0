import { expect, test } from "vitest";
import { betweenTyped, numberTyped, rangeBeside } from "./money-says.ts";

test.each([
  ["12000", 12_000],
  ["12,000", 12_000],
  ["12.000", 12_000],
  ["1 200 000", 1_200_000],
  ["12’000", 12_000],
  ["12.5", 12.5],
  ["0,25", 0.25],
  ["12k", 12_000],
  ["1.5 M", 1_500_000],
])("%s is read as %d", (text, value) => expect(numberTyped(text)).toBe(value));

test.each(["", "many", "12 x", "1.2.3"])("“%s” is no number", (text) => expect(numberTyped(text)).toBeNaN());

test("one figure alone is both ends, and none is not said", () => {
  expect(betweenTyped("3", "")).toEqual({ low: 3, high: 3 });
  expect(betweenTyped("", "4")).toEqual({ low: 4, high: 4 });
  expect(betweenTyped("1k", "5k")).toEqual({ low: 1000, high: 5000 });
  expect(betweenTyped(" ", "")).toBeNull();
});

test("a range is told with its currency once, and not at all where there is no doubt", () => {
  const at = (value: number) => ({ value, error: 0 });
  expect(rangeBeside({ p10: at(1234), p50: at(2000), p80: at(3000), p90: at(45_678) }, "EUR")).toBe("8 in 10: 1,200 to 46,000 EUR");
  expect(rangeBeside({ p10: at(300), p50: at(300), p80: at(300), p90: at(300) }, "EUR")).toBeNull();
});
