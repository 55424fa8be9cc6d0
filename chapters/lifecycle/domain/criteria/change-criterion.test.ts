import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../entries.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { boxWeeksOf } from "../phase/stay-box.ts";
import { usualRules } from "../rules/rules.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { correctCriterion, setCriterion } from "./change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "./criterion.ts";
import { offerEvidence } from "./offer-evidence.ts";

const terms = (over: Partial<CriterionTerms> = {}): CriterionTerms => ({
  ...{ role: "kill", metric: "recall", slice: null, comparison: "below", threshold: 0.6, unit: null },
  ...{ minimumSample: null, deadline: null, reason: null, phase: "data-assessment", ...nothingMoreAgreed, ...over },
});

/** Opened on 5 January, with one criterion. */
function withCriterion(of: CriterionTerms): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  record.write(setCriterion(record.project, "c1", of), on("2026-01-05"));
  return record;
}

const later = (hours: number) => ({ ...on("2026-01-05"), now: new Date(Date.parse("2026-01-05T12:00:00Z") + hours * 3_600_000) });

describe("a slip", () => {
  test("is put right at any time before the lock, and within 24 hours of setting after it", () => {
    const record = withCriterion(terms());
    expect(() => correctCriterion(record.project, "c1", terms({ threshold: 0.5 }), later(1_000))).not.toThrow();
    record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-01-05")), on("2026-01-05"));
    expect(() => correctCriterion(record.project, "c1", terms({ threshold: 0.5 }), later(24))).not.toThrow();
    expect(() => correctCriterion(record.project, "c1", terms({ threshold: 0.5 }), later(24.01))).toThrow(/the 24 hours/);
  });

  test("is no slip any more once evidence has arrived", () => {
    const record = withCriterion(terms());
    const figure = {
      evidence: "e1",
      criterion: "c1",
      value: 0.5,
      interval: null,
      n: null,
      slice: null,
      source: "run 7",
      digest: null,
      context: null,
    };
    const offered = { ...figure, grade: "measured", measuredOn: day("2026-01-05") } as const;
    record.write(offerEvidence(record.project, offered, on("2026-01-05")), on("2026-01-05"));
    expect(() => correctCriterion(record.project, "c1", terms({ threshold: 0.5 }), later(1))).toThrow(/Evidence has arrived/);
  });

  test("that moves a criterion into a phase which has started locks it at once, and shows it as late", () => {
    const record = withCriterion(terms({ phase: "productionisation" }));
    record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-01-05")), on("2026-01-05"));
    const project = record.write(correctCriterion(record.project, "c1", terms(), later(1)), on("2026-01-05"));
    expect(project.criteria[0]).toMatchObject({ late: true, locked: { on: "2026-01-05" } });
  });

  test("put right after its own phase began does not make it late", () => {
    const record = withCriterion(terms());
    record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-01-05")), on("2026-01-05"));
    const project = record.write(correctCriterion(record.project, "c1", terms({ threshold: 0.5 }), later(1)), on("2026-01-05"));
    expect(project.criteria[0]).toMatchObject({ late: false, terms: { threshold: 0.5 } });
  });
});

test("what is given on top of a box that nobody set makes it longer, never shorter", () => {
  const record = testRecord();
  const entered = { phase: "proof-of-concept", on: day("2026-01-05"), boxWeeks: null, startedWithout: [], guessedFrom: null } as const;
  record.write(projectDraft("p1", "lifecycle/phase-entered", entered), on("2026-01-05"), true);
  record.write(projectDraft("p1", "lifecycle/time-box-extended", { weeks: 1, reason: "r" }), on("2026-01-06"));
  const [stay] = record.project.stays;
  expect(stay && boxWeeksOf(stay, record.project, usualRules)).toBe(5);
  expect(stay).toMatchObject({ boxWeeks: null, extendedWeeks: 1, extensions: 1 });
});
