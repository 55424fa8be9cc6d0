import { expect, test } from "vitest";
import type { Band } from "./check.ts";
import { dataJudgement } from "./data-judgement.ts";

const gap = { check: "missing-cells", says: "31 % of income is missing.", next: "Fill it.", effort: { low: 1, likely: 2, high: 6 } };
const report = (reached: Band | null, bent: Partial<Parameters<typeof dataJudgement>[0]> = {}) =>
  dataJudgement({
    ...{ question: "Who leaves?", reached, workingOn: reached === "A" ? null : "B", checks: [], gaps: [] },
    summary: ["", "About 3 person-days (1 to 8) of work."],
    ...bent,
  });

test("the data is good where band A is reached, and says what is waived", () => {
  expect(report("A")).toEqual({ holds: true, reason: "Its readiness report reaches band A." });
  expect(report("A", { checks: [{ state: "waived" }] })?.reason).toBe("Its readiness report reaches band A, 1 check is waived.");
});

test("it is not good where something failed, with the dearest gap and what the work comes to", () => {
  expect(report("C", { gaps: [gap] })).toEqual({
    holds: false,
    reason: "Its readiness report reaches band C: 31 % of income is missing. About 3 person-days (1 to 8) of work.",
  });
});

test("what nobody measured, and what nobody asked, is no judgement", () => {
  expect(report("C")).toBeNull();
  expect(report("C", { question: null, gaps: [gap] })).toBeNull();
});
