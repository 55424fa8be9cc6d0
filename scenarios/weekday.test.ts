import { expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { nearestWeekday, tuesdayBefore, weekdayUpTo } from "./weekday.ts";

const week = Array.from({ length: 7 }, (_, index) => addDays(day("2026-11-16"), index));

test("last Tuesday is one to seven days ago", () => {
  expect(week.map(tuesdayBefore)).toEqual([
    ...["2026-11-10", "2026-11-10", "2026-11-17", "2026-11-17", "2026-11-17", "2026-11-17", "2026-11-17"],
  ]);
});

test("nothing is done on a weekend", () => {
  expect(week.map(weekdayUpTo).slice(4)).toEqual(["2026-11-20", "2026-11-20", "2026-11-20"]);
  expect(week.map(nearestWeekday).slice(4)).toEqual(["2026-11-20", "2026-11-20", "2026-11-23"]);
});
