import { expect, test } from "vitest";
import { day } from "#kernel";
import { leftOutSays, secondOpinion, streamHead, streamsSay, weekSays } from "./throughput-say.ts";

const done = { p50: day("2027-01-04"), p80: day("2027-02-01"), p90: day("2027-03-01"), bins: [], never: 0 };

test("a stream begins with its P80, or with why there is none", () => {
  expect(streamHead({ done, byDay: null }, 30, "")).toBe("30 items: P80 is 1 February 2027. Eight in ten are done by then.");
  expect(streamHead({ done: { ...done, p80: null }, byDay: null }, 1, "")).toMatch(/^1 item take|^1 item/);
  expect(streamHead(null, 30, "A forecast needs 5 whole weeks.")).toBe("A forecast needs 5 whole weeks.");
  expect(streamsSay([])).toBe("No team’s items are counted yet.");
});

test("beside a project’s forecast its items speak of the promised day, else of their own", () => {
  const byDay = { known: true as const, value: { day: day("2027-02-15"), weeks: 12, chance: 0.64, p50: 30, p80: 20, p90: 10 } };
  expect(secondOpinion({ done, byDay }, 30, day("2027-02-15"))).toBe(
    "By its items: 64 % that the 30 items that are left are done by 15 February 2027, the promised day.",
  );
  expect(secondOpinion({ done, byDay: null }, 1, null)).toBe("By its items P80 of the one item that is left is 1 February 2027.");
});

test("what was left out says where; a middle week is of the last half year", () => {
  expect(leftOutSays({ says: "No day.", rows: 2, firstRow: 7, column: "Done" })).toBe("2 rows, the first in row 7, Done: No day.");
  expect(weekSays([100, ...new Array(26).fill(4)])).toBe("4");
});
