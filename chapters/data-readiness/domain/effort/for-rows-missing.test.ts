import { expect, test } from "vitest";
import { forRowsMissing } from "./for-rows-missing.ts";

const collecting = { low: 0.5, likely: 2, high: 10 };

test("what is stated is for as many rows as are stated; fewer take less, and more take more, by the square root", () => {
  expect(forRowsMissing(collecting, 1)).toEqual(collecting);
  expect(forRowsMissing(collecting, 0.25)).toEqual({ low: 0.25, likely: 1, high: 5 });
  expect(forRowsMissing(collecting, 4)).toEqual({ low: 1, likely: 4, high: 20 });
});

test("one row is not brought for nothing, and a million not for a lifetime: the middle stays in the range", () => {
  expect(forRowsMissing(collecting, 1e-9).likely).toBe(0.5);
  expect(forRowsMissing(collecting, 1e9).likely).toBe(10);
});
