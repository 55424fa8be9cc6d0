import { type EvaluationRole, evaluationRoles, type Roles } from "../../domain/index.ts";

/** What a column may be for in a table to learn from, as a person chooses it. */
export const tableRoles = ["target", "identifier", "time", "entity", "split", "segment", "sensitive", "audited"] as const;
export type ColumnRole = (typeof tableRoles)[number] | EvaluationRole;

export const roleName: Readonly<Record<ColumnRole, string>> = {
  target: "target",
  identifier: "identifier",
  time: "time",
  entity: "entity",
  split: "split",
  segment: "segment",
  sensitive: "sensitive",
  audited: "checked label",
  input: "input",
  expected: "expected answer",
  output: "output",
  judgeScore: "judge’s score",
  humanScore: "person’s score",
  secondHumanScore: "second person’s score",
  secondOutput: "second system’s output",
  secondScore: "second system’s score",
  licence: "licence",
  hard: "hard case",
  writtenOn: "written on",
};

/** What it means to be one, for whoever chooses. */
export const roleMeans: Readonly<Record<ColumnRole, string>> = {
  target: "what is to be predicted",
  identifier: "tells one row from another",
  time: "when a row came to be",
  entity: "whom or what a row is of: a customer, a machine",
  split: "training or test",
  segment: "a group that must be covered",
  sensitive: "not to be decided by",
  audited: "the label as somebody checked it",
  input: "what the model is asked",
  expected: "the right answer",
  output: "what the model answered",
  judgeScore: "what a model judge gave",
  humanScore: "what a person gave",
  secondHumanScore: "what a second person gave",
  secondOutput: "what another system answered",
  secondScore: "what another system was given",
  licence: "under which terms a case may be used",
  hard: "which cases are the hard ones",
  writtenOn: "when a case was written",
};

/** What one column is for; one may be several things (a segment that is sensitive). */
export function rolesOf(roles: Roles, column: string): readonly ColumnRole[] {
  const { evaluation } = roles;
  return [
    ...tableRoles.filter((role) =>
      role === "segment"
        ? roles.segments.includes(column)
        : role === "sensitive"
          ? roles.sensitive.includes(column)
          : roles[role] === column,
    ),
    ...evaluationRoles.filter((role) => evaluation?.[role] === column),
  ];
}
