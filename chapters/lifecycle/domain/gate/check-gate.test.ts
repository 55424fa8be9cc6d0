import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { checkGate } from "./check-gate.ts";
import { decideGo, decideStop } from "./make-decision.ts";

const terms: CriterionTerms = {
  role: "minimum-viable",
  ...{ metric: "recall", slice: null, threshold: 0.8, unit: null, minimumSample: null },
  comparison: "at-least",
  ...{ deadline: null, reason: "support" },
  phase: "proof-of-concept",
  ...nothingMoreAgreed,
};

const start = on("2026-03-02");
const today = day("2026-03-20");

function churn(): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), start);
  record.write(setCriterion(record.project, "c1", terms), start);
  for (const phase of ["data-assessment", "proof-of-concept"] as const) record.write(enterPhase(record.project, { phase }, start), start);
  return record;
}

function measure(record: TestRecord, value: number, when = "2026-03-10"): void {
  const figure = { value, interval: null, n: 400, slice: null, grade: "reported" as const, source: "run 7", digest: null, context: null };
  const evidence = { ...figure, evidence: `e${record.sequence}`, criterion: "c1", measuredOn: day(when) };
  record.write(offerEvidence(record.project, evidence, on(when)), on(when));
}

const toTheGate = (record: TestRecord) =>
  record.write(enterPhase(record.project, { phase: "go-no-go" }, on("2026-03-11")), on("2026-03-11"));

const go = (record: TestRecord) => checkGate(record.project, today, { scope: "go" });
const criteria = (record: TestRecord) => checkGate(record.project, today, { scope: "criteria" });

describe("the gate's check", () => {
  test("passes when a go could be decided now", () => {
    const record = churn();
    measure(record, 0.84);
    toTheGate(record);
    expect(go(record)).toEqual({ passes: true, says: "A go could be decided now. The must-meet criterion holds.", reasons: [] });
  });

  test("fails before the gate, with why; the criteria alone may pass", () => {
    const record = churn();
    expect(criteria(record)).toMatchObject({ passes: false, reasons: ["recall ≥ 0.8: unknown. No evidence yet."] });
    measure(record, 0.84);
    expect(go(record)).toMatchObject({ passes: false, reasons: [expect.stringContaining("the project is in proof of concept")] });
    expect(criteria(record)).toMatchObject({ passes: true });
  });

  test("fails on evidence against a criterion, and on a project that rests", () => {
    const record = churn();
    measure(record, 0.7);
    toTheGate(record);
    const { passes, reasons } = go(record);
    expect(passes).toBe(false);
    expect(reasons.at(-1)).toMatch(/^recall ≥ 0\.8: missed\. 0\.7 was measured/);
    record.write(decideStop(record.project, "too low", on("2026-03-12")), on("2026-03-12"));
    expect(go(record)).toMatchObject({ passes: false, says: "The project is stopped." });
  });

  test("passes on a go that stands, until the record contradicts it", () => {
    const record = churn();
    measure(record, 0.84);
    toTheGate(record);
    record.write(decideGo(record.project, "good", on("2026-03-12")), on("2026-03-12"));
    record.write(enterPhase(record.project, { phase: "productionisation" }, on("2026-03-13")), on("2026-03-13"));
    expect(go(record)).toMatchObject({ passes: true, says: expect.stringContaining("stands, and nothing contradicts it") });
    measure(record, 0.6, "2026-03-18");
    expect(go(record)).toMatchObject({ passes: false, reasons: [expect.stringMatching(/^recall ≥ 0\.8: missed\. 0\.6/)] });
  });
});
