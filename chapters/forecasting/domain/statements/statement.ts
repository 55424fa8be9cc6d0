import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import { type Day, day, type Fold, longDay, type Words } from "#kernel";
import type { Resolution, StatementEntry } from "./entries.ts";

/** One answer, by reference. */
export interface AnswerGiven {
  readonly giver: string;
  readonly author: Words;
  readonly probability: Words;
  readonly told: Source;
}

/** How it ended, and what shows it. */
export interface Resolved {
  readonly outcome: Resolution;
  readonly on: Day;
  readonly because: Words;
  readonly evidence: number | null;
  readonly told: Source;
}

/** A claim with the day on which it will be known, and how likely people took it to be. */
export interface Statement {
  readonly id: string;
  readonly claim: Words | null;
  readonly project: string | null;
  readonly criterion: string | null;
  readonly bar: string | null;
  readonly resolvesOn: Day;
  readonly made: Source | null;
  /** Every answer in its order; a person's later ones take nothing away. */
  readonly answers: readonly AnswerGiven[];
  /** The newest counts; those before it stand in the order they were told. */
  readonly resolutions: readonly Resolved[];
}

/** What one entry makes of a statement: pure, and total over any order of entries. */
export function evolveStatement(statement: Statement, entry: StatementEntry): Statement {
  const told = sourceOf(entry);
  switch (entry.kind) {
    case "forecasting/statement-made":
      return { ...statement, ...entry.body, made: statement.made ?? told };
    case "forecasting/answer-given":
      return { ...statement, answers: [...statement.answers, { ...entry.body, told }] };
    case "forecasting/statement-resolved":
      return { ...statement, resolutions: [...statement.resolutions, { ...entry.body, told }] };
    default:
      return statement;
  }
}

/** Statements of confidence, folded from what was said of them. */
export const statementFold: Fold<Statement, StatementEntry> = {
  noun: "forecasting/statement",
  version: 1,
  initial: (id) => ({
    ...{ id, claim: null, project: null, criterion: null, bar: null, resolvesOn: day("0001-01-01") },
    ...{ made: null, answers: [], resolutions: [] },
  }),
  evolve: evolveStatement,
};

/** How it ended; null while it is open. */
export const resolvedAs = ({ resolutions }: Pick<Statement, "resolutions">): Resolved | null => resolutions.at(-1) ?? null;

/** The newest answer of each person, in the order in which they first answered. */
export const latestAnswers = <T extends { readonly giver: string }>({ answers }: { readonly answers: readonly T[] }): readonly T[] => [
  ...new Map(answers.map((one) => [one.giver, one])).values(),
];

/** What is claimed, as one says it; words are a reference until they are joined. */
export const claimOf = ({ claim, bar, resolvesOn }: Pick<Statement, "claim" | "bar" | "resolvesOn">): string =>
  bar === null ? (claim ?? "") : `${bar} by ${longDay(resolvesOn)}`;
