import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { goodEnoughSince } from "../criteria/good-enough.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { outdateEvidence } from "../criteria/outdate-evidence.ts";
import { type Evidence, projectDraft } from "../entries.ts";
import { decideHold, decideStop } from "../gate/make-decision.ts";
import { needs } from "../needs/needs.ts";
import { openProject } from "../open-project.ts";
import { usualRules } from "../rules/rules.ts";
import { storySays } from "../story/story-says.ts";
import { entryOf, on, type TestRecord, testRecord } from "../testing.ts";
import { endTrack, openTrack } from "./track.ts";

const enough: CriterionTerms = {
  ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null, minimumSample: null },
  ...{ deadline: null, reason: "break-even", phase: "proof-of-concept", ...nothingMoreAgreed },
};
const figure = (criterion: string, value: number): Evidence => ({
  ...{ evidence: `${criterion} ${value}`, criterion, value, interval: null, n: null, slice: null, grade: "reported", source: "run 7" },
  ...{ digest: null, context: null, measuredOn: day("2026-01-05") },
});
const said = { track: "t1", what: "recall beyond 0.8", owner: "ada", budgetWeeks: 3, endsOn: day("2026-02-20") };

/** In the proof of concept, with two criteria that are good enough together. */
function record(): TestRecord {
  const made = testRecord();
  const monday = on("2026-01-05");
  made.write(openProject({ id: "p1", name: "Churn" }), monday);
  made.write(setCriterion(made.project, "c1", enough), monday);
  made.write(setCriterion(made.project, "c2", { ...enough, metric: "precision" }), monday);
  made.write(setCriterion(made.project, "c3", { ...enough, role: "success", threshold: 0.9 }), monday);
  const box = { phase: "proof-of-concept", on: day("2026-01-05"), boxWeeks: 20, startedWithout: [], guessedFrom: null } as const;
  made.write(projectDraft("p1", "lifecycle/phase-entered", box), monday);
  return made;
}
const offer = (made: TestRecord, criterion: string, value: number, when: string) =>
  made.write(offerEvidence(made.project, figure(criterion, value), on(when)), on(when));
const about = ({ project }: TestRecord, today: string) =>
  needs(project, { today: day(today), rules: usualRules }).filter(({ what }) =>
    ["minimum-viable-met", "accuracy-without-track", "track-over"].includes(what),
  );

describe("good enough", () => {
  test("is when the last of the minimum viable criteria is met, and due as soon", () => {
    const made = record();
    offer(made, "c1", 0.85, "2026-01-20");
    expect(about(made, "2026-01-20")).toEqual([]);
    offer(made, "c2", 0.9, "2026-01-22");
    expect(goodEnoughSince(made.project)?.on).toBe("2026-01-22");
    expect(about(made, "2026-01-22")).toMatchObject([
      { what: "minimum-viable-met", says: "The minimum viable criterion “precision ≥ 0.8”, the last of 2, was met on 22 January 2026." },
    ]);
    offer(made, "c1", 0.7, "2026-01-22");
    expect(goodEnoughSince(made.project)?.on).toBe("2026-01-22");
  });

  test("is taken back by what outdates a figure, and by nothing else", () => {
    const made = record();
    offer(made, "c1", 0.85, "2026-01-20");
    offer(made, "c2", 0.9, "2026-01-22");
    const told = goodEnoughSince(made.project);
    if (told === null) throw new RangeError("it was good enough");
    made.project = outdateEvidence(made.project, ({ criterion }) => (criterion === "c1" ? "Another version." : null), told);
    expect(goodEnoughSince(made.project)).toBeNull();
    offer(made, "c1", 0.84, "2026-01-23");
    expect(goodEnoughSince(made.project)?.on).toBe("2026-01-22");
  });

  test("is answered by a decision", () => {
    const made = record();
    offer(made, "c1", 0.85, "2026-01-20");
    offer(made, "c2", 0.9, "2026-01-22");
    made.write(decideHold(made.project, "wait", on("2026-01-23")), on("2026-01-23"));
    expect(goodEnoughSince(made.project)).toBeNull();
  });
});

describe("measuring on after good enough", () => {
  function measuredOn(): TestRecord {
    const made = record();
    offer(made, "c1", 0.85, "2026-01-20");
    offer(made, "c2", 0.9, "2026-01-20");
    return made;
  }

  test("is due from the next day on, and not on the day itself", () => {
    const made = measuredOn();
    offer(made, "c3", 0.85, "2026-01-20");
    expect(about(made, "2026-01-25").map(({ what }) => what)).toEqual(["minimum-viable-met"]);
    offer(made, "c3", 0.86, "2026-01-24");
    expect(about(made, "2026-01-25")[1]).toMatchObject({
      ...{ what: "accuracy-without-track", since: "2026-01-24", breach: false },
      says: "It was good enough on 20 January 2026, and measuring goes on without a track of its own.",
    });
  });

  test("belongs to a parallel track, which falls due when its end has passed and nobody ended it", () => {
    const made = measuredOn();
    offer(made, "c3", 0.86, "2026-01-24");
    made.write(openTrack(made.project, said, on("2026-01-25")), on("2026-01-25"));
    expect(about(made, "2026-02-20").map(({ what }) => what)).toEqual(["minimum-viable-met"]);
    expect(about(made, "2026-02-21")[1]).toBeUndefined();
    expect(about(made, "2026-02-23")[1]).toMatchObject({ what: "track-over", since: "2026-02-23" });
    made.write(endTrack(made.project, "t1", { why: "its time is over", result: "0.87" }), on("2026-02-21"));
    expect(about(made, "2026-02-21").map(({ what }) => what)).toEqual(["minimum-viable-met", "accuracy-without-track"]);
  });

  test("is over when the project is", () => {
    const made = measuredOn();
    offer(made, "c3", 0.86, "2026-01-24");
    made.write(decideStop(made.project, "enough", on("2026-01-25")), on("2026-01-25"));
    expect(about(made, "2026-01-26")).toEqual([]);
  });
});

describe("a parallel track", () => {
  test("ends some day after today, and not in a year", () => {
    const { project } = record();
    for (const endsOn of [day("2026-01-25"), day("2027-01-25")])
      expect(() => openTrack(project, { ...said, endsOn }, on("2026-01-25"))).toThrow(/ends after today, 25 January 2026/);
  });

  test("is ended once", () => {
    const made = record();
    expect(() => endTrack(made.project, "t1", { why: "w", result: null })).toThrow(/no such track/);
    made.write(openTrack(made.project, said, on("2026-01-25")), on("2026-01-25"));
    made.write(endTrack(made.project, "t1", { why: "w", result: null }), on("2026-01-26"));
    expect(() => endTrack(made.project, "t1", { why: "w", result: null })).toThrow(/Open another/);
  });

  test("is told in the story", () => {
    const { project } = record();
    const draft = openTrack(project, { ...said, budgetWeeks: 1 }, on("2026-01-25"));
    expect(storySays(entryOf(draft, 1, new Date("2026-01-25T12:00:00Z"), "member/ada", false), project)).toEqual({
      side: "said",
      says: "A parallel track for accuracy was opened, beside the project: 1 week of work, until 20 February 2026.",
      words: [{ label: "what", words: "recall beyond 0.8" }],
    });
  });
});
