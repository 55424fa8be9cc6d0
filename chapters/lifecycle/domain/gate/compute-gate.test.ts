import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { type Evidence, projectDraft, type Weight } from "../entries.ts";
import { needs } from "../needs/needs.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { returnToPhase } from "../phase/return-to-phase.ts";
import { on, onDay, type TestRecord, testRecord } from "../testing.ts";
import { castVote } from "./cast-vote.ts";
import { computeGate, countVotes } from "./compute-gate.ts";
import { openSitting } from "./gate-state.ts";
import { openGate } from "./hold-gate.ts";
import { decide } from "./make-decision.ts";
import { theatreOf } from "./theatre.ts";

const agreed = (over: Partial<CriterionTerms>): CriterionTerms => ({
  ...nothingMoreAgreed,
  ...({ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null } as const),
  ...({ minimumSample: null, deadline: null, reason: "support reads all below it", phase: "proof-of-concept" } as const),
  ...over,
});

const figure = (criterion: string, value: number, over: Partial<Evidence> = {}): Evidence => ({
  ...({ evidence: `of ${criterion}`, criterion, value, interval: null, n: 500, slice: null, grade: "measured", source: "run 7" } as const),
  ...{ digest: null, measuredOn: day("2026-02-01"), context: null, ...over },
});

const must = agreed({});
const stops = agreed({ role: "kill", metric: "cost", comparison: "above", threshold: 2, reason: null });
const aim = agreed({ role: "success", metric: "users", comparison: "at-least", threshold: 100, reason: null });

/** In go/no-go with what was agreed, and figures on some of it. */
function atTheGate(figures: readonly Evidence[], weight: Weight = "light", terms = { must, stops, aim }): TestRecord {
  const record = testRecord();
  const monday = on("2026-01-05");
  record.write(openProject({ id: "p1", name: "Churn" }), monday);
  record.write(projectDraft("p1", "lifecycle/weight-chosen", { weight }), monday);
  for (const [id, each] of Object.entries(terms)) record.write(setCriterion(record.project, id, each), monday);
  for (const phase of ["data-assessment", "proof-of-concept"] as const) record.write(enterPhase(record.project, { phase }, monday), monday);
  for (const each of figures) record.write(offerEvidence(record.project, each, on("2026-02-01")), on("2026-02-01"));
  record.write(enterPhase(record.project, { phase: "go-no-go" }, on("2026-02-02")), on("2026-02-02"));
  return record;
}

const today = day("2026-02-03");
const open = ({ project }: TestRecord) =>
  computeGate(project, today)
    .outcomes.filter(({ refusal }) => refusal === null)
    .map(({ outcome }) => outcome);
const elsewhere = ["no-go", "stop", "hold", "pivot", "go-back"];

describe("a gate", () => {
  test("has what must be met before what should be, and of each the wrong before the unknown before the right", () => {
    const { project } = atTheGate([figure("must", 0.9), figure("aim", 20)]);
    const { rows, verdict, says } = computeGate(project, today);
    expect(rows.map(({ criterion, duty, standing }) => [criterion.id, duty, standing])).toEqual([
      ["stops", "must-meet", "unknown"],
      ["must", "must-meet", "right"],
      ["aim", "should-meet", "wrong"],
    ]);
    expect({ verdict, says }).toEqual({ verdict: "unknown", says: "1 of 2 must-meet criteria hold; 1 is unknown." });
    expect(rows[1]).toMatchObject({ ageDays: 2, grade: "measured", beforehand: true, late: false, stale: false });
  });

  test("opens a go when all that must be met is, a conditional go on an unknown, and neither against the evidence", () => {
    expect(open(atTheGate([figure("must", 0.9), figure("stops", 1)]))).toEqual(["go", "conditional-go", ...elsewhere]);
    expect(open(atTheGate([figure("must", 0.9)]))).toEqual(["conditional-go", ...elsewhere]);
    expect(open(atTheGate([figure("must", 0.9), figure("stops", 3)]))).toEqual(elsewhere);
    expect(open(atTheGate([figure("must", 0.7), figure("stops", 1)]))).toEqual(elsewhere);
  });

  test("does not let a met kill criterion be measured away", () => {
    const record = atTheGate([figure("must", 0.9), figure("stops", 3)]);
    record.write(offerEvidence(record.project, figure("stops", 1, { evidence: "again" }), on("2026-02-03")), on("2026-02-03"));
    const { rows, verdict } = computeGate(record.project, today);
    expect(verdict).toBe("missed");
    expect(rows[0]).toMatchObject({ standing: "wrong", because: expect.stringContaining("does not take that back") });
  });

  test("says of each outcome that is closed what can be done instead", () => {
    for (const record of [atTheGate([]), atTheGate([figure("must", 0.1)]), atTheGate([figure("must", 0.9)], "full")])
      for (const { refusal } of computeGate(record.project, today).outcomes)
        if (refusal !== null) expect(refusal.message).toMatch(/(Decide|Offer|open it|Enter|Stop and hold)/);
  });

  test("counts more than half at the standard weight, all at the full one, and nobody who has left", () => {
    const record = atTheGate([figure("must", 0.9), figure("stops", 1)], "standard");
    const room = new Set(["ada", "ben", "cleo"]);
    const moment = on("2026-02-03");
    record.write(openGate(record.project, { gate: "g1", gatekeepers: [...room], voteBy: null }, moment, room), moment);
    record.write(castVote(record.project, { vote: "go", reason: "r", startAgain: null }, "member/ada", room), moment);
    const sitting = openSitting(record.project);
    if (sitting === null) throw new Error("it was opened");
    expect(countVotes(sitting, "standard", null)).toEqual({ votes: 1, asked: 3, needed: 2 });
    expect(countVotes(sitting, "full", null)).toEqual({ votes: 1, asked: 3, needed: 3 });
    expect(countVotes(sitting, "full", new Set(["ada", "ben"]))).toEqual({ votes: 1, asked: 2, needed: 2 });
  });

  test("leaves no vote face down when it ends undecided", () => {
    const room = new Set(["ada", "ben"]);
    const moment = on("2026-02-03");
    for (const end of ["back", "stop", "pivot"] as const) {
      const record = atTheGate([figure("must", 0.9), figure("stops", 1)]);
      record.write(openGate(record.project, { gate: "g1", gatekeepers: [...room], voteBy: null }, moment, room), moment);
      record.write(castVote(record.project, { vote: "hold", reason: "r", startAgain: null }, "member/ada", room), moment);
      const back = { phase: "proof-of-concept", reason: "r" } as const;
      const drafts =
        end === "back"
          ? returnToPhase(record.project, back, moment)
          : decide(record.project, { outcome: end, reason: "r", to: "proof-of-concept" }, moment);
      expect(drafts.filter(({ kind }) => kind === "lifecycle/votes-opened")).toHaveLength(1);
      record.write(drafts, moment);
      expect(record.project.gate.sittings[0]).toMatchObject({ votesOpened: { on: "2026-02-03" }, closed: { on: "2026-02-03" } });
    }
  });

  test("is due again when a condition's day has passed, and not before", () => {
    const record = atTheGate([figure("must", 0.9)]);
    const condition = { condition: "k1", says: "measure the cost", by: day("2026-02-10"), owner: null, criterion: "stops" };
    const moment = on("2026-02-03");
    record.write(decide(record.project, { outcome: "conditional-go", reason: "r", conditions: [condition] }, moment), moment);
    const due = (text: string) => needs(record.project, onDay(text)).map(({ what }) => what);
    expect(due("2026-02-10")).not.toContain("condition-missed");
    expect(due("2026-02-11")).toContain("condition-missed");
    record.write(offerEvidence(record.project, figure("stops", 1), on("2026-02-12")), on("2026-02-12"));
    expect(due("2026-02-12")).not.toContain("condition-missed");
  });
});

describe("looking back over gates", () => {
  test("says that nobody has said no, and on what they went", () => {
    const on3 = on("2026-02-03");
    const went = atTheGate([figure("must", 0.9), figure("stops", 1)]);
    went.write(decide(went.project, { outcome: "go", reason: "r" }, on3), on3);
    const unknown = atTheGate([figure("must", 0.9)]);
    const condition = { condition: "k1", says: "measure", by: day("2026-02-10"), owner: null, criterion: "stops" };
    unknown.write(decide(unknown.project, { outcome: "conditional-go", reason: "r", conditions: [condition] }, on3), on3);
    expect(theatreOf([went.project, unknown.project])).toMatchObject({
      ...{ gates: 2, saidNo: 0, wentOnUnknown: 1, decidedAlone: 2, says: "In 2 gates nobody has said no yet. 1 went on an unknown." },
    });
    const no = atTheGate([figure("must", 0.7)]);
    no.write(decide(no.project, { outcome: "no-go", reason: "r" }, on3), on3);
    expect(theatreOf([went.project, no.project]).says).toBe("1 of 2 gates said no.");
    expect(theatreOf([]).says).toBe("No gate has been decided here yet.");
  });

  test("leaves out what history brought in", () => {
    const record = atTheGate([figure("must", 0.9)]);
    const body = { outcome: "go", on: null, reason: null, alone: true, seen: [], gate: null } as const;
    const opens = { opens: "productionisation" } as const;
    const draft = projectDraft("p1", "lifecycle/decision-made", {
      ...body,
      opens,
      conditions: [],
      tally: null,
      absent: [],
      overridden: false,
    });
    record.write(draft, on("2026-02-03"), true);
    expect(theatreOf([record.project]).gates).toBe(0);
  });
});
