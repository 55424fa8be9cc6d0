import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, Problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { noCeremony } from "../gate/entries.ts";
import { decideGo } from "../gate/make-decision.ts";
import { parts, partsOf } from "../kinds/parts.ts";
import { needs } from "../needs/needs.ts";
import { enterPhase, phaseSkipped } from "../phase/enter-phase.ts";
import { kinds, type ProjectKind } from "../phase/kinds.ts";
import { phases } from "../phase/phases.ts";
import { returnToPhase } from "../phase/return-to-phase.ts";
import { stayNow } from "../project.ts";
import { storySays } from "../story/story-says.ts";
import { atTheGate, entryOf, on, onDay, type TestRecord } from "../testing.ts";
import { lookAfter, lookedAfterOn, planIteration } from "./iteration-plan.ts";
import { inUseSince, partsNow, promiseKept } from "./launch-state.ts";
import { monitoringIsNeeded, notAPartOfThis, settlePart, whyNotNeeded } from "./settle-part.ts";

/** In productionisation on a live go. */
function building(kind: ProjectKind = "vendor-model"): TestRecord {
  const record = atTheGate();
  record.write(projectDraft("p1", "lifecycle/kind-chosen", { kind, guessedFrom: null }), on("2026-02-02"));
  record.write(decideGo(record.project, "good enough", on("2026-02-03")), on("2026-02-03"));
  record.write(enterPhase(record.project, { phase: "productionisation" }, on("2026-02-04")), on("2026-02-04"));
  return record;
}

const monitored = (record: TestRecord, imported = false) =>
  record.write(settlePart(record.project, { part: "monitoring", state: "done", why: null }), on("2026-03-02"), imported);
const watched = (record: TestRecord, imported = false) =>
  record.write(projectDraft("p1", "lifecycle/monitoring-owner-named", { person: "grace" }), on("2026-03-02"), imported);
const launch = (record: TestRecord, text = "2026-03-09", launchedOn?: string) =>
  record.write(
    enterPhase(record.project, { phase: "iteration", ...(launchedOn ? { launchedOn: day(launchedOn) } : {}) }, on(text)),
    on(text),
  );
const due = ({ project }: TestRecord, text: string) => needs(project, onDay(text)).map(({ what }) => what);
const planned = (everyWeeks: number | null = 13, whyNever: string | null = null) => ({
  ...{ owner: "grace", budget: { from: 0.5, to: 1 }, everyWeeks, whyNever },
});

describe("a launch", () => {
  test("is refused while monitoring or its owner is open, and says what to do", () => {
    const record = building();
    expect(() => launch(record)).toThrow(
      "It cannot be launched yet: monitoring is open, and nobody is named to watch it. To launch it, mark monitoring as done once what it does in use is measured, and name the person who hears when it gets worse.",
    );
    monitored(record);
    expect(() => launch(record)).toThrow("nobody is named to watch it");
    watched(record);
    expect(stayNow(launch(record))).toMatchObject({ phase: "iteration", enteredOn: "2026-03-09" });
  });

  test("counts nothing that was brought in from elsewhere", () => {
    const record = building();
    monitored(record, true);
    watched(record, true);
    expect(partsNow(record.project).find(({ part }) => part === "monitoring")).toMatchObject({
      state: "open",
      settled: { value: { state: "done" } },
    });
    expect(() => launch(record)).toThrow("monitoring is open, and nobody is named");
  });

  test("keeps for good which parts were open, and says how it stands to the day promised", () => {
    const record = building();
    const promised = { commitment: "l1", day: day("2026-03-07"), to: null };
    record.write(projectDraft("p1", "lifecycle/launch-committed", promised), on("2026-02-10"));
    monitored(record);
    watched(record);
    record.write(
      settlePart(record.project, { part: "fallback", state: "not-needed", why: "a person sends each answer" }),
      on("2026-03-02"),
    );
    const drafts = enterPhase(record.project, { phase: "iteration" }, on("2026-03-09"));
    record.write(drafts, on("2026-03-09"));
    expect(record.project.launch.launches).toMatchObject([
      { value: { on: "2026-03-09", withOpen: ["context", "prompt-and-version", "evaluation-in-ci"] } },
    ]);
    const [first] = drafts;
    if (first === undefined) throw new RangeError("no launch");
    const entry = entryOf(first, record.sequence, new Date("2026-03-09T12:00:00Z"), "member/ada", false);
    expect(storySays(entry, record.project).says).toBe(
      "Launched on 9 March 2026, 2 days after the day promised. Open then: context or retrieval, prompt and model version and evaluation in CI.",
    );
    expect(record.project.dates.map((date) => promiseKept(record.project, date))).toEqual([false]);
    expect(due(record, "2026-03-10")).not.toContain("promise-passed");
  });

  test("keeps a promise when it came by its day, also where it is written down later", () => {
    const record = building();
    record.write(
      projectDraft("p1", "lifecycle/launch-committed", { commitment: "l1", day: day("2026-03-07"), to: null }),
      on("2026-02-10"),
    );
    monitored(record);
    watched(record);
    expect(() => launch(record, "2026-03-09", "2026-03-10")).toThrow(
      "Give the day on which it came into use: from 4 February 2026 to 9 March 2026.",
    );
    expect(() => launch(record, "2026-03-09", "2026-02-03")).toThrow("from 4 February 2026");
    launch(record, "2026-03-09", "2026-03-06");
    expect(record.project.dates.map((date) => promiseKept(record.project, date))).toEqual([true]);
  });

  test("comes from productionisation alone, and each launch needs the parts again once the way there was begun anew", () => {
    const record = building();
    monitored(record);
    watched(record);
    const back = returnToPhase(record.project, { phase: "proof-of-concept", reason: "another approach" }, on("2026-03-03"));
    record.write(back, on("2026-03-03"));
    expect(() => launch(record)).toThrow(phaseSkipped({ asked: "iteration", next: "go-no-go" }).message);
    expect(partsNow(record.project).every(({ state }) => state === "open")).toBe(true);
  });
});

describe("the parts of productionisation", () => {
  test.each(kinds)("are five for %s, with monitoring the last, and others are refused by name", (kind) => {
    const { project } = building(kind);
    expect(partsOf(kind)).toHaveLength(5);
    expect(partsOf(kind).at(-1)).toBe("monitoring");
    const other = parts.find((part) => !partsOf(kind).includes(part)) ?? "training";
    expect(() => settlePart(project, { part: other, state: "done", why: null })).toThrow(
      notAPartOfThis({ field: "part", part: other, kind, fits: partsOf(kind) }).message,
    );
  });

  test("are not needed only for a reason, and monitoring is always needed", () => {
    const { project } = building();
    expect(() => settlePart(project, { part: "fallback", state: "not-needed", why: "  " })).toThrow(whyNotNeeded({ field: "why" }).message);
    expect(() => settlePart(project, { part: "monitoring", state: "not-needed", why: "too small" })).toThrow(
      monitoringIsNeeded({ field: "state" }).message,
    );
  });

  test("can be opened again, and then stand in the way again", () => {
    const record = building();
    monitored(record);
    watched(record);
    record.write(settlePart(record.project, { part: "monitoring", state: "open", why: "the alerts go nowhere" }), on("2026-03-03"));
    expect(() => launch(record)).toThrow("monitoring is open");
  });
});

describe("what is in use", () => {
  const inUse = (kind: ProjectKind): TestRecord => {
    const record = building(kind);
    monitored(record);
    watched(record);
    launch(record);
    return record;
  };

  test("is asked after two weeks who looks after it", () => {
    const record = inUse("trained-model");
    expect(due(record, "2026-03-22")).not.toContain("iteration-plan-missing");
    expect(due(record, "2026-03-23")).toContain("iteration-plan-missing");
    record.write(planIteration(record.project, planned()), on("2026-03-23"));
    expect(due(record, "2026-03-24")).not.toContain("iteration-plan-missing");
  });

  test("is trained again as planned: a day later it is due, until it was", () => {
    const record = inUse("trained-model");
    record.write(planIteration(record.project, planned()), on("2026-03-09"));
    expect(due(record, "2026-06-08")).not.toContain("upkeep-due");
    expect(needs(record.project, onDay("2026-06-09")).find(({ what }) => what === "upkeep-due")).toMatchObject({
      says: "The retraining planned for 8 June 2026 is not on record.",
      next: "Record a retraining, or plan another cadence.",
      since: "2026-06-09",
      breach: false,
    });
    expect(lookAfter(record.project, day("2026-06-09"), on("2026-06-09")).kind).toBe("lifecycle/retrained");
    record.write(lookAfter(record.project, day("2026-06-09"), on("2026-06-09")), on("2026-06-09"));
    expect(due(record, "2026-06-10")).not.toContain("upkeep-due");
  });

  test("is evaluated again where it is not trained here, and measured evidence says so by itself", () => {
    const record = inUse("vendor-model");
    record.write(planIteration(record.project, planned(4)), on("2026-03-09"));
    expect(needs(record.project, onDay("2026-04-07")).map(({ says }) => says)).toContain(
      "The re-evaluation planned for 6 April 2026 is not on record.",
    );
    const { evidence } = record.project.criteria[0] ?? {};
    if (!evidence) throw new RangeError("the gate has its evidence");
    const again = { ...evidence.value, evidence: "e2", measuredOn: day("2026-04-07") };
    record.write(projectDraft("p1", "lifecycle/evidence-offered", again), on("2026-04-07"));
    expect(lookedAfterOn(record.project)).toBe("2026-04-07");
    expect(due(record, "2026-04-08")).not.toContain("upkeep-due");
  });

  test("needs no cadence for a reason, and the budget is a range", () => {
    const { project } = inUse("bought");
    expect(() => planIteration(project, planned(null))).toThrow("why no re-evaluation is needed");
    expect(planIteration(project, planned(null, "it is switched off in June")).body).toMatchObject({ everyWeeks: null });
    expect(() => planIteration(project, { ...planned(), budget: { from: 2, to: 1 } })).toThrow("from ≤ to");
  });
});

/** Everything an import can say that would launch it, if it counted. */
const history: readonly ProjectDraft[] = [
  projectDraft("p1", "lifecycle/part-settled", { part: "monitoring", state: "done", why: null }),
  projectDraft("p1", "lifecycle/monitoring-owner-named", { person: "grace" }),
  projectDraft("p1", "lifecycle/launched", { on: day("2026-01-01"), withOpen: [] }),
  projectDraft("p1", "lifecycle/decision-made", { outcome: "go", on: null, reason: null, alone: true, seen: [], ...noCeremony }),
];

const command = fc.oneof(
  { weight: 3, arbitrary: fc.constant((record: TestRecord) => enterPhase(record.project, { phase: "iteration" }, on("2026-03-09"))) },
  fc.constantFrom(...phases).map((phase) => (record: TestRecord) => enterPhase(record.project, { phase }, on("2026-03-09"))),
  fc
    .constantFrom(...phases)
    .map((phase) => (record: TestRecord) => returnToPhase(record.project, { phase, reason: "r" }, on("2026-03-09"))),
  fc
    .tuple(
      fc.constantFrom("monitoring" as const, "fallback" as const),
      fc.constantFrom("done" as const, "open" as const, "not-needed" as const),
    )
    .map(
      ([part, state]) =>
        (record: TestRecord) =>
          settlePart(record.project, { part, state, why: "r" }),
    ),
  fc.constant(() => projectDraft("p1", "lifecycle/monitoring-owner-named", { person: "grace" })),
  fc.constantFrom(...kinds).map((kind) => () => projectDraft("p1", "lifecycle/kind-chosen", { kind, guessedFrom: null })),
  fc.constant((record: TestRecord) => decideGo(record.project, "r", on("2026-03-09"))),
);

test("no sequence of commands, after any history, brings into use what nobody watches", () => {
  let launched = 0;
  fc.assert(
    fc.property(fc.subarray([...history]), fc.array(command, { maxLength: 40, size: "max" }), (brought, commands) => {
      const record = building();
      record.write(brought, on("2026-02-05"), true);
      for (const give of commands) {
        const before = record.project;
        try {
          record.write(give(record), on("2026-03-09"));
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
        if (inUseSince(before) !== null || inUseSince(record.project) === null) continue;
        launched += 1;
        expect(before.launch.parts.monitoring).toMatchObject({ value: { state: "done" }, told: { imported: false } });
        expect(before.launch.monitoringOwner).toMatchObject({ told: { imported: false } });
        expect(before.go).toMatchObject({ told: { imported: false } });
        expect(stayNow(before)?.phase).toBe("productionisation");
        expect(record.project.launch.launches.at(-1)?.told.imported).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
  expect(launched).toBeGreaterThan(0);
});
