import { type EvaluationRoles, evaluationRoles, type RoleGuess, type Roles } from "../../domain/index.ts";
import { type ColumnRole, roleName, rolesOf, tableRoles } from "../columns/column-words.ts";

/** What one column may be chosen to be: one role, both a segment and sensitive, or nothing in particular. */
export type RoleChoice = ColumnRole | "segment-sensitive" | "";

/** The choices of a column, by what kind of set it stands in. */
export function roleChoices(isEvaluation: boolean): { readonly value: RoleChoice; readonly label: string }[] {
  const roles = isEvaluation ? [...evaluationRoles, "segment" as const] : tableRoles;
  return [
    { value: "", label: isEvaluation ? "nothing in particular" : "feature" },
    ...roles.map((value) => ({ value, label: roleName[value] })),
    ...(isEvaluation ? [] : [{ value: "segment-sensitive" as const, label: "segment, sensitive" }]),
  ];
}

/** What a column is chosen to be now. */
export function choiceOf(roles: Roles, column: string): RoleChoice {
  const own = rolesOf(roles, column);
  if (own.includes("segment") && own.includes("sensitive")) return "segment-sensitive";
  return own[0] ?? "";
}

const noCase: EvaluationRoles = {
  input: "",
  expected: null,
  output: null,
  judgeScore: null,
  humanScore: null,
  secondHumanScore: null,
  secondOutput: null,
  secondScore: null,
  passFrom: null,
  licence: null,
  hard: null,
  writtenOn: null,
};

/** The roles with one column chosen to be something else. Whoever was that before is nothing in particular then. */
export function withChoice(roles: Roles, column: string, choice: RoleChoice): Roles {
  const free = without(roles, column);
  if (choice === "") return free;
  if (choice === "segment-sensitive") return { ...free, segments: [...free.segments, column], sensitive: [...free.sensitive, column] };
  if (choice === "segment") return { ...free, segments: [...free.segments, column] };
  if (choice === "sensitive") return { ...free, sensitive: [...free.sensitive, column] };
  const isTable = tableRoles.some((role) => role === choice);
  return isTable ? { ...free, [choice]: column } : { ...free, evaluation: { ...noCase, ...free.evaluation, [choice]: column } };
}

/** The roles with another column to be predicted, or none. */
export const withTarget = (roles: Roles, column: string): Roles =>
  column === "" ? { ...roles, target: null } : withChoice(roles, column, "target");

/** A column taken out of every role. The input of a set of cases stays where it is: without one it is none. */
function without(roles: Roles, column: string): Roles {
  const gone = (each: string | null): string | null => (each === column ? null : each);
  const { evaluation } = roles;
  return {
    ...roles,
    target: gone(roles.target),
    identifier: gone(roles.identifier),
    time: gone(roles.time),
    entity: gone(roles.entity),
    split: gone(roles.split),
    audited: gone(roles.audited),
    segments: roles.segments.filter((each) => each !== column),
    sensitive: roles.sensitive.filter((each) => each !== column),
    evaluation: evaluation && withoutColumn(evaluation, column),
  };
}

const withoutColumn = (evaluation: EvaluationRoles, column: string): EvaluationRoles => ({
  ...evaluation,
  ...Object.fromEntries(evaluationRoles.filter((role) => role !== "input" && evaluation[role] === column).map((role) => [role, null])),
});

/** From a table to learn from to a set of cases, and back. The input is the column that is called as inputs are, else the first one. */
export function asEvaluation(roles: Roles, columns: readonly string[], isEvaluation: boolean): Roles {
  if (!isEvaluation) return { ...roles, evaluation: null };
  if (roles.evaluation !== null) return roles;
  const called = (words: RegExp): string | null => columns.find((column) => words.test(column)) ?? null;
  const input = called(/^(input|prompt|question|query|request|instruction)/i) ?? columns[0] ?? "";
  const expected = called(/^(expected|reference|answer|gold|ideal|target)/i);
  return { ...roles, target: null, evaluation: { ...noCase, input, expected: expected === input ? null : expected } };
}

/** Whether a column's choice still stands as it was guessed, with why; null where somebody chose, or nobody guessed. */
export function guessOf(column: string, first: Roles, now: Roles, guessed: readonly RoleGuess[]): RoleGuess | null {
  const guess = guessed.find((each) => each.column === column);
  return guess && choiceOf(first, column) === choiceOf(now, column) ? guess : null;
}

/** Columns with something to them first, the target before all; the rest as in the file. */
export function inOrder<Column extends { readonly name: string }>(columns: readonly Column[], roles: Roles): readonly Column[] {
  const weight = ({ name }: Column): number => (roles.target === name ? 2 : choiceOf(roles, name) === "" ? 0 : 1);
  return [...columns].sort((a, b) => weight(b) - weight(a));
}
