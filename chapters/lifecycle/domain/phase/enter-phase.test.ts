import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { type Evidence, type ProjectDraft, projectDraft } from "../entries.ts";
import { noCeremony } from "../gate/entries.ts";
import { decideGo } from "../gate/make-decision.ts";
import { gateNotOpened, mustMeetMissed, noEvidence, notAtTheGate, nothingSetBeforehand, ownEvidence } from "../gate/refusals.ts";
import { openProject } from "../open-project.ts";
import { hasLiveGo, stayNow } from "../project.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { enterPhase, noLiveGo, noMinimumViable, phaseSkipped } from "./enter-phase.ts";
import { confirmPhase, returnToPhase } from "./return-to-phase.ts";

const terms = (over: Partial<CriterionTerms> = {}): CriterionTerms => ({
  ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null },
  ...{
    minimumSample: null,
    deadline: null,
    reason: "below it support reads every ticket anyway",
    phase: "proof-of-concept",
    ...nothingMoreAgreed,
    ...over,
  },
});

const figure = (value: number, over: Partial<Evidence> = {}): Evidence => ({
  ...{
    evidence: "e1",
    criterion: "c1",
    value,
    interval: null,
    n: 500,
    slice: null,
    grade: "measured",
    source: "run 7",
    digest: null,
    context: null,
  },
  ...{ measuredOn: day("2026-02-01"), ...over },
});

const opened = (): TestRecord => {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  return record;
};

const atTheGate = (): TestRecord => {
  const record = opened();
  record.write(setCriterion(record.project, "c1", terms()), on("2026-01-05"));
  for (const phase of ["data-assessment", "proof-of-concept"] as const)
    record.write(enterPhase(record.project, { phase }, on("2026-01-12")), on("2026-01-12"));
  record.write(offerEvidence(record.project, figure(0.83), on("2026-02-01")), on("2026-02-01"));
  record.write(enterPhase(record.project, { phase: "go-no-go" }, on("2026-02-02")), on("2026-02-02"));
  return record;
};

describe("phases", () => {
  test("data assessment comes first, and no phase is skipped", () => {
    const record = opened();
    expect(() => enterPhase(record.project, { phase: "proof-of-concept" }, on("2026-01-05"))).toThrow(
      phaseSkipped({ asked: "proof-of-concept", next: "data-assessment" }).message,
    );
    const project = record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-01-05")), on("2026-01-05"));
    expect(stayNow(project)).toMatchObject({ phase: "data-assessment", enteredOn: "2026-01-05", boxWeeks: 2 });
    expect(stayNow(project)?.startedWithout).toContain("kill-criterion");
  });

  test("no proof of concept starts without a minimum viable criterion and its business reason", () => {
    const record = opened();
    record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-01-05")), on("2026-01-05"));
    expect(() => enterPhase(record.project, { phase: "proof-of-concept" }, on("2026-01-12"))).toThrow(noMinimumViable(null).message);
  });

  test("criteria lock when their phase starts", () => {
    const { project } = atTheGate();
    expect(project.criteria[0]).toMatchObject({ late: false, locked: { on: "2026-01-12" } });
  });

  test("productionisation opens on a live go and on nothing else", () => {
    const record = atTheGate();
    expect(() => enterPhase(record.project, { phase: "productionisation" }, on("2026-02-03"))).toThrow(
      noLiveGo({ phase: "productionisation", importedGo: false }).message,
    );
    record.write(decideGo(record.project, "good enough", on("2026-02-03")), on("2026-02-03"));
    const project = record.write(enterPhase(record.project, { phase: "productionisation" }, on("2026-02-03")), on("2026-02-03"));
    expect(stayNow(project)?.phase).toBe("productionisation");
    expect(project.decisions[0]?.value).toMatchObject({ outcome: "go", alone: true });
  });

  test("an imported go opens nothing, and says so", () => {
    const record = opened();
    const history: ProjectDraft[] = [
      projectDraft("p1", "lifecycle/phase-entered", {
        ...{ phase: "go-no-go", on: null, boxWeeks: null, startedWithout: [], guessedFrom: null },
      }),
      projectDraft("p1", "lifecycle/decision-made", { outcome: "go", on: null, reason: null, alone: false, seen: [], ...noCeremony }),
    ];
    record.write(history, on("2026-01-06"), true);
    expect(() => enterPhase(record.project, { phase: "productionisation" }, on("2026-01-07"))).toThrow(/brought in from elsewhere/);
  });

  test("an imported lock is no criterion set beforehand", () => {
    const record = opened();
    const history: ProjectDraft[] = [
      projectDraft("p1", "lifecycle/criterion-set", { criterion: "c1", terms: terms() }),
      projectDraft("p1", "lifecycle/criterion-locked", { criterion: "c1" }),
      projectDraft("p1", "lifecycle/phase-entered", {
        ...{ phase: "go-no-go", on: null, boxWeeks: null, startedWithout: [], guessedFrom: null },
      }),
    ];
    record.write(history, on("2026-01-06"), true);
    expect(() => decideGo(record.project, "it worked elsewhere", on("2026-01-07"))).toThrow(
      nothingSetBeforehand({ importedLocks: true }).message,
    );
  });

  test("a criterion set in go/no-go itself opens nothing: it was not set beforehand", () => {
    const record = atTheGate();
    record.write(projectDraft("p1", "lifecycle/criterion-withdrawn", { criterion: "c1", reason: "wrong one" }), on("2026-02-03"));
    record.write(setCriterion(record.project, "c2", terms({ threshold: 0.1 })), on("2026-02-03"));
    record.write(offerEvidence(record.project, figure(0.5, { criterion: "c2" }), on("2026-02-03")), on("2026-02-03"));
    expect(record.project.criteria[1]).toMatchObject({ late: true, locked: { on: "2026-02-03" } });
    expect(() => decideGo(record.project, "now it is met", on("2026-02-03"))).toThrow(
      nothingSetBeforehand({ importedLocks: false }).message,
    );
  });

  test("a go stands on evidence, and is decided at the gate", () => {
    const record = opened();
    record.write(setCriterion(record.project, "c1", terms()), on("2026-01-05"));
    expect(() => decideGo(record.project, "hope", on("2026-01-05"))).toThrow(notAtTheGate({ phase: null }).message);
    for (const phase of ["data-assessment", "proof-of-concept", "go-no-go"] as const)
      record.write(enterPhase(record.project, { phase }, on("2026-01-12")), on("2026-01-12"));
    expect(() => decideGo(record.project, "hope", on("2026-01-12"))).toThrow(noEvidence({ criteria: ["c1"] }).message);
  });

  test("confirming a guessed gate does not make what was set in it set beforehand", () => {
    const record = opened();
    const gate = { phase: "go-no-go", on: null, boxWeeks: null, startedWithout: [], guessedFrom: "waiting for the board" } as const;
    record.write(projectDraft("p1", "lifecycle/phase-entered", gate), on("2026-01-06"), true);
    record.write(setCriterion(record.project, "c1", terms()), on("2026-01-07"));
    record.write(offerEvidence(record.project, figure(0.9, { measuredOn: day("2026-01-07") }), on("2026-01-07")), on("2026-01-07"));
    record.write(confirmPhase(record.project), on("2026-01-08"));
    expect(() => decideGo(record.project, "it is met", on("2026-01-08"))).toThrow(nothingSetBeforehand({ importedLocks: false }).message);
  });

  test("a day that passed is no evidence: what was only stated carries no go", () => {
    const record = opened();
    record.write(setCriterion(record.project, "c1", terms({ deadline: day("2026-01-10") })), on("2026-01-05"));
    for (const phase of ["data-assessment", "proof-of-concept", "go-no-go"] as const)
      record.write(enterPhase(record.project, { phase }, on("2026-01-05")), on("2026-01-05"));
    const stated = figure(0.9, { grade: "stated", measuredOn: day("2026-01-06") });
    record.write(offerEvidence(record.project, stated, on("2026-01-06")), on("2026-01-06"));
    expect(() => decideGo(record.project, "trust me", on("2026-01-06"))).toThrow(noEvidence({ criteria: ["c1"] }).message);
    const says = ["recall ≥ 0.8 by 10 January 2026"];
    expect(() => decideGo(record.project, "trust me", on("2026-01-11"))).toThrow(mustMeetMissed({ criteria: ["c1"], says }).message);
  });

  test("from the standard weight on, who measured does not approve", () => {
    const record = atTheGate();
    record.write(projectDraft("p1", "lifecycle/weight-chosen", { weight: "standard" }), on("2026-02-02"));
    expect(() => decideGo(record.project, "mine is good", on("2026-02-03"))).toThrow(ownEvidence(null).message);
    expect(() => decideGo(record.project, "good enough", on("2026-02-03", "member/grace"))).toThrow(
      gateNotOpened({ weight: "standard" }).message,
    );
  });

  test("going back keeps both clocks and uses up the go", () => {
    const record = atTheGate();
    record.write(decideGo(record.project, "good enough", on("2026-02-03")), on("2026-02-03"));
    const back = returnToPhase(record.project, { phase: "proof-of-concept", reason: "new data" }, on("2026-02-10"));
    const project = record.write(back, on("2026-02-10"));
    expect(project.stays.filter(({ phase }) => phase === "proof-of-concept").map(({ enteredOn, leftOn }) => [enteredOn, leftOn])).toEqual([
      ["2026-01-12", "2026-02-02"],
      ["2026-02-10", null],
    ]);
    expect(hasLiveGo(project)).toBe(false);
  });
});
