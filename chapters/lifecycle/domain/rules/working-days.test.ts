import { describe, expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { usualRules } from "./rules.ts";
import { boxEnd, holidaysBetween, isQuiet, nextWorkingDay, weekdayOf } from "./working-days.ts";

const closed = {
  ...usualRules,
  holidays: [{ from: day("2026-12-24"), to: day("2027-01-01"), name: "Closed" }],
};

describe("a day", () => {
  test("has its day of the week", () => {
    expect(["2026-11-22", "2026-11-23", "1969-12-31", "2024-02-29"].map((text) => weekdayOf(day(text)))).toEqual([
      "Sunday",
      "Monday",
      "Wednesday",
      "Thursday",
    ]);
  });

  test("of the weekend or a holiday is quiet, and the next working day comes after both", () => {
    expect(isQuiet(closed, day("2026-12-23"))).toBe(false);
    expect(isQuiet(closed, day("2026-12-24"))).toBe(true);
    expect(nextWorkingDay(closed, day("2026-12-24"))).toBe("2027-01-04");
    expect(nextWorkingDay(closed, day("2026-11-21"))).toBe("2026-11-23");
    expect(nextWorkingDay(closed, day("2026-11-24"))).toBe("2026-11-24");
  });
});

describe("a time box", () => {
  const box = (since: string, weeks: number, rules = closed) => boxEnd(rules, { since: day(since), weeks, rests: [] });

  test("without a holiday in it ends its weeks after it began", () => {
    expect(box("2026-11-02", 4)).toBe("2026-11-30");
    expect(box("2026-11-02", 0.5)).toBe("2026-11-06");
  });

  test("is longer by each working day that was a holiday, and not by the weekends among them", () => {
    // 24, 25, 28 to 31 December and 1 January: seven, of which six lie before its end and one more by the time it has moved.
    expect(holidaysBetween(closed, [], { since: day("2026-12-14"), until: day("2027-01-10") })).toBe(7);
    expect(box("2026-12-14", 4)).toBe("2027-01-20");
    const onSaturday = { ...usualRules, holidays: [{ from: day("2026-10-03"), to: day("2026-10-03"), name: "Unity" }] };
    expect(box("2026-09-28", 1, onSaturday)).toBe("2026-10-05");
  });

  test("does not count a holiday twice on which the project rested anyway", () => {
    const rests = [{ from: day("2026-12-21"), to: day("2027-01-04") }];
    expect(boxEnd(closed, { since: day("2026-12-14"), weeks: 4, rests })).toBe(addDays(day("2026-12-14"), 28 + 14));
  });

  test("never ends earlier for more weeks, more holidays or more rest", () => {
    const since = day("2026-12-01");
    let before = since;
    for (let half = 1; half < 60; half += 1) {
      const end = boxEnd(closed, { since, weeks: half / 2, rests: [] });
      expect(end >= before).toBe(true);
      expect(end >= boxEnd(usualRules, { since, weeks: half / 2, rests: [] })).toBe(true);
      expect(boxEnd(closed, { since, weeks: half / 2, rests: [{ from: day("2026-12-02"), to: day("2026-12-07") }] }) >= end).toBe(true);
      before = end;
    }
  });

  test("ends even where every day is a holiday", () => {
    const always = { restDays: usualRules.restDays, holidays: [{ from: day("2020-01-01"), to: day("2090-01-01"), name: "Always" }] };
    expect(boxEnd(always, { since: day("2026-01-05"), weeks: 2, rests: [] }) > "2026-01-19").toBe(true);
    expect(nextWorkingDay(always, day("2026-01-05"))).toBe("2026-01-05");
  });
});
