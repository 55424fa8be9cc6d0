import type { Draft } from "#kernel";

/** A draft that says when it happened. */
export type DatedDraft = Draft & { readonly at: string };

/** What happened, oldest first. */
export interface History {
  /** What comes in through import: it tells, and opens no gate. */
  readonly imported: readonly DatedDraft[];
  /** What is appended as if said here, since a decision that can be taken for real needs locks and evidence of this record. */
  readonly live: readonly DatedDraft[];
}

/** In the order in which it happened; what happened in one instant stays as it was told. */
export const inOrder = (drafts: readonly DatedDraft[]): readonly DatedDraft[] =>
  drafts.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
