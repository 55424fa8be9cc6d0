import fc from "fast-check";
import { expect, test } from "vitest";
import { day, Problem } from "#kernel";
import { nextStep, stepNow } from "../autonomy/autonomy.ts";
import { nameForStep, stepBack } from "../autonomy/change-step.ts";
import { autonomySteps } from "../autonomy/entries.ts";
import { correctCriterion, editCriterion, setCriterion, withdrawCriterion } from "../criteria/change-criterion.ts";
import { type CriterionTerms, nothingMoreAgreed } from "../criteria/criterion.ts";
import { acceptEvidence, offerEvidence } from "../criteria/offer-evidence.ts";
import { commitLaunch } from "../dates/promise-launch.ts";
import { type Evidence, type ProjectDraft, projectDraft, weights } from "../entries.ts";
import type { Moment } from "../moment.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { type Phase, phases } from "../phase/phases.ts";
import { confirmPhase, returnToPhase } from "../phase/return-to-phase.ts";
import { hasLiveGo, stayNow } from "../project.ts";
import { atTheGate, on, type TestRecord, testRecord } from "../testing.ts";
import { castVote } from "./cast-vote.ts";
import { meetCondition, waiveCondition } from "./conditions.ts";
import { type DecisionBody, noCeremony, outcomes, votes } from "./entries.ts";
import { gateRows, setBeforehand } from "./gate-rows.ts";
import { bindingConditions, gateWeight, missedConditions, openSitting } from "./gate-state.ts";
import { addPremortemItem, excuseGatekeeper, nameGatekeepers, openGate, openVotes } from "./hold-gate.ts";
import { decide, decideGo, overrideGate, resumeProject } from "./make-decision.ts";
import { opensNow } from "./opens.ts";

// Productionisation opens on a go of this record, or an owner's override of it, and on nothing else: any commands, by anyone, on any day, in
// any order, after any history. A step of an agent's autonomy opens on the same, one at a time, and a go to it opens nothing else.

const terms = (over: Partial<CriterionTerms> = {}): CriterionTerms => ({
  ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.5, unit: null },
  ...{
    ...nothingMoreAgreed,
    minimumSample: null,
    deadline: null,
    reason: "below it support reads every ticket anyway",
    phase: "proof-of-concept",
    ...over,
  },
});

const figure = (value: number, over: Partial<Evidence> = {}): Evidence => ({
  ...{ evidence: "e1", criterion: "c1", value, interval: null, n: 500, slice: null, grade: "measured", source: "run 7", digest: null },
  ...{ measuredOn: day("2026-02-01"), context: null, ...over },
});

const room: ReadonlySet<string> = new Set(["ada", "ben", "cleo"]);
const members = [...room];

/** The step that the gate is about, as a decider names it. */
function stepAsked({ project }: TestRecord, { today }: Moment) {
  const opens = opensNow(project, today);
  return opens.opens === "autonomy" ? opens.step : undefined;
}

/** What somebody does on a day, and under which name it is written. */
interface Given {
  readonly by: string;
  readonly drafts: (record: TestRecord, moment: Moment) => ProjectDraft | readonly ProjectDraft[];
}

const idAt = ({ project: { criteria } }: TestRecord, place: number): string => criteria[place % Math.max(1, criteria.length)]?.id ?? "none";
const nextOf = ({ project }: TestRecord): Phase => phases[phases.indexOf(stayNow(project)?.phase ?? "iteration") + 1] ?? "data-assessment";
const conditionAt = ({ project: { gate } }: TestRecord): string => gate.conditions.at(-1)?.id ?? "none";

const actor = fc.constantFrom("member/ada", "member/ben", "member/cleo", "key/k1");
const place = fc.nat(3);
type Drafts = Given["drafts"];
const always = (drafts: Drafts): fc.Arbitrary<Drafts> => fc.constant(drafts);

/** What is hardest to come by, since a go takes so much before it. */
const often = ["go", "go", "go", "go", "conditional-go", "conditional-go", "conditional-go", "conditional-go"] as const;

const act: fc.Arbitrary<Drafts> = fc.oneof(
  {
    weight: 12,
    arbitrary: always(({ project, ...record }, moment) => enterPhase(project, { phase: nextOf({ project, ...record }) }, moment)),
  },
  fc.constantFrom(...phases).map(
    (phase): Drafts =>
      ({ project }, moment) =>
        enterPhase(project, { phase }, moment),
  ),
  fc.constantFrom(...phases).map(
    (phase): Drafts =>
      ({ project }, moment) =>
        returnToPhase(project, { phase, reason: "r" }, moment),
  ),
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom("success", "minimum-viable", "minimum-viable", "kill"), fc.constantFrom(...phases)).map(
      ([role, phase]): Drafts =>
        (record) =>
          setCriterion(record.project, `c-${record.sequence}`, terms({ role, phase, comparison: role === "kill" ? "below" : "at-least" })),
    ),
  },
  fc.tuple(place, fc.constantFrom("success", "minimum-viable", "kill")).map(
    ([at, role]): Drafts =>
      (record) =>
        editCriterion(record.project, idAt(record, at), terms({ threshold: 0, role }), "r"),
  ),
  place.map(
    (at): Drafts =>
      (record, moment) =>
        correctCriterion(record.project, idAt(record, at), terms(), moment),
  ),
  place.map(
    (at): Drafts =>
      (record) =>
        withdrawCriterion(record.project, idAt(record, at), "r"),
  ),
  {
    weight: 8,
    arbitrary: fc.tuple(place, fc.constantFrom(0.2, 0.9, 0.9, 0.9), fc.constantFrom("measured", "reported", "stated")).map(
      ([at, value, grade]): Drafts =>
        (record, moment) =>
          offerEvidence(record.project, figure(value, { criterion: idAt(record, at), grade, evidence: `e-${record.sequence}` }), moment),
    ),
  },
  place.map(
    (at): Drafts =>
      (record, moment) => {
        const criterion = record.project.criteria[at];
        const evidence = criterion?.evidence?.value.evidence ?? "none";
        return acceptEvidence(
          record.project,
          { criterion: criterion?.id ?? "none", evidence, reason: "r" },
          { moment, isLead: true, room },
        );
      },
  ),
  always(({ project }) => confirmPhase(project)),
  fc.constantFrom(...weights).map(
    (weight): Drafts =>
      ({ project }) =>
        projectDraft(project.id, "lifecycle/weight-chosen", { weight }),
  ),
  {
    weight: 3,
    arbitrary: fc.subarray(members, { minLength: 1 }).map(
      (gatekeepers): Drafts =>
        (record, moment) =>
          openGate(record.project, { gate: `g-${record.sequence}`, gatekeepers, voteBy: null }, moment, room),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(...votes).map(
      (vote): Drafts =>
        ({ project }, { by }) =>
          castVote(project, { vote, reason: "r", startAgain: "yes" }, by, room),
    ),
  },
  fc.constantFrom(...members).map(
    (member): Drafts =>
      ({ project }) =>
        excuseGatekeeper(project, { member, reason: "r" }, room),
  ),
  fc.constantFrom(...members).map(
    (member): Drafts =>
      ({ project }) =>
        nameGatekeepers(project, [member], room),
  ),
  always(({ project }) => openVotes(project, room)),
  always(({ project, sequence }) => addPremortemItem(project, `i-${sequence}`, "r")),
  {
    weight: 16,
    arbitrary: fc.tuple(fc.constantFrom(...outcomes, ...often), fc.constantFrom(...phases)).map(
      ([outcome, to]): Drafts =>
        (record, moment) => {
          const unknown = gateRows(record.project, moment.today).filter(({ standing }) => standing === "unknown");
          const conditions = unknown.map(({ criterion }, at) => ({
            ...{ condition: `k-${record.sequence}-${at}`, says: "measure it", by: day("2026-04-01"), owner: null, criterion: criterion.id },
          }));
          return decide(record.project, { outcome, step: stepAsked(record, moment), reason: "r", to, conditions }, moment, {
            room,
            saying: (text) => text,
          });
        },
    ),
  },
  always((record, moment) =>
    overrideGate(record.project, { reason: "r", name: "n", step: stepAsked(record, moment) }, moment, { room, saying: (text) => text }),
  ),
  always((record) => meetCondition(record.project, conditionAt(record), "r")),
  fc.boolean().map(
    (isOwner): Drafts =>
      (record) =>
        waiveCondition(record.project, conditionAt(record), { reason: "r", isOwner }),
  ),
  always(({ project }) => resumeProject(project, "r")),
  always(({ project }, moment) => commitLaunch(project, { commitment: "l1", day: day("2026-09-01"), to: null }, moment)),
);

/** What a command comes to; null where it is refused, which is no fault. */
function unlessRefused<T>(command: () => T): T | null {
  try {
    return command();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

const command: fc.Arbitrary<Given> = fc.record({ by: actor, drafts: act });

/** What an import can bring: everything that would open a gate if it counted. */
const history: readonly ProjectDraft[] = [
  projectDraft("p1", "lifecycle/criterion-set", { criterion: "c1", terms: terms() }),
  projectDraft("p1", "lifecycle/criterion-locked", { criterion: "c1" }),
  projectDraft("p1", "lifecycle/phase-entered", { phase: "go-no-go", on: null, boxWeeks: null, startedWithout: [], guessedFrom: "gate" }),
  projectDraft("p1", "lifecycle/evidence-offered", figure(0.9)),
  projectDraft("p1", "lifecycle/gate-opened", { gate: "g0", opens: { opens: "productionisation" }, gatekeepers: members, voteBy: null }),
  projectDraft("p1", "lifecycle/votes-opened", { gate: "g0" }),
  projectDraft("p1", "lifecycle/gate-overridden", { gate: "g0", reason: "r", name: "n", against: [] }),
  projectDraft("p1", "lifecycle/decision-made", {
    outcome: "go",
    on: null,
    reason: null,
    alone: true,
    seen: [],
    ...noCeremony,
    overridden: true,
  }),
];

const isPast = (phase: Phase): boolean => phases.indexOf(phase) >= phases.indexOf("productionisation");

test("no sequence of commands, after any history, enters productionisation but on a go, a conditional go or an owner's override of this record", () => {
  const reached = { go: 0, "conditional-go": 0, overridden: 0 };
  fc.assert(
    fc.property(fc.subarray([...history]), fc.array(fc.tuple(command, fc.nat(3)), { maxLength: 90, size: "max" }), (brought, commands) => {
      const record = testRecord();
      record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
      record.write(brought, on("2026-01-06"), true);
      let date = 1;
      for (const [{ by, drafts }, days] of commands) {
        date += days;
        const moment = on(new Date(Date.UTC(2026, 1, date)).toISOString().slice(0, 10), by);
        const before = record.project;
        const given = unlessRefused(() => drafts(record, moment));
        if (given === null) continue;
        const list = [given].flat();
        const launches = list.some(({ kind }) => kind === "lifecycle/launch-committed");
        const enters = list.some(({ kind, body }) => kind === "lifecycle/phase-entered" && "phase" in body && isPast(body.phase as Phase));
        record.write(list, moment);
        const made = list.find(
          (draft): draft is ProjectDraft & { kind: "lifecycle/decision-made" } => draft.kind === "lifecycle/decision-made",
        );
        if (made && /go$/.test(made.body.outcome) && made.body.outcome !== "no-go" && !made.body.overridden)
          expect(setBeforehand(before).some(({ evidence }) => evidence?.told.imported === false)).toBe(true);
        if (!enters && !launches) continue;

        const { go } = before;
        expect(hasLiveGo(before)).toBe(true);
        expect(missedConditions(before, moment.today)).toEqual([]);
        if (go === null) throw new RangeError("looked at above");
        expect(["go", "conditional-go"]).toContain(go.value.outcome);
        const began =
          before.stays.findLast(({ phase, told }) => phase === "go-no-go" && told.entry < go.told.entry)?.told.entry ?? go.told.entry;
        expect(before.criteria.some(({ locked }) => locked !== null && !locked.imported && locked.entry < began)).toBe(true);
        if (go.value.outcome === "conditional-go" && !go.value.overridden) expect(bindingConditions(before).length).toBeGreaterThan(0);
        reached[go.value.overridden ? "overridden" : (go.value.outcome as "go")] += 1;
      }
    }),
    { numRuns: 2000 },
  );
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(0);
});

const stepAct: fc.Arbitrary<Drafts> = fc.oneof(
  always(({ project }) => projectDraft(project.id, "lifecycle/worst-case-described", { words: "w" })),
  {
    weight: 3,
    arbitrary: fc.tuple(place, fc.constantFrom(...autonomySteps)).map(
      ([at, step]): Drafts =>
        (record) =>
          nameForStep(record.project, idAt(record, at), step),
    ),
  },
  fc.constantFrom(...autonomySteps).map(
    (to): Drafts =>
      ({ project }, moment) =>
        stepBack(project, { to, reason: "r" }, moment),
  ),
  fc.constantFrom(...autonomySteps).map(
    (step): Drafts =>
      ({ project }, moment) =>
        decide(project, { outcome: "go", step, reason: "r" }, moment, { room, saying: (text) => text }),
  ),
  always((record, moment) => {
    const conditions = [{ condition: `s-${record.sequence}`, says: "watch it", by: day("2026-03-01"), owner: null, criterion: null }];
    const said = { outcome: "conditional-go", step: stepAsked(record, moment), reason: "r", conditions } as const;
    return decide(record.project, said, moment, { room, saying: (text) => text });
  }),
  fc.constantFrom("agent", "agent", "bought").map(
    (kind): Drafts =>
      ({ project }) =>
        projectDraft(project.id, "lifecycle/kind-chosen", { kind, guessedFrom: null }),
  ),
);

/** A whole sitting, as a room would hold it; any of it may be refused. */
const round: readonly Given[] = [
  {
    by: "member/ada",
    drafts: (record, moment) =>
      openGate(record.project, { gate: `g-${record.sequence}`, gatekeepers: members, voteBy: null }, moment, room),
  },
  ...members.map(
    (member): Given => ({
      by: `member/${member}`,
      drafts: ({ project }, { by }) => castVote(project, { vote: "go", reason: "r", startAgain: "yes" }, by, room),
    }),
  ),
  { by: "member/ben", drafts: ({ project, sequence }) => addPremortemItem(project, `i-${sequence}`, "r") },
];

/** What the next step takes: a criterion named for it, and a figure from after that. */
const shown: readonly Given[] = [
  { by: "member/ada", drafts: ({ project }) => nameForStep(project, "c1", nextStep(project) ?? "acts-alone") },
  {
    by: "member/cleo",
    drafts: (record, moment) => offerEvidence(record.project, figure(0.9, { evidence: `e-${record.sequence}` }), moment),
  },
];

test("no sequence of commands opens a step but on a go, a conditional go or an owner's override at its own gate, and no such go opens anything else", () => {
  const reached = { go: 0, "conditional-go": 0, overridden: 0, voted: 0, "no-go": 0, further: 0 };
  const one = fc.record({ by: actor, drafts: fc.oneof({ weight: 3, arbitrary: act }, { weight: 2, arbitrary: stepAct }) });
  const stepCommands = fc.oneof({ weight: 20, arbitrary: one.map((given) => [given]) }, fc.constant(round), fc.constant(shown));
  fc.assert(
    fc.property(
      fc.constantFrom(...weights),
      fc.boolean(),
      fc.array(fc.tuple(stepCommands, fc.nat(2)), { maxLength: 60, size: "max" }),
      (weight, isWorstElsewhere, commands) => {
        const record = atTheGate();
        record.write(projectDraft("p1", "lifecycle/kind-chosen", { kind: "agent", guessedFrom: null }), on("2026-02-02"));
        record.write(decideGo(record.project, "good enough", on("2026-02-03")), on("2026-02-03"));
        record.write(enterPhase(record.project, { phase: "productionisation" }, on("2026-02-04")), on("2026-02-04"));
        record.write(projectDraft("p1", "lifecycle/weight-chosen", { weight }), on("2026-02-04"));
        record.write(projectDraft("p1", "lifecycle/worst-case-described", { words: "w" }), on("2026-02-04"), isWorstElsewhere);
        let date = 4;
        for (const [{ by, drafts }, days] of commands.flatMap(([list, days]) => list.map((given) => [given, days] as const))) {
          date += days;
          const moment = on(new Date(Date.UTC(2026, 1, date)).toISOString().slice(0, 10), by);
          const before = record.project;
          const given = unlessRefused(() => drafts(record, moment));
          if (given === null) continue;
          record.write(given, moment);
          const made = [given].flat().find((draft) => draft.kind === "lifecycle/decision-made")?.body as DecisionBody | undefined;
          const [from, to] = [stepNow(before), stepNow(record.project)].map((step) => (step === null ? -1 : autonomySteps.indexOf(step)));
          const isStepGo = made?.opens.opens === "autonomy" && /^(conditional-)?go$/.test(made.outcome);
          expect((to ?? 0) > (from ?? 0)).toBe(isStepGo);
          if (made?.opens.opens === "autonomy" && made.outcome === "no-go") {
            reached["no-go"] += 1;
            expect([stepNow(record.project), record.project.standing]).toEqual([stepNow(before), before.standing]);
          }
          if (!isStepGo || made?.opens.opens !== "autonomy") continue;

          expect(made.opens.step).toBe(nextStep(before));
          expect(record.project.go).toBe(before.go);
          expect(record.project.stays).toBe(before.stays);
          expect(hasLiveGo(before) && before.autonomy.worst?.told.imported === false).toBe(true);
          const must = gateRows(before, moment.today).filter(({ duty }) => duty === "must-meet");
          if (made.opens.step !== "suggests") {
            reached.further += 1;
            expect(must.length).toBeGreaterThan(0);
          }
          if (!made.overridden) {
            expect(must.some(({ standing }) => standing === "wrong")).toBe(false);
            if (made.outcome === "go") expect(must.every(({ standing }) => standing === "right")).toBe(true);
            if (gateWeight(before) !== "light") {
              const sitting = openSitting(before);
              expect(sitting?.votesOpened && sitting.opens).toEqual(made.opens);
              reached.voted += 1;
            }
          }
          reached[made.overridden ? "overridden" : (made.outcome as "go")] += 1;
        }
      },
    ),
    { numRuns: 1000 },
  );
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(0);
});
