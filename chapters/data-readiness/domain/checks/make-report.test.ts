import { expect, test } from "vitest";
import { addDays, day, known } from "#kernel";
import { columnOf, profileOf } from "../profile/profile.fixture.ts";
import { noRoles } from "../profile/roles.ts";
import { makeReport, type ToReport } from "./make-report.ts";
import { nothingSaid, type Said } from "./said.ts";

const today = day("2026-11-22");
const someIncome = columnOf("income", { coded: [{ text: "-999", count: 3100, because: "far outside the others" }] });
const withGaps = profileOf({ columns: [someIncome, columnOf("age")] });
const lawful: Said = { ...nothingSaid, answers: [{ check: "lawful", answer: "yes", because: "Contract of 2024", on: today }] };

const reportOf = (bent: Partial<ToReport> = {}) =>
  makeReport({ profile: withGaps, question: null, claimedMargin: null, said: lawful, history: [], previous: null, today, ...bent });

const stateOf = (id: string, bent: Partial<ToReport> = {}) => reportOf(bent).checks.find(({ check }) => check === id);

test("what nobody answered is not measured, and holds the lowest band", () => {
  const report = reportOf({ said: nothingSaid });
  expect([report.reached, report.workingOn, report.heldBy]).toEqual([null, "C", "lawful"]);
  expect(report.summary[0]).toMatch(/; and nobody has looked at 3 checks of band C\.$/);
});

test("a gap in band B is said with its figures, and what it costs", () => {
  const report = reportOf();
  expect(stateOf("missing-cells")?.says).toBe("31 % of income is missing, coded as -999.");
  expect(report.gaps.map(({ check }) => check)).toContain("missing-cells");
});

test("a waiver counts until its day, and not after it", () => {
  const until = addDays(today, 10);
  const said: Said = { ...lawful, waivers: [{ check: "missing-cells", because: "Not used", by: null, on: today, until }] };
  expect(stateOf("missing-cells", { said })?.state).toBe("waived");
  expect(stateOf("missing-cells", { said, today: until })?.state).toBe("waived");
  expect(stateOf("missing-cells", { said, today: addDays(until, 1) })?.state).toBe("failed");
});

test("a result counts for 90 days, or for as long as somebody said", () => {
  const measured = withGaps.measuredOn;
  expect(stateOf("exact-duplicates", { today: addDays(measured, 90) })?.state).toBe("passed");
  const old = stateOf("exact-duplicates", { today: addDays(measured, 120) });
  expect([old?.state, old?.says]).toEqual(["not-measured", "It was measured 120 days ago, and no longer counts."]);
  const said = { ...lawful, halfLives: { "exact-duplicates": 200 } };
  expect(stateOf("exact-duplicates", { said, today: addDays(measured, 120) })?.state).toBe("passed");
});

test("twelve rows to a segment's limit cost less than a column to find out about, and many empty segments more", () => {
  const gapsWith = (rows: readonly number[]) => {
    const single = rows.map((of, at) => ({ column: "country", value: `c${at}`, rows: of, positives: null }));
    const roles = { ...noRoles, segments: ["country"] };
    return reportOf({ profile: { ...withGaps, roles, segments: known({ single, crossed: [] }) } }).gaps;
  };
  const days = (rows: readonly number[]) => gapsWith(rows).find(({ check }) => check === "segments-covered")?.effort.likely;
  const order = gapsWith([500, 18]).map(({ check }) => check);
  expect(order.indexOf("segments-covered")).toBeGreaterThan(order.indexOf("missing-cells"));
  expect([days([500, 18]), days([500, 0, 0, 0]), days([500, ...Array.from({ length: 12 }, () => 0)])]).toEqual([
    expect.closeTo(0.73, 2),
    2,
    4,
  ]);
  const said = { ...lawful, efforts: { "segments-covered": { low: 1, likely: 3, high: 5 } } };
  const single = [{ column: "country", value: "c", rows: 18, positives: null }];
  const told = { ...withGaps, roles: { ...noRoles, segments: ["country"] }, segments: known({ single, crossed: [] }) };
  expect(reportOf({ profile: told, said }).gaps.find(({ check }) => check === "segments-covered")?.effort.likely).toBe(3);
});
