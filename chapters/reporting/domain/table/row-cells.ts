import { type Fact, isBlank, quoted } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import type { ReadColumn } from "./read-column.ts";
import type { Remark } from "./reading.ts";
import type { Role } from "./roles.ts";
import type { TableRow } from "./table.ts";

/** A cell that says something. */
export interface Cell {
  readonly column: ReadColumn;
  readonly said: string;
}

/** One row while it is read: its cells by role, and what is to be remarked. */
export interface RowCells {
  readonly row: number;
  readonly today: Day;
  readonly all: readonly Cell[];
  readonly remarks: Remark[];
}

export function rowCells(row: TableRow, columns: readonly ReadColumn[], today: Day): RowCells {
  const all = columns.flatMap((column) => {
    const said = (row.cells[column.index] ?? "").trim();
    return column.role === null || said === "" ? [] : [{ column, said }];
  });
  return { row: row.number, today, all, remarks: [] };
}

/** Adds a remark on a cell. */
export function remark({ row, remarks }: RowCells, { column }: Cell, says: string): void {
  if (says !== "") remarks.push({ row, column: column.column, says });
}

export const noted = ({ remarks }: RowCells): readonly Remark[] => remarks;

/** Cells that hold a role and say something. */
export const cellsFor = ({ all }: RowCells, role: Role, asked = false): readonly Cell[] =>
  all.filter(({ column, said }) => column.role === role && !isBlank(said, asked));

/** The first cell of a role; others of the same role that say something else are remarked. */
export function firstCell(cells: RowCells, role: Role, asked = false): Cell | undefined {
  const [first, ...others] = cellsFor(cells, role, asked);
  for (const other of others)
    if (first && other.said !== first.said) remark(cells, other, `${quoted(first.said)} stands before it and is taken.`);
  return first;
}

/** A fact from a cell, or from what was derived of it. */
export const factFrom = <T>({ row }: RowCells, { column, said }: Cell, value: T, guess: boolean): Extract<Fact<T>, { known: true }> => ({
  known: true,
  value,
  cite: { row, column: column.column },
  guess,
  said,
});
