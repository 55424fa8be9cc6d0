import { type DayOrder, orderShown, orderStated, type ProjectFacts, plain } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { type ColumnGuess, guessColumns, mappingOf } from "./guess-columns.ts";
import type { ReadColumn } from "./read-column.ts";
import { readRow } from "./read-row.ts";
import type { Reading, Refused, Remark } from "./reading.ts";
import { dayRoles, type Mapping } from "./roles.ts";
import { noProject } from "./row-kinds.ts";
import { MOST_COLUMNS, MOST_ROWS, type Table } from "./table.ts";

function columnsOf(table: Table, mapping: Mapping, guesses: readonly ColumnGuess[]): readonly ReadColumn[] {
  const rows = table.rows.slice(0, MOST_ROWS);
  const shown = guesses.map((_guess, index) => {
    const isDays = dayRoles.some((role) => role === mapping[index]?.role);
    return isDays ? orderShown(rows.map((row) => row.cells[index] ?? "")) : { order: null, conflict: false };
  });
  const elsewhere = new Set(shown.flatMap(({ order, conflict }) => (order && !conflict ? [order] : [])));
  const likely: DayOrder = elsewhere.size === 1 && elsewhere.has("month-first") ? "month-first" : "day-first";

  return guesses.map((guess, index) => {
    const heading = (table.header[index] ?? "").slice(0, 200);
    const use = mapping[index] ?? { role: null, dayOrder: null };
    const { order: own, conflict } = shown[index] ?? { order: null, conflict: false };
    const stated = orderStated(heading);
    const order = use.dayOrder ?? stated ?? own ?? likely;
    const isDays = dayRoles.some((role) => role === use.role);
    return {
      index,
      column: guess.column,
      heading,
      role: use.role,
      guess,
      dayOrder: isDays ? { order, shown: use.dayOrder !== null || stated !== null || own !== null } : null,
      order,
      orderIsSet: use.dayOrder !== null,
      orderIsGuess: use.dayOrder === null && stated === null && own === null,
      conflict: use.dayOrder === null && stated === null && conflict,
    };
  });
}

const saidBy = (cells: readonly string[]): string => {
  const words = cells.map((cell) => cell.replace(/\s+/g, " ").trim()).filter((cell) => cell !== "");
  const line = words.join(" · ");
  return line.length > 120 ? `${line.slice(0, 119).toWellFormed()}…` : line;
};

/** Names said twice are kept, since two projects may share one; each is told of the other. */
function twins(projects: readonly ProjectFacts[], rows: readonly number[], column: string): readonly Remark[] {
  const first = new Map<string, number>();
  return projects.flatMap(({ name }, index) => {
    const row = rows[index] ?? 0;
    const before = first.get(plain(name));
    if (before === undefined) first.set(plain(name), row);
    return before === undefined ? [] : [{ row, column, says: `Row ${before} has the same name; both are kept.` }];
  });
}

/**
 * The projects of a table, each fact with the cell it stands in.
 *
 * What the table does not say is not recorded; what had to be guessed is marked and said in the remarks. Total: any table and mapping give
 * an answer, and every row is a project, refused with a reason, or counted as empty.
 *
 * @param mapping What a person chose; the guesses where left out.
 * @param today For years that are not written.
 */
export function readProjects(table: Table, today: Day, mapping?: Mapping): Reading {
  const guesses = guessColumns(table, today);
  const used = (mapping ?? mappingOf(guesses)).slice(0, Math.min(guesses.length, MOST_COLUMNS));
  const columns = columnsOf(table, used, guesses);
  const nameColumn = columns.find(({ role }) => role === "name") ?? null;

  const projects: ProjectFacts[] = [];
  const rows: number[] = [];
  const refused: Refused[] = [];
  const remarks: Remark[] = [];
  let empty = 0;
  for (const [position, row] of table.rows.entries()) {
    const other = noProject(table, row, nameColumn?.index ?? null, position);
    if (other?.is === "empty") empty++;
    else if (other || !nameColumn) {
      refused.push({
        row: row.number,
        code: other?.code ?? "no-name",
        because: other?.because ?? "It has no name.",
        said: saidBy(row.cells),
      });
    } else {
      const read = readRow(row, nameColumn, columns, today);
      projects.push(read.project);
      rows.push(row.number);
      remarks.push(...read.remarks);
    }
  }
  remarks.push(...(nameColumn ? twins(projects, rows, nameColumn.column) : []));
  remarks.sort((left, right) => left.row - right.row);
  return {
    projects,
    refused,
    remarks,
    empty,
    mapping: guesses.map((_guess, index) => used[index] ?? { role: null, dayOrder: null }),
    columns: columns.map(({ column, role, guess, dayOrder }) => ({ column, role, guess, dayOrder })),
  };
}
