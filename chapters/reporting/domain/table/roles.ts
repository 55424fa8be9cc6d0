import type { DayOrder } from "#chapters/lifecycle/domain";
/** What a column can hold. */
export const roles = [
  "name",
  "kind",
  "phase",
  "status",
  "started",
  "phase-started",
  "promised",
  "constraint",
  "decision-date",
  "go",
  "owner",
  "sponsor",
  "metric",
  "target",
  "kill",
  "technique",
  "problem",
  "data",
  "team-size",
  "spend",
  "notes",
] as const;

export type Role = (typeof roles)[number];

/** How a role is called where a person chooses it. */
export const roleName: Readonly<Record<Role, string>> = {
  name: "project",
  kind: "kind",
  phase: "phase",
  status: "status",
  started: "started on",
  "phase-started": "in this phase since",
  promised: "promised date",
  constraint: "date imposed from outside",
  "decision-date": "next decision on",
  go: "go given on",
  owner: "owner",
  sponsor: "sponsor",
  metric: "the number it should move",
  target: "target",
  kill: "what would stop it",
  technique: "technique well understood?",
  problem: "problem well defined?",
  data: "data good?",
  "team-size": "people on it",
  spend: "spent so far",
  notes: "notes",
};

/** Roles whose cells are read as days. */
export const dayRoles: readonly Role[] = ["started", "phase-started", "promised", "constraint", "decision-date", "go"];

/** Roles that several columns may hold at once: two dates can be promised. */
export const sharedRoles: readonly Role[] = ["promised", "constraint"];

/** What one column is read as. Null: not read. */
export interface ColumnUse {
  readonly role: Role | null;
  /** Set by a person; null leaves it to the column's own cells. */
  readonly dayOrder: DayOrder | null;
}

/** What each column is, in the table's order: plain data that a person can change. Columns it does not reach are not read. */
export type Mapping = readonly ColumnUse[];
