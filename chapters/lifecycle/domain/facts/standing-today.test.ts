import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { commitLaunch } from "../dates/promise-launch.ts";
import { projectDraft } from "../entries.ts";
import { noCeremony } from "../gate/entries.ts";
import { needs } from "../needs/needs.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { extensionSays, nextExtensionSays } from "../phase/extension-says.ts";
import type { Phase } from "../phase/phases.ts";
import { extendTimeBox, returnToPhase } from "../phase/return-to-phase.ts";
import { usualRules } from "../rules/rules.ts";
import { recordLearning, stopProject } from "../stop/stop-project.ts";
import { on, onDay, type TestRecord, testRecord } from "../testing.ts";
import { summaryOf } from "./summary.ts";

const viable: CriterionTerms = {
  ...nothingMoreAgreed,
  ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null },
  ...{ minimumSample: null, deadline: null, reason: "below it nobody saves time", phase: "proof-of-concept" },
};

function opened(): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  return record;
}
function inPhase(phase: Phase, entered: string, imported = false): TestRecord {
  const record = opened();
  const body = { phase, on: day(entered), boxWeeks: null, startedWithout: [], guessedFrom: null };
  record.write(projectDraft("p1", "lifecycle/phase-entered", body), on(entered), imported);
  return record;
}
const stands = ({ project }: TestRecord, text: string) => summaryOf(project, onDay(text)).stands;

describe("at the end of its time box a project", () => {
  test("is on hold for decision by itself, and says since when", () => {
    const record = inPhase("data-assessment", "2026-01-05");
    expect(stands(record, "2026-01-19").is).toBe("under-way");
    expect(stands(record, "2026-01-22")).toMatchObject({
      is: "on-hold-for-decision",
      because: "The time box for data assessment ended on 19 January 2026, 3 days ago.",
    });
  });

  test("may be judged and taken to the gate, and begins and promises nothing until somebody answers", () => {
    const record = opened();
    record.write(setCriterion(record.project, "c1", viable), on("2026-01-05"));
    record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-01-05")), on("2026-01-05"));
    const late = on("2026-02-02");
    expect(() => enterPhase(record.project, { phase: "proof-of-concept" }, late)).toThrow(
      /on hold for decision.*one more week with a reason/,
    );
    const figure = { ...{ evidence: "e1", criterion: "c1", value: 0.9, interval: null, n: 10, slice: null, grade: "reported" as const } };
    const evidence = { ...figure, source: "run", digest: null, measuredOn: day("2026-02-02"), context: null };
    expect(offerEvidence(record.project, evidence, late).kind).toBe("lifecycle/evidence-offered");
    record.write(extendTimeBox(record.project, { weeks: 2.5, reason: "the labels came late" }), late);
    expect(stands(record, "2026-02-02").is).toBe("under-way");
    record.write(enterPhase(record.project, { phase: "proof-of-concept" }, late), late);
    const later = on("2026-03-05");
    expect(stands(record, "2026-03-05").is).toBe("on-hold-for-decision");
    expect(returnToPhase(record.project, { phase: "data-assessment", reason: "more data" }, later)).not.toEqual([]);
    record.write(enterPhase(record.project, { phase: "go-no-go" }, later), later);
    expect(stands(record, "2026-03-05").is).toBe("under-way");
  });

  test("is not held in go/no-go once a go stands: the decision was taken", () => {
    const record = inPhase("go-no-go", "2026-01-05");
    const go = { outcome: "go", on: day("2026-01-07"), reason: "r", alone: true, seen: [], ...noCeremony } as const;
    record.write(projectDraft("p1", "lifecycle/decision-made", go), on("2026-01-07"));
    expect(stands(record, "2026-02-02").is).toBe("under-way");
    record.write(enterPhase(record.project, { phase: "productionisation", boxWeeks: 1 }, on("2026-02-02")), on("2026-02-02"));
    expect(() => commitLaunch(record.project, { commitment: "l", day: day("2026-06-01"), to: null }, on("2026-03-02"))).toThrow(
      /on hold for decision/,
    );
    expect(() => enterPhase(record.project, { phase: "iteration" }, on("2026-03-02"))).toThrow(/on hold for decision/);
  });

  test("is not held by a box that came with somebody's history, which nobody here agreed to", () => {
    expect(stands(inPhase("proof-of-concept", "2026-01-05", true), "2026-06-01").is).toBe("under-way");
  });

  test("waits for the working day after a holiday, and holidays are not counted", () => {
    const record = inPhase("data-assessment", "2026-01-05");
    const rules = { ...usualRules, holidays: [{ from: day("2026-01-19"), to: day("2026-01-20"), name: "Closed" }] };
    const standsOn = (text: string) => summaryOf(record.project, { today: day(text), rules }).stands.is;
    expect(["2026-01-20", "2026-01-21", "2026-01-22"].map(standsOn)).toEqual(["under-way", "under-way", "on-hold-for-decision"]);
  });
});

describe("one more week", () => {
  test("is counted, and the third in so many words", () => {
    const record = inPhase("data-assessment", "2026-01-05");
    for (const reason of ["labels", "access", "holiday"])
      record.write(extendTimeBox(record.project, { weeks: 1, reason }), on("2026-01-12"));
    expect(needs(record.project, onDay("2026-02-11")).find(({ what }) => what === "time-box-over")).toMatchObject({
      says: "The time box for data assessment ended on 9 February 2026, 2 days ago. The third extension; it was 2 weeks, and is 5.",
      next: "It is on hold for decision: decide, or give it one more week with a reason.",
    });
    expect(extensionSays({ extensions: 1, extendedWeeks: 1, boxWeeks: 3 })).toBe("extended once; it was 2 weeks, and is 3");
    expect(extensionSays({ extensions: 0, extendedWeeks: 0, boxWeeks: 2 })).toBeNull();
    expect(nextExtensionSays({ extensions: 2, extendedWeeks: 2, boxWeeks: 4 }, 1)).toBe(
      "This is the third extension: the box was 2 weeks, and becomes 5.",
    );
  });
});

describe("a stop", () => {
  const kill: CriterionTerms = { ...viable, role: "kill", comparison: "below", threshold: 0.6, reason: null, phase: "data-assessment" };
  const said = { believed: "b", found: "f", wouldDoDifferently: "w" };

  test("on a met kill criterion is a sentence one would say aloud, and its learning is open until it is written", () => {
    const record = inPhase("data-assessment", "2026-01-05");
    record.write(setCriterion(record.project, "c1", kill), on("2026-01-06"));
    const figure = { evidence: "e1", criterion: "c1", value: 0.4, interval: null, n: 10, slice: null, grade: "reported" as const };
    const evidence = { ...figure, source: "run", digest: null, measuredOn: day("2026-01-07"), context: null };
    record.write(offerEvidence(record.project, evidence, on("2026-01-07")), on("2026-01-07"));
    record.write(stopProject(record.project, { reason: "recall is out of reach", sort: "impossible" }, on("2026-01-07")), on("2026-01-07"));
    const summary = (text: string) => summaryOf(record.project, onDay(text));
    expect(summary("2026-01-07").stands).toMatchObject({ is: "stopped-learning-open", says: "stopped, learning open" });
    expect(summary("2026-01-07").stopSays).toBe(
      "was stopped today, because what was to stop it came about: recall below 0.6. What was learnt is being written down.",
    );
    expect(summary("2026-01-13").needs).toEqual([]);
    expect(summary("2026-01-14").needs).toMatchObject([{ what: "learning-due", since: "2026-01-14", asks: "member/ada" }]);
    record.write(recordLearning(record.project, said, onDay("2026-01-14")), on("2026-01-14"));
    expect(summary("2026-01-14")).toMatchObject({ needs: [], stands: { is: "stopped" } });
    expect(summary("2026-01-14").stopSays).toMatch(/What was learnt is written down\.$/);
    expect(summary("2026-03-14").stopSays).toBeNull();
  });

  test("that came with a table owes no learning and is no news", () => {
    const record = opened();
    record.write(projectDraft("p1", "lifecycle/project-stopped", { guessedFrom: "dead" }), on("2026-01-06"), true);
    expect(stands(record, "2026-01-07").is).toBe("stopped");
    expect(summaryOf(record.project, onDay("2026-01-07")).stopSays).toBeNull();
  });

  test("says what kind of end it was, and that ends with work that is taken up again", () => {
    const record = inPhase("data-assessment", "2026-01-05");
    record.write(stopProject(record.project, { reason: "r", sort: "impossible" }, on("2026-01-07")), on("2026-01-07"));
    expect(summaryOf(record.project, onDay("2026-01-08")).stopSays).toMatch(
      /^was stopped on 7 January 2026, because we learned that it is impossible\./,
    );
    record.write(projectDraft("p1", "lifecycle/project-resumed", { reason: "new data" }), on("2026-01-09"));
    expect(record.project.stop).toBeNull();
    expect(stands(record, "2026-01-09").is).toBe("under-way");
  });
});
