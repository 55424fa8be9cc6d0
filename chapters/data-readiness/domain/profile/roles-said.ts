import type { RoleGuess, Roles } from "./roles.ts";

interface Guessed {
  readonly roles: Roles;
  readonly guessed: readonly RoleGuess[];
}

/**
 * The guesses, with what somebody said in their place. A role that is said to be nobody's (null, or an empty list) is not guessed either,
 * and no column is guessed to be one thing that somebody said to be another.
 */
export function rolesSaid(said: Partial<Roles>, { roles, guessed }: Guessed): Guessed {
  const taken = new Set(columnsOf(said));
  const stands = guessed.filter(({ role, column }) => !isSaid(said, role) && !taken.has(column));
  const dropped = guessed.filter((guess) => !stands.includes(guess));
  return { roles: { ...dropped.reduce(without, roles), ...said }, guessed: stands };
}

/** Guesses name one role each; `segment` is one of `segments`, and what is no role of a table is one of an evaluation set. */
function isSaid(said: Partial<Roles>, role: string): boolean {
  if (role === "segment" || role === "segments") return said.segments !== undefined;
  if (role === "sensitive") return said.sensitive !== undefined;
  if (role in single) return role in said;
  return said.evaluation !== undefined;
}

const single = { target: 1, identifier: 1, time: 1, entity: 1, split: 1, audited: 1, probabilities: 1 } as const;

function without(roles: Roles, { role, column }: RoleGuess): Roles {
  const { evaluation } = roles;
  return {
    ...roles,
    ...(role in single && role !== "probabilities" ? { [role]: null } : {}),
    segments: roles.segments.filter((each) => each !== column),
    sensitive: roles.sensitive.filter((each) => each !== column),
    evaluation: evaluation !== null && evaluation.input === column ? null : evaluation && withoutColumn(evaluation, column),
  };
}

const withoutColumn = (evaluation: NonNullable<Roles["evaluation"]>, column: string): NonNullable<Roles["evaluation"]> => {
  const gone = (each: string | null): string | null => (each === column ? null : each);
  return {
    ...evaluation,
    expected: gone(evaluation.expected),
    output: gone(evaluation.output),
    judgeScore: gone(evaluation.judgeScore),
    humanScore: gone(evaluation.humanScore),
    secondHumanScore: gone(evaluation.secondHumanScore),
    secondOutput: gone(evaluation.secondOutput),
    secondScore: gone(evaluation.secondScore),
    licence: gone(evaluation.licence),
    hard: gone(evaluation.hard),
    writtenOn: gone(evaluation.writtenOn),
  };
};

/** Every column that some roles name. */
export function columnsOf({ segments = [], sensitive = [], probabilities = [], evaluation, ...one }: Partial<Roles>): readonly string[] {
  const { passFrom: _, ...of } = evaluation ?? { passFrom: null };
  const named = [one.target, one.identifier, one.time, one.entity, one.split, one.audited, ...Object.values(of)];
  return [...named.filter((column) => typeof column === "string"), ...segments, ...sensitive, ...probabilities.map(({ column }) => column)];
}
