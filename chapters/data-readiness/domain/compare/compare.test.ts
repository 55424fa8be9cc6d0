import { expect, test } from "vitest";
import { day } from "#kernel";
import { makeReport } from "../checks/make-report.ts";
import { nothingSaid } from "../checks/said.ts";
import { columnOf, profileOf } from "../profile/profile.fixture.ts";
import type { Profile } from "../profile/profile.ts";
import { compareSays } from "./compare-says.ts";
import { comparedColumns } from "./compared-columns.ts";
import { movedChecks } from "./moved-checks.ts";

const spread = (median: number) =>
  columnOf("fare", {
    numbers: {
      ...{ min: 0, max: 100, mean: median, sd: 1, exact: true, zeros: 0, negative: 0, whole: false, infinite: 0, skew: 0, writtenWith: [] },
      histogram: { edges: [0, 100], counts: [1] },
      outliers: { count: 0, low: 0, high: 100 },
      quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map((at) => ({ at, value: median + (at - 0.5) * 10 })),
    },
  });
const reportOf = (profile: Profile) =>
  makeReport({ profile, question: null, claimedMargin: null, said: nothingSaid, history: [], previous: null, today: day("2026-11-22") });

const was = profileOf({ columns: [spread(10), columnOf("gone"), columnOf("age"), columnOf("same")] });
const is = profileOf({ columns: [spread(40), columnOf("age", { missing: 3_000, type: "text" }), columnOf("same"), columnOf("fresh")] });

test("what came, went or moved is told first, in words", () => {
  const columns = comparedColumns(was, is);
  expect(Object.fromEntries(columns.map(({ name, moved }) => [name, moved]))).toEqual({
    fare: ["median 10 before, 40 now"],
    gone: ["gone"],
    age: ["number before, text now", "0 % missing before, 30 % now"],
    fresh: ["new"],
    same: [],
  });
  expect(columns.at(-1)?.name).toBe("same");
});

test("a version against itself has not moved", () => {
  expect(comparedColumns(was, was).every(({ moved }) => moved.length === 0)).toBe(true);
  expect(movedChecks(reportOf(was), reportOf(was))).toEqual([]);
});

test("checks that came to something else are told, those that failed first", () => {
  const moved = movedChecks(reportOf(was), reportOf(is));
  expect(moved[0]).toMatchObject({ check: "missing-cells", was: "passed", is: "failed" });
});

test("two versions are compared in a sentence", () => {
  const side = (profile: Profile) => ({ profile, report: reportOf(profile) });
  expect(compareSays(side(was), side(is))).toBe("No band is reached, as before; 1 column new, 1 column gone, 2 columns moved.");
  expect(compareSays(side(was), side(was))).toBe("No band is reached, as before; no column changed.");
});
