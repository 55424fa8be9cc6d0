import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "#kernel";
import { nothingMoreAgreed } from "./criteria/criterion.ts";
import { holdCheckIn } from "./describe-project.ts";
import { type ProjectDraft, type ProjectEntry, projectDraft } from "./entries.ts";
import { evolveProject, nothingSaid } from "./evolve-project.ts";
import { asReferences, projectFacts } from "./facts/project-facts.ts";
import { summaryOf } from "./facts/summary.ts";
import { noCeremony } from "./gate/entries.ts";
import { entryOf, on, onDay, testRecord } from "./testing.ts";

const noon = new Date("2026-03-01T12:00:00Z");
const terms = {
  ...({ role: "kill", metric: "recall", slice: null, comparison: "below", threshold: 0.6, unit: null } as const),
  ...({ minimumSample: null, deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed } as const),
};
const every: readonly ProjectDraft[] = [
  projectDraft("p1", "lifecycle/project-opened", { name: "Churn", startedOn: null }),
  projectDraft("p1", "lifecycle/project-renamed", { name: "Churn model" }),
  projectDraft("p1", "lifecycle/kind-chosen", { kind: "agent", guessedFrom: null }),
  projectDraft("p1", "lifecycle/phase-entered", {
    ...{ phase: "proof-of-concept", on: day("2026-02-01"), boxWeeks: 4, startedWithout: [], guessedFrom: null },
  }),
  projectDraft("p1", "lifecycle/phase-confirmed", { phase: "proof-of-concept" }),
  projectDraft("p1", "lifecycle/phase-returned", {
    ...{ from: "proof-of-concept", to: "data-assessment", on: day("2026-02-20"), boxWeeks: 1, reason: "r" },
  }),
  projectDraft("p1", "lifecycle/time-box-extended", { weeks: 1, reason: "r" }),
  projectDraft("p1", "lifecycle/criterion-set", { criterion: "c1", terms }),
  projectDraft("p1", "lifecycle/criterion-locked", { criterion: "c1" }),
  projectDraft("p1", "lifecycle/track-opened", { track: "t1", what: "w", owner: "ada", budgetWeeks: 2, endsOn: day("2026-03-20") }),
  projectDraft("p1", "lifecycle/track-ended", { track: "t1", why: "w", result: null }),
  projectDraft("p1", "lifecycle/criterion-edited", { criterion: "c1", terms: { ...terms, threshold: 0.5 }, reason: "r" }),
  projectDraft("p1", "lifecycle/criterion-withdrawn", { criterion: "c1", reason: "r" }),
  projectDraft("p1", "lifecycle/evidence-offered", {
    ...({
      evidence: "e1",
      criterion: "c1",
      value: 0.4,
      interval: null,
      n: 5,
      slice: null,
      grade: "stated",
      source: "Ada",
      digest: null,
      context: null,
    } as const),
    measuredOn: day("2026-02-10"),
  }),
  projectDraft("p1", "lifecycle/evidence-accepted", { evidence: "e1", criterion: "c1", reason: "r" }),
  projectDraft("p1", "lifecycle/launch-committed", { commitment: "l1", day: day("2026-05-01"), to: null }),
  projectDraft("p1", "lifecycle/promise-withdrawn", { commitment: "l1", reason: "r" }),
  projectDraft("p1", "lifecycle/decision-made", { outcome: "go", on: null, reason: null, alone: true, seen: [], ...noCeremony }),
  projectDraft("p1", "lifecycle/work-begun", { guessedFrom: "in progress" }),
  projectDraft("p1", "lifecycle/project-stopped", { guessedFrom: null }),
  projectDraft("p1", "lifecycle/project-resumed", { reason: "r" }),
  projectDraft("p1", "lifecycle/part-settled", { part: "monitoring", state: "done", why: null }),
  projectDraft("p1", "lifecycle/monitoring-owner-named", { person: "grace" }),
  projectDraft("p1", "lifecycle/launched", { on: null, withOpen: ["serving"] }),
  projectDraft("p1", "lifecycle/iteration-planned", { owner: "g", budget: { from: 1, to: 2 }, everyWeeks: 4, whyNever: null }),
  projectDraft("p1", "lifecycle/retrained", { on: day("2026-02-20") }),
  projectDraft("p1", "lifecycle/dependency-declared", {
    ...{ dependency: "d1", vendor: "Lumen", model: "small-1", version: null, retiresOn: day("2026-03-01"), prices: [], pricesAsOf: null },
  }),
  projectDraft("p1", "lifecycle/dependency-version-changed", {
    ...{ dependency: "d1", version: "2", on: day("2026-02-15"), retiresOn: null, reason: null },
  }),
  projectDraft("p1", "lifecycle/dependency-dropped", { dependency: "d1", reason: "r" }),
  projectDraft("p1", "lifecycle/worst-case-described", { words: "w" }),
  projectDraft("p1", "lifecycle/autonomy-criterion-named", { criterion: "c1", step: "acts-alone" }),
  projectDraft("p1", "lifecycle/autonomy-step-opened", { step: "suggests", on: day("2026-02-20"), reason: "r", alone: true, seen: [] }),
  projectDraft("p1", "lifecycle/decision-made", {
    ...{ outcome: "go", on: null, reason: null, alone: true, seen: [], ...noCeremony, opens: { opens: "autonomy", step: "acts-alone" } },
  }),
  projectDraft("p1", "lifecycle/autonomy-lowered", { to: "suggests", on: day("2026-02-21"), reason: "r" }),
];

test("any entries in any order fold into a state that every judgement can read, and the older state stays as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...every), fc.boolean()), { maxLength: 30 }), (drafts) => {
      let project = nothingSaid("p1");
      for (const [index, [draft, imported]] of drafts.entries()) {
        const before = structuredClone(project);
        const next = evolveProject(project, entryOf(draft, index, noon, "member/ada", imported));
        expect(project).toEqual(before);
        project = next;
      }
      expect(summaryOf(project, onDay("2026-06-01")).project).toBe(project);
      expect(
        projectFacts(
          project,
          onDay("2026-06-01"),
          asReferences(() => undefined),
        ).id,
      ).toBe("p1");
    }),
    { numRuns: 60 },
  );
});

test("an entry of a kind nobody knows leaves the state as it is", () => {
  const project = nothingSaid("p1");
  const later = {
    ...entryOf(projectDraft("p1", "lifecycle/team-sized", { people: 1 }), 0, noon, "system", false),
    kind: "lifecycle/celebrated",
  } as unknown as ProjectEntry;
  expect(evolveProject(project, later)).toBe(project);
});

test("what an entry did not touch is shared with the state before", () => {
  const record = testRecord();
  const before = record.write(every.slice(0, 9), on("2026-03-01"));
  const after = record.write(projectDraft("p1", "lifecycle/team-sized", { people: 3 }), on("2026-03-02"));
  expect(after.criteria).toBe(before.criteria);
  expect(after.stays[0]).toBe(before.stays[0]);
});

test("each fact cites the entry that said it, and a guess stays a guess until somebody confirms it", () => {
  const record = testRecord();
  record.write(projectDraft("p1", "lifecycle/project-opened", { name: "Churn", startedOn: null }), on("2026-03-01"), true);
  const guess = { ...({ phase: "proof-of-concept", on: null, boxWeeks: null, startedWithout: [], guessedFrom: "POC-ing" } as const) };
  const guessed = record.write(projectDraft("p1", "lifecycle/phase-entered", guess), on("2026-03-01"), true);
  const resolve = asReferences(() => undefined);
  expect(projectFacts(guessed, onDay("2026-03-02"), resolve).phase).toEqual({
    ...{ known: true, value: "proof-of-concept", guess: true, said: "POC-ing" },
    cite: { entry: 1, recordedOn: "2026-03-01", imported: true },
  });
  const confirmed = record.write(projectDraft("p1", "lifecycle/phase-confirmed", { phase: "proof-of-concept" }), on("2026-03-03"));
  expect(projectFacts(confirmed, onDay("2026-03-03"), resolve).phase).toMatchObject({ guess: false, cite: { entry: 2, imported: false } });
});

test("a check-in counts with somebody from outside who is named, and without a name it is refused with what to do", () => {
  const record = testRecord();
  const said = { on: day("2026-03-01"), fromOutside: true };
  expect(() => holdCheckIn(record.project, { ...said, who: "  " }, on("2026-03-01"))).toThrow(/Say who from outside the team took part/);
  record.write(holdCheckIn(record.project, { ...said, fromOutside: false, who: null }, on("2026-03-01")), on("2026-03-01"));
  expect(record.project.checkIn).toBeNull();
  record.write(holdCheckIn(record.project, { ...said, who: " Cleo " }, on("2026-03-01")), on("2026-03-01"));
  expect(record.project.checkIn?.value).toBe("2026-03-01");
});
