import type { Fold } from "#kernel";
import type { ProjectEntry } from "../entries.ts";

/** A project's entries as its page tells them. */
export interface Story {
  readonly id: string;
  /** Newest first: a list whose older part every earlier state shares. */
  readonly newest: StoryLine | null;
}

/** One entry, and those before it. */
export interface StoryLine {
  readonly entry: ProjectEntry;
  readonly before: StoryLine | null;
}

/** Folded apart from the project, and only for the project somebody looks at: the portfolio never needs it. */
export const storyFold: Fold<Story, ProjectEntry> = {
  noun: "lifecycle/project",
  version: 1,
  initial: (id) => ({ id, newest: null }),
  evolve: ({ id, newest }, entry) => ({ id, newest: { entry, before: newest } }),
};

/** The entries, newest first. */
export function storyEntries({ newest }: Story): readonly ProjectEntry[] {
  const entries: ProjectEntry[] = [];
  for (let line = newest; line !== null; line = line.before) entries.push(line.entry);
  return entries;
}
