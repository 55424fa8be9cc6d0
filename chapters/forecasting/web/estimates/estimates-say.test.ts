import { expect, test } from "vitest";
import { day } from "#kernel";
import { daysTyped, partName, rangeSays, untilSays } from "./estimates-say.ts";

test("days are typed as days or as weeks", () => {
  expect(["30", " 12.5 ", "6 weeks", "6w", "1,5 weeks", "1 week", "3 days"].map(daysTyped)).toEqual([30, 12.5, 42, 42, 10.5, 7, 3]);
  for (const none of ["", "soon", "6 months", "-3"]) expect(daysTyped(none)).toBeNaN();
});

test("what is typed is said as the day it means, and nothing where it means none", () => {
  expect(untilSays("6 weeks", day("2026-11-22"))).toBe("until 3 January 2027");
  expect(untilSays("", day("2026-11-22"))).toBe("");
  expect(untilSays("9999", day("2026-11-22"))).toBe("");
});

test("a range is said with its middle", () => {
  expect(rangeSays({ low: 18.2, median: 30, high: 59.6 })).toBe("18 to 60 days, as likely as not 30");
  expect(partName("whole")).toBe("all of it, until it is in use");
});
