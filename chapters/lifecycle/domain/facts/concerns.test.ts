import { describe, expect, test } from "vitest";
import { type Day, day } from "#kernel";
import { usualRules } from "../rules/rules.ts";
import { type ConcernCode, concerns } from "./concerns.ts";
import { latestGo } from "./concerns-promise.ts";
import type { Cite, Fact, ProjectFacts } from "./facts.ts";
import { predictability } from "./research.ts";

const today = day("2026-11-22");
const row: Cite = { row: 7, column: "Project" };
const entry: Cite = { entry: 41, recordedOn: day("2026-10-01"), imported: false };
const imported: Cite = { ...entry, imported: true };
const no: { readonly known: false } = { known: false };
const said = <const T>(value: T, cite: Cite = row): Extract<Fact<T>, { known: true }> => ({
  known: true,
  value,
  cite,
  guess: false,
  said: String(value),
});
const promise = (text: string, cite: Cite = row, saidOn: Day | null = null) =>
  said({ day: day(text), as: "promise", saidOn, overridden: false } as const, cite);

const nothing: ProjectFacts = {
  id: "row-7",
  name: "Churn",
  cite: row,
  kind: no,
  phase: no,
  standing: no,
  startedOn: no,
  phaseEnteredOn: no,
  boxWeeks: no,
  rests: [],
  dependencies: [],
  preparation: null,
  rules: usualRules,
  datesSaid: [],
  go: no,
  decisionDate: no,
  owner: no,
  sponsor: no,
  metric: no,
  target: no,
  killWords: no,
  criteria: [],
  techniqueUnderstood: no,
  problemDefined: no,
  dataGood: no,
  stop: no,
  teamSize: no,
  spend: no,
  notes: no,
};
const levels = (facts: Partial<ProjectFacts>): Partial<Record<ConcernCode, string>> =>
  Object.fromEntries(concerns({ ...nothing, ...facts }, today).map(({ code, level }) => [code, level]));

describe("what nobody wrote down", () => {
  test("is a note that cites the project's own place", () => {
    expect(concerns(nothing, today)).toEqual([
      { code: "nothing-would-stop-it", level: "note", says: "what would stop it is not recorded", cites: [row] },
      { code: "no-sponsor", level: "note", says: "sponsor not recorded", cites: [row] },
      { code: "no-number", level: "note", says: "the number it should move is not recorded", cites: [row] },
      { code: "not-judged", level: "note", says: "research until judged: technique, problem and data not judged", cites: [row] },
    ]);
  });

  test("is no question any more once a project has stopped", () => {
    expect(levels({ standing: said("stopped") })).toEqual({});
  });
});

describe("a promised date", () => {
  const promised = { phase: said("proof-of-concept"), datesSaid: [promise("2027-03-12")] } as const;

  test("without a go is due for a decision, whatever stands in the source", () => {
    expect(levels(promised)).toMatchObject({ "promised-without-go": "due" });
  });

  test("has a go behind it where one is told, in a table or as history", () => {
    expect(levels({ ...promised, go: said(day("2026-10-01")) })).not.toHaveProperty("promised-without-go");
    expect(levels({ ...promised, go: said(day("2026-10-01"), imported) })).not.toHaveProperty("promised-without-go");
  });

  test("that has passed is broken where it was on record before its day; else it merely went by", () => {
    expect(levels({ ...promised, datesSaid: [promise("2026-11-01")] })).toMatchObject({ "promise-passed": "due" });
    expect(levels({ ...promised, datesSaid: [promise("2026-11-01", imported, day("2026-11-20"))] })).toMatchObject({
      "promise-passed": "due",
    });
    expect(levels({ ...promised, datesSaid: [promise("2026-11-01", entry, day("2026-09-01"))] })).toMatchObject({
      "promise-passed": "breach",
    });
  });

  test("outlives a stop, and is past once the thing is in use", () => {
    expect(levels({ ...promised, standing: said("stopped") })).toEqual({ "promise-outlives-stop": "due" });
    expect(levels({ ...promised, phase: said("iteration") })).not.toHaveProperty("promised-without-go");
  });

  test("needs its go a building's length ahead", () => {
    expect(latestGo(nothing, day("2027-03-12"))).toEqual({ safe: "2027-01-15", latest: "2027-02-12" });
    expect(latestGo({ ...nothing, kind: said("bought") }, day("2027-03-12"))).toEqual({ safe: "2027-01-29", latest: "2027-02-26" });
  });
});

describe("a day set for the next decision", () => {
  const late = { phase: said("productionisation"), decisionDate: said(day("2026-11-01")) } as const;

  test("is overdue once it has passed unanswered", () => {
    expect(levels(late)).toMatchObject({ "decision-overdue": "due" });
  });

  test("is answered by a go, or by a phase entered since", () => {
    expect(levels({ ...late, go: said(day("2026-11-01")) })).not.toHaveProperty("decision-overdue");
    expect(levels({ ...late, phaseEnteredOn: said(day("2026-11-03")) })).not.toHaveProperty("decision-overdue");
    expect(levels({ ...late, phase: said("iteration") })).not.toHaveProperty("decision-overdue");
    expect(levels({ ...late, go: said(day("2026-10-01")), phaseEnteredOn: said(day("2026-10-01")) })).toHaveProperty("decision-overdue");
  });
});

describe("criteria", () => {
  const kill = { role: "kill", says: "recall ≤ 0.6", state: "met", awaitsDecision: true } as const;

  test("a kill criterion that was agreed and is met is a breach; one that is not locked yet is due for a decision", () => {
    expect(levels({ criteria: [{ ...kill, locked: true, cite: entry }] })).toMatchObject({ "kill-criterion-met": "breach" });
    expect(levels({ criteria: [{ ...kill, locked: true, cite: imported }] })).toMatchObject({ "kill-criterion-met": "breach" });
    expect(levels({ criteria: [{ ...kill, locked: false, cite: entry }] })).toMatchObject({ "kill-criterion-met": "due" });
  });

  test("good enough is due for a decision (P-F3)", () => {
    expect(
      levels({
        criteria: [{ role: "minimum-viable", says: "recall ≥ 0.8", state: "met", awaitsDecision: true, locked: true, cite: entry }],
      }),
    ).toMatchObject({
      "minimum-viable-met": "due",
    });
  });
});

describe("predictable, or research (P-T6)", () => {
  test("one condition that fails makes it research; silence keeps it so until somebody judges", () => {
    expect(predictability(nothing).is).toBe("until-judged");
    expect(predictability({ ...nothing, dataGood: said(false) })).toMatchObject({ is: "research", fails: ["data"] });
    const all = { techniqueUnderstood: said(true), problemDefined: said(true), dataGood: said(true) };
    expect(predictability({ ...nothing, ...all }).is).toBe("predictable");
  });
});
