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

const preparation = { low: 4, middle: 10, high: 30 };
const withWork = (phase: "data-assessment" | "proof-of-concept" | "go-no-go", work: typeof preparation | null) => {
  const range = rangeOfProject(
    { ...factsOf(2, { name: "Churn", phase, started: "2026-10-01", entered: "2026-11-16" }), preparation: work },
    today,
  );
  if (!range.known) throw new RangeError(range.because);
  return range.value;
};

test("work that the data asks for comes first: while it is assessed by itself, then before the proof of concept", () => {
  expect(withWork("data-assessment", preparation).assumes).toMatch(
    /^By its readiness report the data asks for 10 person-days \(4 to 30\) more/,
  );
  const proof = withWork("proof-of-concept", preparation);
  expect(proof.middle > withWork("proof-of-concept", null).middle).toBe(true);
  expect(proof.assumes).toMatch(/The rest of the phase comes after it\. Such work takes 1\.3 times its box/);
});

test("past the proof of concept the data was decided on as it is, and without a report nothing changes", () => {
  expect(withWork("go-no-go", preparation)).toEqual(withWork("go-no-go", null));
  expect(withWork("proof-of-concept", null).assumes).not.toMatch(/readiness/);
});
