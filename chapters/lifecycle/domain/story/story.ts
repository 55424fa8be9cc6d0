import type { Entry, Fold } from "#kernel";
import type { ProjectEntry } from "../entries.ts";
import type { RulesEntry } from "../rules/entries.ts";

/** The entries of one stream, as whoever tells of them reads them. */
export interface StoryOf<Line extends Entry> {
  readonly id: string;
  /** Newest first: a list whose older part every earlier state shares. */
  readonly newest: StoryLine<Line> | null;
}

/** One entry, and those before it. */
export interface StoryLine<Line extends Entry> {
  readonly entry: Line;
  readonly before: StoryLine<Line> | null;
}

/** A project's entries as its page tells them. */
export type Story = StoryOf<ProjectEntry>;

/** The entries of a noun's streams, folded apart from what they come to, and only for the stream that somebody looks at. */
export const storyOf = <Line extends Entry>(noun: string): Fold<StoryOf<Line>, Line> => ({
  noun,
  version: 1,
  initial: (id) => ({ id, newest: null }),
  evolve: ({ id, newest }, entry) => ({ id, newest: { entry, before: newest } }),
});

/** Of a project; the portfolio never needs it. */
export const storyFold = storyOf<ProjectEntry>("lifecycle/project");

/** How a workspace came to its rules. */
export const rulesStoryFold = storyOf<RulesEntry>("lifecycle/rules");

/** The entries, newest first. */
export function storyEntries<Line extends Entry>({ newest }: StoryOf<Line>): readonly Line[] {
  const entries: Line[] = [];
  for (let line = newest; line !== null; line = line.before) entries.push(line.entry);
  return entries;
}
