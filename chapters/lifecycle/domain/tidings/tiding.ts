import type { ToldKind } from "#chapters/workspace/domain";

/**
 * Something to tell. It says no name, quotes nobody's words and never how anybody voted: it goes to a channel, whose readers we do not know.
 */
export interface Tiding {
  /** What it is about: told once, whoever finds it and however often. */
  readonly key: string;
  readonly about: ToldKind;
  /** The project; null where it is of several. */
  readonly project: string | null;
  readonly subject: string;
  readonly text: string;
  /** Ids of the members it is for; null for everybody who wants to hear such things. */
  readonly to: readonly string[] | null;
}
