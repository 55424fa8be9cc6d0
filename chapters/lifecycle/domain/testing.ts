import { day } from "#kernel";
import { setCriterion } from "./criteria/change-criterion.ts";
import { nothingMoreAgreed } from "./criteria/criterion.ts";
import { offerEvidence } from "./criteria/offer-evidence.ts";
import type { ProjectDraft, ProjectEntry } from "./entries.ts";
import { evolveProject, nothingSaid } from "./evolve-project.ts";
import type { Moment } from "./moment.ts";
import { openProject } from "./open-project.ts";
import { enterPhase } from "./phase/enter-phase.ts";
import type { Project } from "./project.ts";
import { type OnDay, usualRules } from "./rules/rules.ts";

/** A day's noon, for tests. */
export const on = (text: string, by = "member/ada"): Moment => ({
  now: new Date(`${text}T12:00:00Z`),
  today: day(text),
  rules: usualRules,
  by,
  isOwn: (other) => other === by,
});

/** A day looked at under the usual rules. */
export const onDay = (text: string): OnDay => ({ today: day(text), rules: usualRules });

/** A project's record in tests: drafts go in as the ledger would write them. */
export interface TestRecord {
  project: Project;
  sequence: number;
  /** Appends, and gives the state after it. */
  write(drafts: ProjectDraft | readonly ProjectDraft[], moment: Moment, imported?: boolean): Project;
}

/** An empty record. */
export function testRecord(id = "p1"): TestRecord {
  const record: TestRecord = {
    project: nothingSaid(id),
    sequence: 0,
    write(drafts, { now, by }, imported = false) {
      for (const draft of isList(drafts) ? drafts : [drafts]) {
        record.project = evolveProject(record.project, entryOf(draft, record.sequence++, now, by, imported));
      }
      return record.project;
    },
  };
  return record;
}

/** A project in go/no-go since 2 February 2026, its minimum viable criterion locked beforehand and met by what was measured. */
export function atTheGate(): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  const terms = {
    ...({ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null } as const),
    ...({
      minimumSample: null,
      deadline: null,
      reason: "below it support reads all",
      phase: "proof-of-concept",
      ...nothingMoreAgreed,
    } as const),
  };
  record.write(setCriterion(record.project, "c1", terms), on("2026-01-05"));
  for (const phase of ["data-assessment", "proof-of-concept"] as const)
    record.write(enterPhase(record.project, { phase }, on("2026-01-12")), on("2026-01-12"));
  const figure = {
    ...({ evidence: "e1", criterion: "c1", value: 0.83, interval: null, n: 500, slice: null, grade: "measured" } as const),
    ...{ source: "run 7", digest: null, measuredOn: day("2026-02-01"), context: null },
  };
  record.write(offerEvidence(record.project, figure, on("2026-02-01")), on("2026-02-01"));
  record.write(enterPhase(record.project, { phase: "go-no-go" }, on("2026-02-02")), on("2026-02-02"));
  return record;
}

const isList = (drafts: ProjectDraft | readonly ProjectDraft[]): drafts is readonly ProjectDraft[] => Array.isArray(drafts);

/** A draft as the ledger would write it. */
export const entryOf = (draft: ProjectDraft, sequence: number, now: Date, by: string, imported: boolean): ProjectEntry => ({
  ...draft,
  ...{ sequence, by, imported, at: now.toISOString(), recordedAt: now.toISOString() },
});
