import { expect, test } from "vitest";
import { figureOf } from "./figure-of.ts";

test("a figure is read as it is typed", () => {
  expect(figureOf(" 0,83 ", null)).toEqual({ value: 0.83 });
  expect(figureOf("-2.5", "EUR")).toEqual({ value: -2.5 });
  expect(figureOf("", null).value).toBeNaN();
});

test("one that was counted out says its cases and its range too", () => {
  expect(figureOf("13 of 30", null)).toEqual({ value: 13 / 30, n: 30, interval: { low: 0.2738, high: 0.608 } });
  expect(figureOf("13/30", "%")).toEqual({ value: 1300 / 30, n: 30, interval: { low: 27.38, high: 60.8 } });
  expect(figureOf("13 of 0", null).value).toBeNaN();
  expect(figureOf("31 of 30", null).value).toBeNaN();
});
