import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, Problem } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { type Evidence, type ProjectDraft, projectDraft } from "../entries.ts";
import { decideGo } from "../gate/make-decision.ts";
import { needs } from "../needs/needs.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { returnToPhase } from "../phase/return-to-phase.ts";
import { atTheGate, on, onDay, type TestRecord } from "../testing.ts";
import { nextStep, stepNow, stepRows, stepsBack } from "./autonomy.ts";
import { type AutonomyStep, autonomySteps } from "./entries.ts";
import { nameForStep, openStep, stepBack } from "./open-step.ts";

const MARCH = on("2026-03-02");

/** An agent in productionisation, on a live go. */
function agent(): TestRecord {
  const record = atTheGate();
  record.write(projectDraft("p1", "lifecycle/kind-chosen", { kind: "agent", guessedFrom: null }), on("2026-02-02"));
  record.write(decideGo(record.project, "good enough", on("2026-02-03")), on("2026-02-03"));
  record.write(enterPhase(record.project, { phase: "productionisation" }, on("2026-02-04")), on("2026-02-04"));
  return record;
}
const worst = projectDraft("p1", "lifecycle/worst-case-described", { words: "it orders for the wrong branch" });
const open = (record: TestRecord, step: AutonomyStep, moment = MARCH) =>
  record.write(openStep(record.project, { step, reason: "r" }, moment), moment);

/** Sets a kill criterion: the worst thing never happened in 300 trials. */
function agreeOnTrials(record: TestRecord): void {
  const terms = record.project.criteria[0]?.terms;
  if (terms === undefined) throw new RangeError("the gate has its criterion");
  const never = { ...terms, role: "kill", metric: "wrong orders", comparison: "above", threshold: 0, minimumSample: 300 } as const;
  record.write(setCriterion(record.project, "k1", never), MARCH);
}
function tried(record: TestRecord, n: number, value = 0, by = "member/grace"): void {
  const { evidence } = record.project.criteria[0] ?? {};
  if (!evidence) throw new RangeError("the gate has its evidence");
  const figure: Evidence = { ...evidence.value, evidence: `e${record.sequence}`, criterion: "k1", value, n, measuredOn: day("2026-03-02") };
  record.write(offerEvidence(record.project, figure, on("2026-03-02", by)), on("2026-03-02", by));
}

describe("the steps of an agent's autonomy", () => {
  test("begin with suggesting, once somebody said the worst thing it can do, on a go", () => {
    const record = agent();
    expect(() => open(record, "suggests")).toThrow("Say first what the worst thing it can do is");
    record.write(worst, MARCH);
    expect(() => open(record, "acts-after-approval")).toThrow("No step is skipped: next is that it suggests.");
    expect(() => open(record, "acts-alone")).toThrow("No step is skipped");
    open(record, "suggests");
    expect([stepNow(record.project), nextStep(record.project)]).toEqual(["suggests", "acts-after-approval"]);
  });

  test("need a go, and an agent", () => {
    const record = atTheGate();
    record.write([projectDraft("p1", "lifecycle/kind-chosen", { kind: "agent", guessedFrom: null }), worst], MARCH);
    expect(() => open(record, "suggests")).toThrow("once the work has a go decided here");
    record.write(projectDraft("p1", "lifecycle/kind-chosen", { kind: "vendor-model", guessedFrom: null }), MARCH);
    expect(() => open(record, "suggests")).toThrow("Steps of autonomy are for agents");
  });

  test("go further only on a criterion named for the step, and on evidence that came after its being named", () => {
    const record = agent();
    record.write(worst, MARCH);
    open(record, "suggests");
    expect(() => open(record, "acts-after-approval")).toThrow("Nothing was agreed that has to hold before it acts after approval.");
    agreeOnTrials(record);
    tried(record, 300);
    record.write(nameForStep(record.project, "k1", "acts-after-approval"), MARCH);
    expect(() => open(record, "acts-after-approval")).toThrow("Its evidence is older than its being named for this step.");
    tried(record, 299);
    expect(() => open(record, "acts-after-approval")).toThrow("At least 300 cases were agreed; this was measured on 299.");
    tried(record, 300, 1);
    expect(stepRows(record.project, "acts-after-approval", day("2026-03-02"))).toMatchObject([{ state: "wrong" }]);
    tried(record, 300);
    open(record, "acts-after-approval");
    expect(stepNow(record.project)).toBe("acts-after-approval");
    expect(() => open(record, "acts-alone")).toThrow("Nothing was agreed that has to hold before it acts alone.");
  });

  test("stand still while what would stop the work is met", () => {
    const record = agent();
    record.write(worst, MARCH);
    agreeOnTrials(record);
    tried(record, 300, 1);
    expect(() => open(record, "suggests")).toThrow("It is not shown yet that it suggests safely.");
  });

  test("are opened by somebody else than who measured, from the standard weight on", () => {
    const record = agent();
    record.write([worst, projectDraft("p1", "lifecycle/weight-chosen", { weight: "standard" })], MARCH);
    open(record, "suggests");
    agreeOnTrials(record);
    record.write(nameForStep(record.project, "k1", "acts-after-approval"), MARCH);
    tried(record, 300, 0, "member/ada");
    expect(() => open(record, "acts-after-approval")).toThrow("You offered the evidence");
    open(record, "acts-after-approval", on("2026-03-02", "member/grace"));
  });

  test("go back at once, by one sentence, and up again through the gate", () => {
    const record = agent();
    record.write(worst, MARCH);
    expect(() => stepBack(record.project, { to: "suggests", reason: "r" }, MARCH)).toThrow("none to step back from");
    open(record, "suggests");
    expect(() => stepBack(record.project, { to: "suggests", reason: "r" }, MARCH)).toThrow("It only suggests");
    agreeOnTrials(record);
    record.write(nameForStep(record.project, "k1", "acts-after-approval"), MARCH);
    tried(record, 300);
    open(record, "acts-after-approval");
    expect(stepsBack(record.project)).toEqual(["suggests"]);
    record.write(stepBack(record.project, { to: "suggests", reason: "it ordered for the wrong branch" }, MARCH), MARCH);
    expect(stepNow(record.project)).toBe("suggests");
    expect(() => nameForStep(record.project, "k1", "suggests")).toThrow("No step is skipped");
  });

  test("are used up with the go that carried them", () => {
    const record = agent();
    record.write(worst, MARCH);
    open(record, "suggests");
    const stopped = agent();
    stopped.write(worst, MARCH);
    open(stopped, "suggests");
    stopped.write(projectDraft("p1", "lifecycle/project-stopped", { guessedFrom: null }), MARCH);
    expect(stepNow(stopped.project)).toBeNull();
    record.write(returnToPhase(record.project, { phase: "proof-of-concept", reason: "other tools" }, MARCH), MARCH);
    expect(stepNow(record.project)).toBeNull();
  });
});

test("an agent is launched on an open step, and one that was called something else until then is due", () => {
  const record = agent();
  record.write(
    [
      projectDraft("p1", "lifecycle/part-settled", { part: "monitoring", state: "done", why: null }),
      projectDraft("p1", "lifecycle/monitoring-owner-named", { person: "grace" }),
    ],
    MARCH,
  );
  expect(() => enterPhase(record.project, { phase: "iteration" }, MARCH)).toThrow(
    "It cannot be launched yet: no step of its autonomy is opened. To launch it, say the worst thing it can do and open the first step: it suggests.",
  );
  record.write(projectDraft("p1", "lifecycle/kind-chosen", { kind: "bought", guessedFrom: null }), MARCH);
  record.write(enterPhase(record.project, { phase: "iteration" }, MARCH), MARCH);
  record.write(projectDraft("p1", "lifecycle/kind-chosen", { kind: "agent", guessedFrom: null }), MARCH);
  expect(needs(record.project, onDay("2026-03-02")).map(({ what }) => what)).toContain("autonomy-unopened");
  record.write(worst, MARCH);
  open(record, "suggests");
  expect(needs(record.project, onDay("2026-03-02")).map(({ what }) => what)).not.toContain("autonomy-unopened");
});

/** What an import can say of steps; none of it opens one. */
const history: readonly ProjectDraft[] = [
  worst,
  projectDraft("p1", "lifecycle/autonomy-criterion-named", { criterion: "c1", step: "acts-alone" }),
  projectDraft("p1", "lifecycle/autonomy-step-opened", { step: "acts-alone", on: day("2026-01-01"), reason: "r", alone: true, seen: [] }),
];

const command = fc.oneof(
  fc.constantFrom(...autonomySteps).map((step) => (record: TestRecord) => openStep(record.project, { step, reason: "r" }, MARCH)),
  fc.constantFrom(...autonomySteps).map((to) => (record: TestRecord) => stepBack(record.project, { to, reason: "r" }, MARCH)),
  fc.constantFrom(...autonomySteps).map((step) => (record: TestRecord) => nameForStep(record.project, "c1", step)),
  fc.constant((): ProjectDraft => worst),
  fc.constant((record: TestRecord) => {
    const { evidence } = record.project.criteria[0] ?? {};
    if (!evidence) throw new RangeError("the gate has its evidence");
    return offerEvidence(record.project, { ...evidence.value, evidence: `e${record.sequence}` }, MARCH);
  }),
);

test("no sequence of commands, after any history, skips a step or opens one without the worst case said here", () => {
  let opened = 0;
  fc.assert(
    fc.property(fc.subarray([...history]), fc.array(command, { maxLength: 40, size: "max" }), (brought, commands) => {
      const record = agent();
      record.write(brought, on("2026-02-05"), true);
      for (const give of commands) {
        const before = stepNow(record.project);
        try {
          record.write(give(record), MARCH);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
        const after = stepNow(record.project);
        const [from, to] = [before, after].map((step) => (step === null ? -1 : autonomySteps.indexOf(step)));
        expect((to ?? 0) - (from ?? 0)).toBeLessThanOrEqual(1);
        if ((to ?? 0) > (from ?? 0)) {
          opened += 1;
          expect(record.project.autonomy.worst?.told.imported).toBe(false);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(opened).toBeGreaterThan(0);
});
