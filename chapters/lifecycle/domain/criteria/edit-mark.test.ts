import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { type Evidence, projectDraft } from "../entries.ts";
import { projectFacts } from "../facts/project-facts.ts";
import { summaryOf } from "../facts/summary.ts";
import { decideHold, decideStop, resumeProject } from "../gate/make-decision.ts";
import { needs } from "../needs/needs.ts";
import { openProject } from "../open-project.ts";
import { usualRules } from "../rules/rules.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { editCriterion, setCriterion, withdrawCriterion } from "./change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "./criterion.ts";
import { editMark, setAfterFirstResult } from "./edit-mark.ts";
import { evaluationOf } from "./evaluate-criterion.ts";
import { offerEvidence } from "./offer-evidence.ts";
import { outdateEvidence } from "./outdate-evidence.ts";

const kill: CriterionTerms = {
  ...{ role: "kill", metric: "recall", slice: null, comparison: "below", threshold: 0.6, unit: null, minimumSample: null },
  ...{ deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed },
};
const figure = (value: number, over: Partial<Evidence> = {}): Evidence => ({
  ...{ evidence: "e1", criterion: "c1", value, interval: null, n: null, slice: null, grade: "reported", source: "run 7" },
  ...{ digest: null, context: null, measuredOn: day("2026-02-10"), ...over },
});

/** In the proof of concept since 5 January, with a kill criterion locked. */
function record(): TestRecord {
  const made = testRecord();
  const monday = on("2026-01-05");
  made.write(openProject({ id: "p1", name: "Churn" }), monday);
  made.write(setCriterion(made.project, "c1", kill), monday);
  const box = { phase: "proof-of-concept", on: day("2026-01-05"), boxWeeks: 20, startedWithout: [], guessedFrom: null } as const;
  made.write(projectDraft("p1", "lifecycle/phase-entered", box), monday);
  made.write(projectDraft("p1", "lifecycle/criterion-locked", { criterion: "c1" }), monday);
  return made;
}

const february = { today: day("2026-02-12"), rules: usualRules };
const markOf = ({ project }: TestRecord) => project.criteria.map((criterion) => editMark(project, criterion)?.says ?? null);
const flagged = ({ project }: TestRecord) => project.criteria.filter((each) => setAfterFirstResult(project, each)).map(({ id }) => id);

describe("an edit after the first figure", () => {
  test("is marked wherever the criterion appears, with what it said before", () => {
    const made = record();
    made.write(offerEvidence(made.project, figure(0.5), on("2026-02-10")), on("2026-02-10"));
    made.write(editCriterion(made.project, "c1", { ...kill, threshold: 0.45 }, "the board asked"), on("2026-02-12", "member/ben"));
    const says = "edited on 12 February 2026, after its first figure; before, it said “recall < 0.6”";
    expect(markOf(made)).toEqual([says]);
    expect(editMark(made.project, made.project.criteria[0] ?? never())?.edits[0].told.by).toBe("member/ben");
    expect(needs(made.project, february)[0]?.says).toContain(`It was ${says}.`);
    expect(summaryOf(made.project, february).criteria).toMatchObject({ edited: 1 });
    const facts = projectFacts(made.project, february, { person: () => undefined, words: String });
    expect(facts.criteria[0]?.says).toBe(`recall < 0.45; ${says}`);
  });

  test("keeps the first words through several edits, and outlasts a hold but not the gate's decision", () => {
    const made = record();
    made.write(offerEvidence(made.project, figure(0.5), on("2026-02-10")), on("2026-02-10"));
    made.write(editCriterion(made.project, "c1", { ...kill, threshold: 0.55 }, "r"), on("2026-02-12"));
    made.write(editCriterion(made.project, "c1", { ...kill, threshold: 0.5 }, "r"), on("2026-02-13"));
    const says = "edited on 13 February 2026, twice, after its first figure; before, it said “recall < 0.6”";
    expect(markOf(made)).toEqual([says]);
    made.write(decideHold(made.project, "labels are late", on("2026-02-14")), on("2026-02-14"));
    expect(markOf(made)).toEqual([says]);
    made.write(resumeProject(made.project, "they came"), on("2026-02-15"));
    made.write(decideStop(made.project, "not worth it", on("2026-02-16")), on("2026-02-16"));
    expect(markOf(made)).toEqual([null]);
    expect(made.project.criteria[0]?.edits).toHaveLength(2);
  });

  test("is not what an edit before any figure is", () => {
    const made = record();
    made.write(editCriterion(made.project, "c1", { ...kill, threshold: 0.55 }, "r"), on("2026-02-12"));
    made.write(offerEvidence(made.project, figure(0.7), on("2026-02-13")), on("2026-02-13"));
    expect([...markOf(made), ...flagged(made)]).toEqual([null]);
  });
});

describe("a threshold set after the first result", () => {
  test("is one whose number had a figure already, on a criterion that was withdrawn too", () => {
    const made = record();
    made.write(setCriterion(made.project, "c2", { ...kill, role: "success", comparison: "at-least" }), on("2026-02-09"));
    made.write(offerEvidence(made.project, figure(0.7), on("2026-02-10")), on("2026-02-10"));
    made.write(withdrawCriterion(made.project, "c1", "another number"), on("2026-02-11"));
    made.write(setCriterion(made.project, "c3", { ...kill, metric: "Recall ", threshold: 0.5 }), on("2026-02-12"));
    made.write(setCriterion(made.project, "c4", { ...kill, metric: "cost a case" }), on("2026-02-12"));
    made.write(setCriterion(made.project, "c5", { ...kill, slice: "new customers" }), on("2026-02-12"));
    expect(flagged(made)).toEqual(["c3"]);
  });

  test("is one that was moved after its figure, and one whose figure is older than itself", () => {
    const made = record();
    made.write(offerEvidence(made.project, figure(0.7), on("2026-02-10")), on("2026-02-10"));
    made.write(editCriterion(made.project, "c1", { ...kill, deadline: day("2026-04-01") }, "r"), on("2026-02-11"));
    expect(flagged(made)).toEqual([]);
    made.write(editCriterion(made.project, "c1", { ...kill, threshold: 0.5 }, "r"), on("2026-02-12"));
    expect(flagged(made)).toEqual(["c1"]);
    made.write(setCriterion(made.project, "c2", { ...kill, metric: "cost a case" }), on("2026-02-12"));
    made.write(
      offerEvidence(made.project, figure(2, { criterion: "c2", measuredOn: day("2026-02-01") }), on("2026-02-13")),
      on("2026-02-13"),
    );
    expect(flagged(made)).toEqual(["c1", "c2"]);
  });
});

describe("evidence", () => {
  test("that something has outdated leaves its criterion unknown, with the reason, until it is measured again", () => {
    const made = record();
    made.write(offerEvidence(made.project, figure(0.7), on("2026-02-10")), on("2026-02-10"));
    const told = made.project.criteria[0]?.evidence?.told ?? never();
    const says = "Measured before the pivot of 11 February 2026: it counts no more.";
    made.project = outdateEvidence(made.project, () => says, told);
    const [criterion] = made.project.criteria;
    expect(evaluationOf(criterion ?? never(), day("2026-02-12"))).toEqual({ state: "unknown", because: says });
    expect(outdateEvidence(made.project, () => "again", told)).toBe(made.project);
    made.write(offerEvidence(made.project, figure(0.7, { evidence: "e2" }), on("2026-02-12")), on("2026-02-12"));
    expect(evaluationOf(made.project.criteria[0] ?? never(), day("2026-02-12")).state).toBe("missed");
  });
});

const never = (): never => {
  throw new RangeError("there is one");
};
