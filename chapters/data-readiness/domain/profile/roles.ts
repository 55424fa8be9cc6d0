/** What each column is for: said by a person, or guessed first and shown as a guess. Columns by name. */
export type Roles = {
  /** What is to be predicted. */
  readonly target: string | null;
  readonly identifier: string | null;
  /** When a row came to be. */
  readonly time: string | null;
  /** Who or what a row is of (a customer, a machine): the same one must not stand in training and test. */
  readonly entity: string | null;
  /** Which split a row belongs to: train, test. */
  readonly split: string | null;
  /** Columns whose values are the segments to be covered. */
  readonly segments: readonly string[];
  readonly sensitive: readonly string[];
  /** Out-of-fold probabilities of a model, a column for each label: for noise in the labels. */
  readonly probabilities: readonly { readonly label: string; readonly column: string }[];
  /** The label as somebody checked it, on an audit sample; empty elsewhere. */
  readonly audited: string | null;
  /** For an evaluation set of a language model (N-3); null for a table to train on. */
  readonly evaluation: EvaluationRoles | null;
};

export type EvaluationRoles = {
  readonly input: string;
  readonly expected: string | null;
  readonly output: string | null;
  readonly judgeScore: string | null;
  readonly humanScore: string | null;
  /** A second person's score on the same cases. */
  readonly secondHumanScore: string | null;
  /** A second system's output on the same cases, or its score: for a paired claim. */
  readonly secondOutput: string | null;
  readonly secondScore: string | null;
  /** The score from which a case passes; null where scores say so themselves (1 and 0, true and false, pass and fail). */
  readonly passFrom: number | null;
  readonly licence: string | null;
  /** Which cases are the hard ones. */
  readonly hard: string | null;
  /** When a case was written. */
  readonly writtenOn: string | null;
};

/** What a column of an evaluation set may be for, in the order in which it is asked. */
export const evaluationRoles = [
  "input",
  "expected",
  "output",
  "judgeScore",
  "humanScore",
  "secondHumanScore",
  "secondOutput",
  "secondScore",
  "licence",
  "hard",
  "writtenOn",
] as const satisfies readonly (keyof EvaluationRoles)[];
export type EvaluationRole = (typeof evaluationRoles)[number];

/** One of the parts of `Roles` that was guessed, with why. */
export type RoleGuess = { readonly role: string; readonly column: string; readonly because: string };

export const noRoles: Roles = {
  target: null,
  identifier: null,
  time: null,
  entity: null,
  split: null,
  segments: [],
  sensitive: [],
  probabilities: [],
  audited: null,
  evaluation: null,
};
