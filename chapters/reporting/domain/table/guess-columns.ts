import { isBlank, plain, quoted, readDay, readKind } from "#chapters/lifecycle/domain";
import type { Day } from "#kernel";
import { type Shape, shapeOf, shareOf } from "./cell-shapes.ts";
import { headingFits } from "./heading-fit.ts";
import { dayRoles, type Mapping, type Role, roleName, roles, sharedRoles } from "./roles.ts";
import { columnNames, MOST_COLUMNS, type Table } from "./table.ts";
import { readStatus } from "./words/read-status.ts";

/** What a column is taken for, and why. */
export interface ColumnGuess {
  readonly column: string;
  readonly role: Role | null;
  /** A sentence. */
  readonly why: string;
  /** The heading says so in its own words; false where it was stretched or the cells alone suggest it. */
  readonly sure: boolean;
  /** The first few different cells. */
  readonly samples: readonly string[];
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly heading: string;
  readonly cells: readonly string[];
  readonly shapes: readonly Shape[];
}

interface Bid {
  readonly column: Column;
  readonly role: Role;
  readonly score: number;
  readonly why: string;
}

const ROWS_LOOKED_AT = 200;
const ENOUGH = 0.6;

function columnsOf(table: Table, today: Day): readonly Column[] {
  const rows = table.rows.slice(0, ROWS_LOOKED_AT);
  return columnNames(table)
    .slice(0, MOST_COLUMNS)
    .map((name, index) => {
      const cells = rows.map((row) => (row.cells[index] ?? "").slice(0, 400)).filter((cell) => cell.trim() !== "");
      return { index, name, heading: table.header[index] ?? "", cells, shapes: cells.map((cell) => shapeOf(cell, today)) };
    });
}

const IMPOSED = /regulat|legal|statut|contract|complian|gesetz|vertrag|reglement|legale|contractual|wettelijk|lagkrav|lovkrav|imposed/;

/** What the cells make of a heading's role: a "target" full of days is a promised date, a "team" full of names is no number. */
function underCells(role: Role, { shapes, heading, cells }: Column): Role | null {
  const filled = shapes.filter((shape) => shape !== "nothing").length;
  const days = shareOf("day", shapes);
  if ((role === "target" || role === "notes") && filled > 0 && days >= 0.6) return role === "target" ? "promised" : role;
  if (role === "promised" && IMPOSED.test(plain(heading))) return "constraint";
  if (role === "go" && /no ?-? ?go|nogo/.test(plain(heading).replace("/", " ")) && /date|datum|fecha|data|dato/.test(plain(heading)))
    return "decision-date";
  if (role === "decision-date" && filled > 0 && days === 0 && cells.some((cell) => /\bgo\b|approv|freigegeben|valid/i.test(cell)))
    return "go";
  if (role === "go") return role;
  if (dayRoles.includes(role)) return filled >= 2 && days === 0 && shareOf("number", shapes) < 0.5 ? null : role;
  if (role === "team-size" || role === "spend") return filled >= 2 && shareOf("number", shapes) < 0.4 ? null : role;
  if (role === "kind") return filled > 0 && !cells.some((cell) => readKind(cell) !== null) ? null : role;
  if (role === "name") return filled > 0 && shareOf("number", shapes) + days > 0.8 ? null : role;
  return role;
}

function bidsByHeading(column: Column): readonly Bid[] {
  return headingFits(column.heading).flatMap(({ role, score, like }) => {
    const held = underCells(role, column);
    if (held === null || score < ENOUGH) return [];
    const why =
      score === 1 ? `The heading ${quoted(column.heading)} says so.` : `The heading ${quoted(column.heading)} is close to “${like}”.`;
    const changed = held === role ? why : `${why.slice(0, -1)}, and its cells make it “${roleName[held]}”.`;
    return [{ column, role: held, score, why: changed }];
  });
}

/** Gives each column the role it suits best, each role to one column, except those that several may hold. */
function settle(bids: readonly Bid[]): ReadonlyMap<number, Bid> {
  const settled = new Map<number, Bid>();
  const taken = new Set<Role>();
  const inOrder = [...bids].sort(
    (left, right) =>
      right.score - left.score || left.column.index - right.column.index || roles.indexOf(left.role) - roles.indexOf(right.role),
  );
  for (const bid of inOrder) {
    if (settled.has(bid.column.index) || (taken.has(bid.role) && !sharedRoles.includes(bid.role))) continue;
    settled.set(bid.column.index, bid);
    taken.add(bid.role);
  }
  return settled;
}

/** The column of names where no heading says so: the first whose cells are different words. */
function nameByCells(columns: readonly Column[], settled: ReadonlyMap<number, Bid>): Bid | null {
  let best: { column: Column; score: number } | null = null;
  for (const column of columns) {
    const words = column.cells.filter((_cell, index) => column.shapes[index] === "words");
    if (settled.has(column.index) || column.cells.length === 0 || words.length < column.cells.length * 0.5) continue;
    const different = new Set(words.map(plain)).size / words.length;
    const length = words.reduce((sum, cell) => sum + Math.min(cell.length, 200), 0) / words.length;
    const score = different + (length >= 4 && length <= 60 ? 0.5 : 0) - column.index * 0.1;
    if (!best || score > best.score) best = { column, score };
  }
  return (
    best && {
      column: best.column,
      role: "name",
      score: 0.5,
      why: "No heading names the projects; these cells are words that differ from row to row.",
    }
  );
}

/** A role from the cells alone, where a column has no heading. */
function byCells(column: Column, today: Day): Bid | null {
  const bid = (role: Role, why: string): Bid => ({ column, role, score: 0.4, why });
  const filled = column.cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return null;
  const days = filled.flatMap((cell, index) => {
    const read =
      column.shapes[index] === "number"
        ? null
        : readDay(cell, { order: "day-first", orderIsGuess: true, conflict: false, orderIsSet: false, today, lean: "future" });
    return read?.is === "day" ? [read.day] : [];
  });
  if (shareOf("day", column.shapes) >= 0.6) {
    const ahead = days.filter((each) => each > today).length;
    return ahead > days.length / 2
      ? bid("promised", "Its cells are days, most of them ahead.")
      : bid("started", "Its cells are days, most of them past.");
  }
  const phases = filled.filter((cell) => cell.length <= 60 && readStatus(cell).says === "").length;
  return phases >= filled.length * 0.6 ? bid("status", "Its cells are words for phases.") : null;
}

function unread(column: Column): string {
  const heading = plain(column.heading);
  if (column.cells.length === 0) return "Every cell is empty.";
  if (/budget/.test(heading)) return "A budget is not what was spent; choose “spent so far” if it is.";
  if (/^(?:date|datum|fecha|data|dato)$/.test(heading)) return "It does not say which date; choose what it is.";
  const fit = headingFits(column.heading)[0];
  if (fit && fit.score >= ENOUGH && underCells(fit.role, column) === null)
    return `The heading suggests “${roleName[fit.role]}”, but its cells do not look like it; choose it if it is.`;
  return column.heading.trim() === "" ? "No heading, and its cells do not show what it is." : "No heading we know; not read.";
}

/**
 * Which column is what, by the words of its heading (misspelt ones too, in eight languages) and by the shapes of its cells. Every guess
 * says why, and any of them can be overridden by a `Mapping` that a person chose.
 */
export function guessColumns(table: Table, today: Day): readonly ColumnGuess[] {
  const columns = columnsOf(table, today);
  const settled = new Map(settle(columns.flatMap(bidsByHeading)));
  if (![...settled.values()].some(({ role }) => role === "name")) {
    const name = nameByCells(columns, settled);
    if (name) settled.set(name.column.index, name);
  }
  for (const column of columns.filter(({ index, heading }) => heading.trim() === "" && !settled.has(index))) {
    const bid = byCells(column, today);
    const taken = [...settled.values()].some(({ role }) => role === bid?.role);
    if (bid && (!taken || sharedRoles.includes(bid.role))) settled.set(column.index, bid);
  }
  return columns.map((column) => {
    const bid = settled.get(column.index);
    const samples = [...new Set(column.cells.map((cell) => cell.trim().slice(0, 120).toWellFormed()))].slice(0, 3);
    return { column: column.name, role: bid?.role ?? null, why: bid?.why ?? unread(column), sure: (bid?.score ?? 0) >= 0.8, samples };
  });
}

/** The guesses as a mapping, for a person to change. */
export const mappingOf = (guesses: readonly ColumnGuess[]): Mapping => guesses.map(({ role }) => ({ role, dayOrder: null }));
