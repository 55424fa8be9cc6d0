import { expect, test } from "vitest";
import { type Day, day } from "#kernel";
import { factsOf } from "../../lifecycle/domain/facts/facts.fixture.ts";
import { rangeOfProject } from "./range-of-project.ts";

const today = day("2026-11-23");

test("a phase with a clock has a range that lies ahead", () => {
  const range = rangeOfProject(factsOf(2, { name: "Churn", phase: "proof-of-concept", started: "2026-10-01" }), today);
  expect(range.known && range.value.early > today && range.value.middle <= range.value.late).toBe(true);
});

test.each([
  [{ phase: "proof-of-concept" }, /started is not recorded/],
  [{ phase: "productionisation", started: "2026-10-01" }, /No go is on record/],
  [{ phase: "iteration", started: "2026-01-01" }, /no time box/],
  [{ phase: "proof-of-concept", standing: "on-hold", started: "2026-01-01" }, /on hold/],
] as const)("%j has none, and says why", (facts, why) => {
  const range = rangeOfProject(factsOf(2, { name: "Churn", ...facts }), today);
  expect(range.known ? "known" : range.because).toMatch(why);
});

test("the time on hold does not make what is left take longer", () => {
  const lasted = (entered: string, rests: readonly { readonly from: Day; readonly to: Day }[]) =>
    rangeOfProject({ ...factsOf(2, { name: "Churn", phase: "proof-of-concept", entered }), rests }, today);
  expect(lasted("2026-10-12", [{ from: day("2026-10-13"), to: day("2026-11-10") }])).toEqual(lasted("2026-11-09", []));
  expect(lasted("2026-10-12", [])).not.toEqual(lasted("2026-11-09", []));
});
