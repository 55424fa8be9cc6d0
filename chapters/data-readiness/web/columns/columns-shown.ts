import { type ColumnProfile, missingShare, type Roles } from "../../domain/index.ts";
import { type ColumnNote, columnNotes, concern } from "./column-notes.ts";
import { type ColumnRole, rolesOf } from "./column-words.ts";

export const columnOrders = ["concern", "file", "name", "missing"] as const;
export type ColumnOrder = (typeof columnOrders)[number];

export const orderName: Readonly<Record<ColumnOrder, string>> = {
  concern: "What needs a look first",
  file: "As in the file",
  name: "By name",
  missing: "Most missing first",
};

/** A column, and what is said beside it. */
export interface ShownColumn {
  readonly column: ColumnProfile;
  readonly at: number;
  readonly roles: readonly ColumnRole[];
  readonly notes: readonly ColumnNote[];
  readonly missing: number;
}

export interface ColumnsAsked {
  readonly search: string;
  readonly order: ColumnOrder;
  /** A type, "noted" for those that ask for a look, or nothing for all. */
  readonly only: string;
}

/** Everything that is said of the columns, once for a profile. */
export function shownColumns(columns: readonly ColumnProfile[], rows: number, roles: Roles): readonly ShownColumn[] {
  return columns.map((column, at) => ({
    column,
    at,
    roles: rolesOf(roles, column.name),
    notes: columnNotes(column, rows),
    missing: missingShare(column, rows),
  }));
}

/** Those that were asked for, in their order. Columns with a role come first where nothing asks for a look. */
export function columnsFor(all: readonly ShownColumn[], { search, order, only }: ColumnsAsked): readonly ShownColumn[] {
  const word = search.trim().toLowerCase();
  const found = all.filter(
    ({ column, notes }) =>
      column.name.toLowerCase().includes(word) && (only === "" || (only === "noted" ? notes.length > 0 : column.type === only)),
  );
  const by: Readonly<Record<ColumnOrder, (a: ShownColumn, b: ShownColumn) => number>> = {
    concern: (a, b) => concern(b.notes) - concern(a.notes) || b.roles.length - a.roles.length,
    file: () => 0,
    name: (a, b) => a.column.name.localeCompare(b.column.name, "en", { numeric: true, sensitivity: "base" }),
    missing: (a, b) => b.missing - a.missing,
  };
  return found.sort((a, b) => by[order](a, b) || a.at - b.at);
}

/** How many there are, and how many ask for a look. */
export function columnsSay(all: readonly ShownColumn[]): string {
  const noted = all.filter(({ notes }) => notes.length > 0).length;
  const personal = all.filter(({ column }) => column.personal.length > 0).length;
  const about = noted === 0 ? "none asks for a look" : `${noted.toLocaleString("en-GB")} ${noted === 1 ? "asks" : "ask"} for a look`;
  return `${all.length === 1 ? "1 column" : `${all.length.toLocaleString("en-GB")} columns`}; ${about}${personal > 0 ? `, ${personal.toLocaleString("en-GB")} ${personal === 1 ? "looks" : "look"} personal` : ""}.`;
}
