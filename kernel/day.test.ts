import { expect, test } from "vitest";
import { addDays, day, dayOf, daysBetween, isDay, longDay, shortDay, weeksBetween } from "./day.ts";

test("a day that does not exist is not a day", () => {
  expect(isDay("2026-02-30")).toBe(false);
  expect(isDay("2024-02-29")).toBe(true);
  expect(isDay("0000-01-01")).toBe(false);
  expect(() => day("12 March")).toThrow(RangeError);
});

test("days are counted over leap days and changes of clock", () => {
  expect(daysBetween(day("2024-02-28"), day("2024-03-01"))).toBe(2);
  expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
  expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
  expect(addDays(day("0001-01-02"), -90)).toBe("0001-01-01");
  expect(addDays(day("9999-12-31"), 14)).toBe("9999-12-31");
  expect(weeksBetween(day("2026-01-01"), day("2026-01-15"))).toBe(2);
});

test("a day reads as people write it", () => {
  expect(longDay(day("2026-03-02"))).toBe("2 March 2026");
  expect(shortDay(day("2026-03-02"))).toBe("2 Mar");
  expect(dayOf(new Date("2026-03-02T23:59:59Z"))).toBe("2026-03-02");
});
