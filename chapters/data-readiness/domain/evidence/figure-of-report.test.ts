import { describe, expect, test } from "vitest";
import { day, known, unknown } from "#kernel";
import type { CheckResult } from "../checks/check.ts";
import type { ReadinessReport } from "../checks/report.ts";
import { figureOfReport, saidByPeople } from "./figure-of-report.ts";

const check = (more: Partial<CheckResult>): CheckResult => ({
  ...{ check: "missing-cells", band: "B", asks: "Few cells are missing", state: "passed", says: "None is.", next: null, columns: [] },
  ...{ by: "measured", threshold: null, source: "", effort: null, waiver: null, on: null, countsUntil: null },
  ...more,
});
const effort = { p10: 2, p50: 5, p90: 12, drivers: [], shared: 0, assumes: "" };
const report = (more: Partial<ReadinessReport> = {}): ReadinessReport => ({
  ...{ asOf: day("2026-03-01"), question: null, reached: "B", workingOn: "A", heldBy: "question-asked", summary: ["", ""] },
  ...{ checks: [check({})], gaps: [], effort: known(effort), assumptions: [] },
  ...more,
});

test("a band is a figure that holds those below it", () => {
  const figures = ([null, "C", "B", "A"] as const).map((reached) => figureOfReport(report({ reached }), 10, { of: "band" }));
  expect(figures).toMatchObject([0, 1, 2, 3].map((value) => ({ known: true, value: { metric: "data readiness band", value } })));
});

test("rows and person-days are figures too, the days with their range", () => {
  expect(figureOfReport(report(), 12_345, { of: "rows" })).toMatchObject({ value: { value: 12_345, says: "12,345 rows" } });
  expect(figureOfReport(report(), 1, { of: "effort" })).toMatchObject({ value: { value: 5, interval: { low: 2, high: 12 } } });
  expect(figureOfReport(report({ effort: unknown("Nobody looked.") }), 1, { of: "effort" })).toEqual(unknown("Nobody looked."));
});

describe("a check", () => {
  const asked = (more: Partial<CheckResult>) =>
    figureOfReport(report({ checks: [check(more)] }), 1, { of: "check", check: "missing-cells" });

  test("is 1 where it passed and 0 where it failed", () => {
    expect([asked({}), asked({ state: "failed" })]).toMatchObject([{ value: { value: 1 } }, { value: { value: 0 } }]);
  });

  test("that is waived, not measured, or of another kind of data is no figure", () => {
    expect(asked({ state: "waived" })).toMatchObject({ known: false, because: expect.stringMatching(/waiver is no measurement/) });
    expect(asked({ state: "not-measured", next: "Measure it." })).toEqual(unknown("The check is not measured. Measure it."));
    expect(asked({ check: "other" })).toEqual(unknown("The check is not asked of this kind of data set."));
    expect(figureOfReport(report(), 1, { of: "check", check: "luck" })).toMatchObject({
      because: expect.stringMatching(/no check “luck”/),
    });
  });
});

test("what people said is counted apart from what was measured", () => {
  expect(saidByPeople(report())).toBeNull();
  const said = check({ by: "said" });
  const waived = check({ state: "waived" });
  expect(saidByPeople({ checks: [said, said, waived, check({ by: "said", state: "not-measured" })] })).toBe(
    "2 checks answered by people, 1 waived",
  );
  expect(saidByPeople({ checks: [waived] })).toBe("1 check waived");
});
