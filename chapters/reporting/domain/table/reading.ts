import type { DayOrder, ProjectFacts } from "#chapters/lifecycle/domain";
import type { ColumnGuess } from "./guess-columns.ts";
import type { Mapping, Role } from "./roles.ts";

/** A row that is no project, with the reason. */
export interface Refused {
  /** Its number in the file. */
  readonly row: number;
  readonly code: "no-name" | "total" | "heading" | "repeats-header" | "note" | "cell-too-long" | "too-many-rows" | "too-many-columns";
  /** A sentence that says why, and what to do where something can be done. */
  readonly because: string;
  /** The row's own words, shortened. */
  readonly said: string;
}

/** Something to know about one cell: a guess and its ground, or words that were not read. */
export interface Remark {
  readonly row: number;
  readonly column: string;
  readonly says: string;
}

/** A column as it was read. */
export interface ColumnRead {
  readonly column: string;
  /** What it is read as now: the guess, or what a person chose. */
  readonly role: Role | null;
  readonly guess: ColumnGuess;
  /** For columns of days: the order that was taken for 03/04/2026, and whether the column's own cells show it. */
  readonly dayOrder: { readonly order: DayOrder; readonly shown: boolean } | null;
}

/** A table as it was read: every row is a project, refused or empty. */
export interface Reading {
  readonly projects: readonly ProjectFacts[];
  readonly refused: readonly Refused[];
  readonly remarks: readonly Remark[];
  /** Rows without a word. */
  readonly empty: number;
  readonly mapping: Mapping;
  readonly columns: readonly ColumnRead[];
}
