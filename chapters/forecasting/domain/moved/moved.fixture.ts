import {
  asReferences,
  type Judgement,
  type Project,
  type ProjectBodies,
  type ProjectDraft,
  type ProjectEntry,
  type ProjectKind,
  projectDraft,
  projectFacts,
  projectFold,
  usualRules,
} from "#chapters/lifecycle/domain";
import { type Day, day } from "#kernel";
import { type ForecastGiven, usualGiven } from "../forecast-given.ts";
import type { Ground } from "./standpoint.ts";

/** Something said of a project on a day, at noon. */
export interface SaidOn {
  readonly on: string;
  readonly draft: ProjectDraft;
}

const wordless = asReferences(() => undefined);

/** A workspace as tests have it: the usual throughout, but for what is handed in. */
export const groundWith = (
  given: Partial<ForecastGiven> = {},
  preparation: { low: number; middle: number; high: number } | null = null,
): Ground => ({
  takenOn: (project, today) => ({
    facts: { ...projectFacts(project, { today, rules: usualRules }, wordless), preparation },
    given: { ...usualGiven, ...given },
  }),
});

/** The entries as the ledger would write them, numbered from 0. */
export const entriesOf = (said: readonly SaidOn[]): readonly ProjectEntry[] =>
  said.map(({ on, draft }, sequence) => {
    const at = `${on}T12:00:00.000Z`;
    return { ...draft, sequence, at, recordedAt: at, by: "member/ada", imported: false };
  });

/** What a project's entries come to. */
export const foldedOf = (entries: readonly ProjectEntry[]): Project => entries.reduce(projectFold.evolve, projectFold.initial("p1"));

/** Entries up to a day with what they come to, and those after it. */
export function parted(said: readonly SaidOn[], on: Day) {
  const all = entriesOf(said);
  const after = all.filter(({ at }) => at.slice(0, 10) > on);
  return { before: foldedOf(all.filter((entry) => !after.includes(entry))), after, now: foldedOf(all) };
}

const words = "words";

export const entered = (on: string, phase: ProjectBodies["lifecycle/phase-entered"]["phase"]): SaidOn => ({
  on,
  draft: projectDraft("p1", "lifecycle/phase-entered", { phase, on: day(on), boxWeeks: null, startedWithout: [], guessedFrom: null }),
});
export const extended = (on: string, weeks = 2): SaidOn => ({
  on,
  draft: projectDraft("p1", "lifecycle/time-box-extended", { weeks, reason: words }),
});
export const judged = (on: string, judgement: Judgement, holds: boolean): SaidOn => ({
  on,
  draft: projectDraft("p1", "lifecycle/judgement-made", { judgement, holds, reason: null }),
});
export const chosen = (on: string, kind: ProjectKind): SaidOn => ({
  on,
  draft: projectDraft("p1", "lifecycle/kind-chosen", { kind, guessedFrom: null }),
});
export const note = (on: string): SaidOn => ({ on, draft: projectDraft("p1", "lifecycle/note-added", { note: words }) });
export const sized = (on: string, people: number): SaidOn => ({ on, draft: projectDraft("p1", "lifecycle/team-sized", { people }) });
export const held = (on: string): SaidOn => ({ on, draft: projectDraft("p1", "lifecycle/project-held", { guessedFrom: null }) });
export const resumed = (on: string): SaidOn => ({ on, draft: projectDraft("p1", "lifecycle/project-resumed", { reason: words }) });
export const stopped = (on: string): SaidOn => ({ on, draft: projectDraft("p1", "lifecycle/project-stopped", { guessedFrom: null }) });

/** A project that is in its proof of concept since 5 October 2026, judged sound. */
export const begun: readonly SaidOn[] = [
  { on: "2026-09-07", draft: projectDraft("p1", "lifecycle/project-opened", { name: "Churn", startedOn: null }) },
  chosen("2026-09-07", "trained-model"),
  ...(["technique", "problem", "data"] as const).map((judgement) => judged("2026-09-07", judgement, true)),
  entered("2026-09-14", "data-assessment"),
  entered("2026-10-05", "proof-of-concept"),
];
