import type { Day, Draft, Entry, Words } from "#kernel";

/** How a statement ends: it came true, it did not, or it cannot be said and nobody is scored. */
export const resolutions = ["yes", "no", "void"] as const;
export type Resolution = (typeof resolutions)[number];

/**
 * Everything that can be said of one statement of confidence. Who answered is sealed for good, the probability until it is resolved; those
 * entries are the system's. `giver` stands for one person at this statement and nowhere else.
 */
export type StatementBodies = {
  readonly "forecasting/statement-made": {
    /** What is claimed, for one that somebody wrote; null for one that is drawn from a criterion. */
    readonly claim: Words | null;
    readonly project: string | null;
    readonly criterion: string | null;
    /** The criterion without its day, as it was then: "recall ≥ 0.8". */
    readonly bar: string | null;
    readonly resolvesOn: Day;
  };
  readonly "forecasting/answer-given": {
    readonly giver: string;
    /** As entries name who writes: `member/ID`. */
    readonly author: Words;
    /** From 0.01 to 0.99, as a text: only texts can be kept beside the ledger. */
    readonly probability: Words;
  };
  readonly "forecasting/statement-resolved": {
    readonly outcome: Resolution;
    /** The day it was known. */
    readonly on: Day;
    /** What shows it, or why it is void. */
    readonly because: Words;
    /** The entry that shows it, where the record has one. */
    readonly evidence: number | null;
  };
};

type Kind = keyof StatementBodies;
/** One line about a statement. */
export type StatementEntry = { [K in Kind]: Entry<K, StatementBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type StatementDraft = { [K in Kind]: Draft<K, StatementBodies[K]> }[Kind];

/** A draft into one statement's stream. */
export const statementDraft = <K extends Kind>(id: string, kind: K, body: StatementBodies[K]): Draft<K, StatementBodies[K]> => ({
  stream: `forecasting/statement/${id}`,
  kind,
  version: 1,
  body,
});
