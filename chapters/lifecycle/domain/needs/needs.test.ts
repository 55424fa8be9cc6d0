import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion, withdrawCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { setDecisionDate } from "../dates/promise-launch.ts";
import { type Evidence, projectDraft } from "../entries.ts";
import { concerns } from "../facts/concerns.ts";
import { portfolioSentence } from "../facts/portfolio-sentence.ts";
import { asReferences, projectFacts } from "../facts/project-facts.ts";
import { decideGo, decideHold, decideStop, resumeProject } from "../gate/make-decision.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { extendTimeBox } from "../phase/return-to-phase.ts";
import { changesBetween } from "../story/changes-between.ts";
import { on, onDay, type TestRecord, testRecord } from "../testing.ts";
import { needs } from "./needs.ts";

const kill: CriterionTerms = {
  role: "kill",
  metric: "recall",
  slice: null,
  comparison: "below",
  threshold: 0.6,
  unit: null,
  minimumSample: null,
  deadline: null,
  reason: null,
  phase: "data-assessment",
  ...nothingMoreAgreed,
};

const figure = (value: number): Evidence => ({
  evidence: "e1",
  criterion: "c1",
  value,
  interval: null,
  n: null,
  slice: null,
  grade: "measured",
  source: "run 7",
  digest: null,
  context: null,
  measuredOn: day("2026-01-06"),
});

/** A project that started on 5 January and has answered every start question. */
function started(): TestRecord {
  const record = testRecord();
  const monday = on("2026-01-05");
  record.write(openProject({ id: "p1", name: "Churn" }), monday);
  for (const kind of ["lifecycle/owner-named", "lifecycle/product-owner-named", "lifecycle/sponsor-named"] as const)
    record.write(projectDraft("p1", kind, { person: "ada" }), monday);
  record.write(projectDraft("p1", "lifecycle/metric-chosen", { metric: null, name: "churn", target: null, reason: null }), monday);
  record.write(projectDraft("p1", "lifecycle/production-path-described", { path: "in the app" }), monday);
  record.write(projectDraft("p1", "lifecycle/productionisation-budgeted", { fromWeeks: 4, toWeeks: 8 }), monday);
  record.write(setCriterion(record.project, "c1", kill), monday);
  record.write(enterPhase(record.project, { phase: "data-assessment" }, monday), monday);
  return record;
}

const ofConcern = ({ project }: TestRecord, today: string) => {
  const facts = projectFacts(
    project,
    onDay(today),
    asReferences(() => undefined),
  );
  return concerns(facts, day(today)).map(({ code }) => code);
};

const due = (record: TestRecord, today: string) => needs(record.project, onDay(today)).map(({ what }) => what);

describe("what is due", () => {
  test("is nothing while the time box runs", () => {
    expect(due(started(), "2026-01-19")).toEqual([]);
  });

  test("is a decision when the box is over; each extension is counted", () => {
    const record = started();
    expect(due(record, "2026-01-20")).toEqual(["time-box-over"]);
    record.write(extendTimeBox(record.project, { weeks: 1, reason: "labels are late" }), on("2026-01-20"));
    expect(due(record, "2026-01-26")).toEqual([]);
    expect(needs(record.project, onDay("2026-01-28"))[0]?.says).toBe(
      "The time box for data assessment ended on 26 January 2026, 2 days ago. Extended once; it was 2 weeks, and is 3.",
    );
  });

  test("is what the start asked for, two weeks after it", () => {
    const record = testRecord();
    record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
    record.write(enterPhase(record.project, { phase: "data-assessment", boxWeeks: 8 }, on("2026-01-05")), on("2026-01-05"));
    expect(due(record, "2026-01-18")).toEqual([]);
    const [need] = needs(record.project, onDay("2026-01-19"));
    expect(need?.what).toBe("start-question");
    expect(need?.says).toMatch(/^It is not recorded who owns it, .* and what would stop it\.$/);
  });

  test("is not the time on hold: the box goes on where it stopped", () => {
    const record = started();
    record.write(decideHold(record.project, "labels are late", on("2026-01-12")), on("2026-01-12"));
    expect(due(record, "2026-02-01")).toEqual([]);
    record.write(resumeProject(record.project, "labels are here"), on("2026-02-11"));
    expect(due(record, "2026-02-18")).not.toContain("time-box-over");
    expect(needs(record.project, onDay("2026-02-19")).find(({ what }) => what === "time-box-over")).toMatchObject({ since: "2026-02-19" });
  });

  test("counts an extension from the end of the box, so one asked for too late may be too short", () => {
    const record = started();
    record.write(extendTimeBox(record.project, { weeks: 1, reason: "labels are late" }), on("2026-02-02"));
    expect(needs(record.project, onDay("2026-02-02"))[0]).toMatchObject({ what: "time-box-over", since: "2026-01-27" });
  });

  test("is a day agreed for the evidence, until somebody decided after it", () => {
    const record = started();
    const viable = { ...kill, role: "minimum-viable", comparison: "at-least", deadline: day("2026-01-09"), reason: "break-even" } as const;
    record.write(setCriterion(record.project, "c2", viable), on("2026-01-05"));
    expect(due(record, "2026-01-09")).toEqual([]);
    expect(due(record, "2026-01-10")).toEqual([]);
    expect(due(record, "2026-01-12")).toEqual(["deadline-passed"]);
    record.write(decideHold(record.project, "wait for labels", on("2026-01-12")), on("2026-01-12"));
    expect(due(record, "2026-01-13")).toEqual([]);
  });

  test("is a decision once it is good enough, and not a second one when it is measured again after the go", () => {
    const record = started();
    const viable = { ...kill, role: "minimum-viable", comparison: "at-least", reason: "break-even" } as const;
    record.write(setCriterion(record.project, "c2", viable), on("2026-01-05"));
    for (const phase of ["proof-of-concept", "go-no-go"] as const)
      record.write(enterPhase(record.project, { phase }, on("2026-01-06")), on("2026-01-06"));
    const good = { ...figure(0.9), criterion: "c2" };
    record.write(offerEvidence(record.project, good, on("2026-01-07")), on("2026-01-07"));
    record.write(offerEvidence(record.project, { ...figure(0.9), evidence: "e0" }, on("2026-01-07")), on("2026-01-07"));
    expect(due(record, "2026-01-07")).toEqual(["minimum-viable-met"]);
    record.write(decideGo(record.project, "good enough", on("2026-01-07")), on("2026-01-07"));
    record.write(offerEvidence(record.project, { ...good, evidence: "e2" }, on("2026-01-08")), on("2026-01-08"));
    expect(due(record, "2026-01-08")).toEqual([]);
    expect(ofConcern(record, "2026-01-08")).not.toContain("minimum-viable-met");
  });

  test("is a kill criterion that was met, as a breach, until somebody decides; it cannot be withdrawn", () => {
    const record = started();
    record.write(offerEvidence(record.project, figure(0.5), on("2026-01-06")), on("2026-01-06"));
    record.write(offerEvidence(record.project, figure(0.9), on("2026-01-07")), on("2026-01-07"));
    expect(needs(record.project, onDay("2026-01-07"))[0]).toMatchObject({ what: "kill-met", since: "2026-01-06", breach: true });
    expect(ofConcern(record, "2026-01-07")).toContain("kill-criterion-met");
    expect(() => withdrawCriterion(record.project, "c1", "never mind")).toThrow(/a decision is due/);
    record.write(decideHold(record.project, "wait for labels", on("2026-01-08")), on("2026-01-08"));
    expect(due(record, "2026-01-09")).toEqual([]);
    expect(ofConcern(record, "2026-01-09")).not.toContain("kill-criterion-met");
  });

  test("is a decision promised for a day that passed without one", () => {
    const record = started();
    record.write(setDecisionDate(record.project, day("2026-01-10"), on("2026-01-05")), on("2026-01-05"));
    expect(due(record, "2026-01-10")).toEqual([]);
    expect(due(record, "2026-01-11")).toEqual([]);
    expect(due(record, "2026-01-12")).toEqual(["decision-date-passed"]);
  });

  test("is also a decision promised for the very day on which the phase was entered before", () => {
    const record = started();
    record.write(setDecisionDate(record.project, day("2026-01-05"), on("2026-01-05")), on("2026-01-05"));
    expect(due(record, "2026-01-06")).toEqual(["decision-date-passed"]);
    record.write(setCriterion(record.project, "c2", { ...kill, role: "minimum-viable", reason: "break-even" }), on("2026-01-06"));
    record.write(enterPhase(record.project, { phase: "proof-of-concept" }, on("2026-01-06")), on("2026-01-06"));
    expect(due(record, "2026-01-07")).toEqual([]);
  });

  test("is a check-in with someone from outside the team; one without does not count", () => {
    const record = started();
    record.write(projectDraft("p1", "lifecycle/time-box-extended", { weeks: 50, reason: "r" }), on("2026-01-05"));
    const inside = { on: day("2026-02-01"), fromOutside: false, who: null };
    record.write(projectDraft("p1", "lifecycle/check-in-held", inside), on("2026-02-01"));
    expect(due(record, "2026-02-06")).toEqual(["check-in-lapsed"]);
    record.write(projectDraft("p1", "lifecycle/check-in-held", { ...inside, on: day("2026-02-06"), fromOutside: true }), on("2026-02-06"));
    expect(due(record, "2026-02-07")).toEqual([]);
    const forgotten = { ...inside, on: day("2026-01-20"), fromOutside: true };
    record.write(projectDraft("p1", "lifecycle/check-in-held", forgotten), on("2026-02-07"));
    expect(due(record, "2026-03-09")).toEqual([]);
    expect(needs(record.project, onDay("2026-03-10"))[0]).toMatchObject({ what: "check-in-lapsed", since: "2026-03-10" });
  });

  test("is a learning, seven days after a stop, and nothing else", () => {
    const record = started();
    record.write(decideStop(record.project, "no lift", on("2026-02-01")), on("2026-02-01"));
    expect(due(record, "2026-02-07")).toEqual([]);
    expect(due(record, "2026-02-09")).toEqual(["learning-due"]);
    const learning = { believed: "b", found: "f", cost: null, wouldDoDifferently: "w" };
    record.write(projectDraft("p1", "lifecycle/learning-recorded", learning), on("2026-02-08"));
    expect(due(record, "2026-02-09")).toEqual([]);
  });
});

describe("what was brought in from elsewhere", () => {
  /** A row of somebody's table, kept on 1 June: under way since March, launch promised for `promised`. */
  function kept(promised: string): TestRecord {
    const record = testRecord();
    const opened = projectDraft("p1", "lifecycle/project-opened", { name: "Churn", startedOn: day("2026-03-02") });
    const phase = { phase: "productionisation", on: null, boxWeeks: null, startedWithout: [], guessedFrom: "rollout" } as const;
    const promise = projectDraft("p1", "lifecycle/launch-committed", { commitment: "c", day: day(promised), to: null });
    record.write([opened, projectDraft("p1", "lifecycle/phase-entered", phase), promise], on("2026-06-01"), true);
    return record;
  }

  test("owes no answer on its first day: the start questions and check-ins count from then", () => {
    expect(due(kept("2026-09-01"), "2026-06-01")).not.toContain("start-question");
    expect(due(kept("2026-09-01"), "2026-06-15")).toContain("start-question");
    expect(due(kept("2026-09-01"), "2026-07-03")).toContain("check-in-lapsed");
  });

  test("has no broken promise where its day had passed before anybody put it on record; one put on record before is broken", () => {
    const passed = ({ project }: TestRecord, today: string) => needs(project, onDay(today)).find(({ what }) => what === "promise-passed");
    expect(passed(kept("2026-05-01"), "2026-06-01")).toMatchObject({ breach: false });
    expect(passed(kept("2026-09-01"), "2026-09-02")).toMatchObject({ breach: true, since: "2026-09-02" });
  });

  test("owes no decision once it was stopped, whatever day had been set", () => {
    const record = kept("2026-09-01");
    record.write(projectDraft("p1", "lifecycle/decision-date-set", { day: day("2026-05-01") }), on("2026-06-01"), true);
    record.write(projectDraft("p1", "lifecycle/project-stopped", { guessedFrom: "cancelled" }), on("2026-06-01"), true);
    expect(due(record, "2026-06-02")).toEqual(["promise-outlives-stop"]);
  });

  test("is judged as the brief judges it: a go that is missing, a promise without one, the boxes counted from its start", () => {
    expect(due(kept("2026-09-01"), "2026-06-01")).toEqual(["go-missing", "promised-without-go"]);
    expect(due(kept("2026-09-01"), "2026-06-16").slice(0, 3)).toEqual(["go-missing", "time-box-over", "promised-without-go"]);
  });
});

test("the portfolio's first line says how much is under way, how much is due, and the one thing that cannot wait", () => {
  const counts = { projects: 3, underWay: 2, onHold: 0, onHoldForDecision: 0, stopped: 1, learningOpen: 0, due: 1 };
  const need = {
    what: "kill-met",
    since: day("2026-01-06"),
    breach: true,
    says: "The kill criterion was met.",
    next: "",
    cites: [],
  } as const;
  expect(portfolioSentence(counts, [{ name: "Churn", need }])).toBe(
    "Two projects are under way. One needs you. Churn: the kill criterion was met.",
  );
  const enough = { ...need, what: "minimum-viable-met", says: "The minimum viable criterion was met." } as const;
  const both = [
    { name: "Churn", need },
    { name: "Returns", need: enough },
  ];
  expect(portfolioSentence({ ...counts, due: 2 }, both)).toBe(
    "Two projects are under way. Two need you. Churn: the kill criterion was met. Returns is good enough, and waits for a decision.",
  );
  expect(portfolioSentence({ ...counts, due: 3 }, [...both, { name: "Invoices", need: enough }])).toMatch(
    /met\. Two are good enough, and wait for a decision\.$/,
  );
  expect(portfolioSentence({ ...counts, due: 0 }, [])).toBe("Two projects are under way. Nothing is due.");
  const news = ["Churn was stopped today. What was learnt is being written down.", "Shelves was stopped on 3 March 2026."];
  expect(portfolioSentence({ ...counts, onHoldForDecision: 1, due: 0 }, [], news)).toBe(
    "Two projects are under way. One is on hold for decision. Churn was stopped today. What was learnt is being written down. One more stopped lately. Nothing is due.",
  );
  expect(portfolioSentence({ ...counts, projects: 0 }, [])).toMatch(/^No project yet/);
});

test("between two days one reads what moved, by whom it was said, and nothing of what did not", () => {
  const record = started();
  const before = { project: record.project, today: day("2026-01-05") };
  record.write(offerEvidence(record.project, figure(0.5), on("2026-01-06")), on("2026-01-06"));
  record.write(decideStop(record.project, "no lift", on("2026-01-07")), on("2026-01-07"));
  const after = { project: record.project, today: day("2026-01-08") };
  expect(changesBetween(before, after).map(({ says }) => says)).toEqual([
    "Was stopped.",
    "The kill criterion “recall < 0.6” was met.",
    "A stop was decided.",
  ]);
  expect(changesBetween(after, after)).toEqual([]);
  expect(changesBetween({ project: undefined, today: day("2026-01-01") }, before)).toMatchObject([
    { says: "Was opened, and is in data assessment." },
  ]);
  const stopped = record.write(extendTimeBox(record.project, { weeks: 1, reason: "wind down" }), on("2026-01-08"));
  expect(changesBetween(after, { project: stopped, today: day("2026-01-08") })).toMatchObject([
    { says: "The time box for data assessment was extended.", cites: [record.sequence - 1] },
  ]);
  after.project = stopped;
  record.write(resumeProject(record.project, "new data"), on("2026-01-09"));
  expect(changesBetween(after, { project: record.project, today: day("2026-01-09") })).toMatchObject([{ says: "Work is under way." }]);
});
