import { day } from "#kernel";
import type { ProjectDraft, ProjectEntry } from "./entries.ts";
import { evolveProject, nothingSaid } from "./evolve-project.ts";
import type { Moment } from "./moment.ts";
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

const isList = (drafts: ProjectDraft | readonly ProjectDraft[]): drafts is readonly ProjectDraft[] => Array.isArray(drafts);

/** A draft as the ledger would write it. */
export const entryOf = (draft: ProjectDraft, sequence: number, now: Date, by: string, imported: boolean): ProjectEntry => ({
  ...draft,
  ...{ sequence, by, imported, at: now.toISOString(), recordedAt: now.toISOString() },
});
