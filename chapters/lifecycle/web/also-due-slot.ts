import type { Day } from "#kernel";

/** Something due on a project that a chapter above knows of, as the rail shows it. */
export interface AlsoDue {
  /** The same for the same thing, another for another. */
  readonly key: string;
  readonly project: string;
  readonly name: string;
  /** In a few words: "report out of date". */
  readonly short: string;
  readonly since: string;
  readonly says: string;
  /** What one does about it. */
  readonly next: string;
}

/** The slot that a chapter above fills: a hook that fetches what is due beside what the record of projects tells. */
export type UseAlsoDue = (shown: { readonly workspace: string; readonly asOf: Day | undefined }) => readonly AlsoDue[];

const none: readonly AlsoDue[] = [];

/** The slot left empty. */
export const useNothingElse: UseAlsoDue = () => none;
