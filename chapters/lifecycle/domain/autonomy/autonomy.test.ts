import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, Problem } from "#kernel";
import { setCriterion } from "../criteria/change-criterion.ts";
import { offerEvidence } from "../criteria/offer-evidence.ts";
import { type Evidence, type ProjectDraft, projectDraft } from "../entries.ts";
import { castVote } from "../gate/cast-vote.ts";
import { computeGate } from "../gate/compute-gate.ts";
import { noCeremony } from "../gate/entries.ts";
import { bindingConditions } from "../gate/gate-state.ts";
import { openGate } from "../gate/hold-gate.ts";
import { decide, decideGo, overrideGate } from "../gate/make-decision.ts";
import { needs } from "../needs/needs.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { returnToPhase } from "../phase/return-to-phase.ts";
import { atTheGate, on, onDay, type TestRecord } from "../testing.ts";
import { nextStep, stepNow, stepsBack } from "./autonomy.ts";
import { nameForStep, stepBack } from "./change-step.ts";
import { type AutonomyStep, autonomySteps } from "./entries.ts";

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
  record.write(decide(record.project, { outcome: "go", step, reason: "r" }, moment), moment);
const refuse = (record: TestRecord, step: AutonomyStep, moment = MARCH) =>
  record.write(decide(record.project, { outcome: "no-go", step, reason: "r" }, moment), moment);

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
    expect(() => open(record, "suggests")).toThrow("once the work has a go decided here and productionisation has begun");
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
    expect(() => open(record, "acts-after-approval")).toThrow("No criterion set beforehand has been answered by evidence yet");
    const because = () => computeGate(record.project, MARCH.today).rows.map((row) => `${row.standing}: ${row.because}`);
    expect(because()).toEqual(["unknown: Its evidence is older than its being named for this step."]);
    tried(record, 299);
    expect(because()[0]).toContain("At least 300 cases were agreed; this was measured on 299.");
    expect(() => open(record, "acts-after-approval")).toThrow("answered by evidence");
    tried(record, 300, 1);
    expect(() => open(record, "acts-after-approval")).toThrow("The evidence stands against a go");
    tried(record, 300); // measured again, it was met all the same: somebody decides first
    expect(() => open(record, "acts-after-approval")).toThrow("The evidence stands against a go");
    refuse(record, "acts-after-approval");
    expect([stepNow(record.project), record.project.standing?.value]).toEqual(["suggests", "under-way"]);
    expect(because()).toEqual(["unknown: Its evidence is older than the no-go on this step."]);
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
    expect(() => open(record, "suggests")).toThrow("The evidence stands against a go");
  });

  test("are opened by somebody else than who measured, from the standard weight on", () => {
    const record = agent();
    record.write([worst, projectDraft("p1", "lifecycle/weight-chosen", { weight: "standard" })], MARCH);
    const room: ReadonlySet<string> = new Set(["ada", "grace", "ben"]);
    const table = { room, saying: (text: string) => text };
    const held = (by: string, step: AutonomyStep) => {
      record.write(openGate(record.project, { gate: `g-${record.sequence}`, gatekeepers: [...room], voteBy: null }, MARCH, room), MARCH);
      for (const voter of room) {
        const moment = on("2026-03-02", `member/${voter}`);
        record.write(castVote(record.project, { vote: "go", reason: "r", startAgain: "yes" }, moment.by, room), moment);
      }
      const moment = on("2026-03-02", `member/${by}`);
      return () => record.write(decide(record.project, { outcome: "go", step, reason: "r" }, moment, table), moment);
    };
    expect(() => open(record, "suggests")).toThrow("At the standard weight this is decided in a gate");
    held("ada", "suggests")();
    agreeOnTrials(record);
    record.write(nameForStep(record.project, "k1", "acts-after-approval"), MARCH);
    tried(record, 300, 0, "member/ada");
    const decided = held("ada", "acts-after-approval");
    expect(record.project.gate.sittings.at(-1)?.opens).toEqual({ opens: "autonomy", step: "acts-after-approval" });
    expect(decided).toThrow("You offered the evidence");
    const grace = on("2026-03-02", "member/grace");
    record.write(decide(record.project, { outcome: "go", step: "acts-after-approval", reason: "r" }, grace, table), grace);
    expect(record.project.decisions.at(-1)?.value).toMatchObject({ alone: false, tally: { votes: [{ vote: "go", count: 3 }] } });
    expect(record.project.go?.value.opens).toEqual({ opens: "productionisation" });
  });

  test("open on conditions, and no further one while a condition is missed", () => {
    const record = agent();
    record.write(worst, MARCH);
    open(record, "suggests");
    agreeOnTrials(record);
    record.write(
      [nameForStep(record.project, "k1", "acts-after-approval"), nameForStep(record.project, "c1", "acts-after-approval")],
      MARCH,
    );
    tried(record, 300);
    expect(() => open(record, "acts-after-approval")).toThrow("It is not known yet whether");
    const condition = { condition: "x1", says: "measure it", by: day("2026-03-10"), owner: null, criterion: "c1" };
    const said = { outcome: "conditional-go", step: "acts-after-approval", reason: "r", conditions: [condition] } as const;
    record.write(decide(record.project, said, MARCH), MARCH);
    expect(stepNow(record.project)).toBe("acts-after-approval");
    expect(bindingConditions(record.project)).toMatchObject([{ id: "x1" }]);
    const late = on("2026-03-11");
    expect(computeGate(record.project, late.today).opens).toEqual({ opens: "autonomy", step: "acts-alone" });
    expect(() => open(record, "acts-alone", late)).toThrow("A condition of the step it is on was missed.");
    expect(needs(record.project, onDay("2026-03-11")).find(({ what }) => what === "condition-missed")?.next).toContain("step back");
    record.write(stepBack(record.project, { to: "suggests", reason: "r" }, late), late);
    expect(bindingConditions(record.project)).toEqual([]);
  });

  test("open against their rows by an owner's override, which still names its step and needs the worst case said", () => {
    const record = agent();
    record.write(worst, MARCH);
    open(record, "suggests");
    agreeOnTrials(record);
    record.write(nameForStep(record.project, "k1", "acts-after-approval"), MARCH);
    tried(record, 300, 1);
    const override = (step?: AutonomyStep) => overrideGate(record.project, { reason: "r", name: "n", step }, MARCH);
    expect(() => override()).toThrow("Name that step with the go.");
    expect(() => override("acts-alone")).toThrow("No step is skipped");
    record.write(override("acts-after-approval"), MARCH);
    expect([stepNow(record.project), record.project.gate.held.at(-1)?.overridden]).toEqual(["acts-after-approval", true]);
    expect(() => override("acts-alone")).toThrow("Nothing was agreed");
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
  projectDraft("p1", "lifecycle/decision-made", {
    ...{ outcome: "go", on: null, reason: null, alone: true, seen: [], ...noCeremony, opens: { opens: "autonomy", step: "acts-alone" } },
  }),
  worst,
  projectDraft("p1", "lifecycle/autonomy-criterion-named", { criterion: "c1", step: "acts-alone" }),
  projectDraft("p1", "lifecycle/autonomy-step-opened", { step: "acts-alone", on: day("2026-01-01"), reason: "r", alone: true, seen: [] }),
];

const command = fc.oneof(
  fc
    .constantFrom(...autonomySteps)
    .map((step) => (record: TestRecord) => decide(record.project, { outcome: "go", step, reason: "r" }, MARCH)),
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
