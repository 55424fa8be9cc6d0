import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { setDecisionDate } from "../dates/promise-launch.ts";
import { decideStop } from "../gate/make-decision.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { type Rules, usualRules } from "../rules/rules.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { decisionsDueNow, digestOf, tidingsOfEntries } from "./tidings.ts";

const onDay = (today: string, more: Partial<Rules> = {}) => ({ today: day(today), rules: { ...usualRules, ...more } });

const terms: Omit<CriterionTerms, "role"> = {
  ...{ metric: "cost a case", slice: null, comparison: "above", threshold: 2, unit: "EUR", minimumSample: null, deadline: null },
  ...{ reason: "dearer than by hand", phase: "data-assessment" },
  ...nothingMoreAgreed,
};

function churn(role: CriterionTerms["role"] = "kill"): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-03-02"));
  record.write(setCriterion(record.project, "c1", { ...terms, role }), on("2026-03-02"));
  record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-03-02")), on("2026-03-02"));
  return record;
}

const figure = {
  ...{ evidence: "e1", criterion: "c1", value: 3, interval: null, n: 40, slice: null, grade: "reported" as const, source: "invoice" },
  ...{ digest: null, measuredOn: day("2026-03-04"), context: null },
};

const measure = (record: TestRecord, imported = false) =>
  record.write(offerEvidence(record.project, figure, on("2026-03-04")), on("2026-03-04"), imported);

const written = ({ sequence }: TestRecord, imported = false) => [{ sequence: sequence - 1, imported, kind: "lifecycle/evidence-offered" }];

describe("a criterion that is met", () => {
  test("is told when its evidence arrives, in a sentence that says what to do", () => {
    const record = churn();
    measure(record);
    expect(tidingsOfEntries(record.project, written(record))).toEqual([
      {
        ...{ key: expect.stringMatching(/^criterion-met\/c1\/\d+$/), about: "criterion-met", project: "p1", to: null },
        subject: "Churn: a kill criterion is met",
        text: "Churn: the kill criterion “cost a case > 2 EUR” was met on 4 March 2026. Stop it, hold it, or decide at the gate.",
      },
    ]);
    expect(tidingsOfEntries(record.project, [{ sequence: 0, imported: false, kind: "lifecycle/project-opened" }])).toEqual([]);
  });

  test("is not told once somebody decided on it, nor from history, nor where it is an aim", () => {
    const decided = churn();
    measure(decided);
    const news = written(decided);
    decided.write(decideStop(decided.project, "too dear", on("2026-03-04")), on("2026-03-04"));
    expect(tidingsOfEntries(decided.project, news)).toEqual([]);
    const history = churn();
    measure(history, true);
    expect(tidingsOfEntries(history.project, written(history, true))).toEqual([]);
    const aim = churn("success");
    measure(aim);
    expect(tidingsOfEntries(aim.project, written(aim))).toEqual([]);
  });
});

describe("a decision that falls due", () => {
  test("is told on its day, and once it has passed under another key", () => {
    const record = churn();
    record.write(setDecisionDate(record.project, day("2026-03-11"), on("2026-03-02")), on("2026-03-02"));
    expect(decisionsDueNow(record.project, onDay("2026-03-10"))).toEqual([]);
    expect(decisionsDueNow(record.project, onDay("2026-03-11"))).toMatchObject([
      { key: "decision-due/p1/day/2026-03-11", text: "Churn: its decision was set for 11 March 2026. Decide, or set another day." },
    ]);
    expect(decisionsDueNow(record.project, onDay("2026-03-12"))).toMatchObject([
      { key: "decision-due/p1/decision-date-passed/2026-03-12" },
    ]);
    expect(decisionsDueNow(record.project, onDay("2026-03-20")).filter(({ key }) => key.includes("decision-date"))).toEqual([]);
  });

  test("on a Saturday or a holiday waits for a working day", () => {
    const record = churn();
    record.write(setDecisionDate(record.project, day("2026-03-14"), on("2026-03-02")), on("2026-03-02"));
    expect(decisionsDueNow(record.project, onDay("2026-03-14"))).toEqual([]);
    expect(decisionsDueNow(record.project, onDay("2026-03-16"))).toMatchObject([
      { key: "decision-due/p1/decision-date-passed/2026-03-16" },
    ]);
    const closed = { holidays: [{ from: day("2026-03-16"), to: day("2026-03-16"), name: "Closed" }] };
    expect(decisionsDueNow(record.project, onDay("2026-03-16", closed))).toEqual([]);
  });
});

describe("the digest", () => {
  test("is one message with all that is due, the most urgent first; none when nothing is, and none on a quiet day", () => {
    const record = churn();
    expect(digestOf([record.project], onDay("2026-03-03"))).toBeNull();
    measure(record);
    expect(digestOf([record.project], onDay("2026-03-04"))).toBeNull();
    const digest = digestOf([record.project], onDay("2026-03-23"));
    expect(digest).toMatchObject({ key: "digest/2026-03-23", subject: "What is due on 23 March 2026" });
    const lines = digest?.text.split("\n") ?? [];
    expect(lines[0]).toBe("One project needs somebody on 23 March 2026.");
    expect(lines[1]).toMatch(/^• Churn: the kill criterion “cost a case > 2 EUR” was met on 4 March 2026\./);
    expect(lines.length).toBeGreaterThan(2);
    expect(digestOf([record.project], onDay("2026-03-22"))).toBeNull();
  });

  test("of a hundred projects stays one that can be read", () => {
    const projects = Array.from({ length: 100 }, () => {
      const record = churn();
      return measure(record);
    });
    const lines = digestOf(projects, onDay("2026-03-05"))?.text.split("\n") ?? [];
    expect(lines).toHaveLength(27);
    expect(lines.at(-1)).toBe("And 75 more on the portfolio.");
  });
});
