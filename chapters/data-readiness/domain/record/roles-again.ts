import type { EvaluationRoles, RoleGuess, Roles } from "../profile/roles.ts";

/** Guessed roles, with why. */
export interface Guessed {
  readonly roles: Roles;
  readonly guessed: readonly RoleGuess[];
}

/**
 * The roles to begin from with a new version: those that somebody said before, as far as their columns are still there, and guesses for what
 * nobody said. A role that somebody left empty on purpose stays empty.
 */
export function rolesAgain(said: Roles | null, columns: readonly string[], guess: Guessed): Guessed {
  if (said === null) return guess;
  const there = new Set(columns);
  const still = (column: string | null): string | null => (column !== null && there.has(column) ? column : null);
  /** Said, and gone: then a guess is better than nothing. */
  const orGuess = (role: "target" | "identifier" | "time" | "entity" | "split"): string | null =>
    said[role] === null ? null : (still(said[role]) ?? guess.roles[role]);
  const roles: Roles = {
    target: orGuess("target"),
    identifier: orGuess("identifier"),
    time: orGuess("time"),
    entity: orGuess("entity"),
    split: orGuess("split"),
    segments: said.segments.filter((column) => there.has(column)),
    sensitive: said.sensitive.filter((column) => there.has(column)),
    probabilities: said.probabilities.filter(({ column }) => there.has(column)),
    audited: still(said.audited),
    evaluation: said.evaluation && evaluationAgain(said.evaluation, still),
  };
  const isGuess = ({ role, column }: RoleGuess): boolean =>
    (role === "target" || role === "identifier" || role === "time" || role === "entity" || role === "split") &&
    roles[role] === column &&
    said[role] !== column;
  return { roles, guessed: guess.guessed.filter(isGuess) };
}

/** Without its input it is no evaluation set any more. */
function evaluationAgain(said: EvaluationRoles, still: (column: string | null) => string | null): EvaluationRoles | null {
  const input = still(said.input);
  if (input === null) return null;
  return {
    ...said,
    input,
    expected: still(said.expected),
    output: still(said.output),
    judgeScore: still(said.judgeScore),
    humanScore: still(said.humanScore),
    secondHumanScore: still(said.secondHumanScore),
    secondOutput: still(said.secondOutput),
    secondScore: still(said.secondScore),
    licence: still(said.licence),
    hard: still(said.hard),
    writtenOn: still(said.writtenOn),
  };
}
