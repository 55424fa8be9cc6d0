import { type DayOrder, isBlank, orderShown, orderStated, plain, quoted, readDay, readKind, readNumber } from "#chapters/lifecycle/domain";
import { type Day, daysBetween, longDay } from "#kernel";
import type { Ending, FinishedBody } from "./entries.ts";
import { rolesOfHeadings } from "./headings.ts";
import type { FinishedRole } from "./roles.ts";

/** One line as the person sees it in the file. */
export interface WrittenRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** What is chosen of how to read it, where the guess is wrong. */
export interface FinishedReading {
  readonly dayOrder: DayOrder | null;
  /** By heading; those left out are guessed. */
  readonly columns: ReadonlyMap<string, FinishedRole | null>;
}

/** A table of finished projects as it was read: every row is a project or refused. */
export interface FinishedRead {
  readonly columns: readonly { readonly column: string; readonly role: FinishedRole | null }[];
  readonly read: readonly { readonly row: number; readonly project: FinishedBody; readonly remarks: readonly string[] }[];
  readonly refused: readonly { readonly row: number; readonly column: string | null; readonly says: string }[];
}

const MOST_ROWS = 1000;
const MOST_COLUMNS = 200;
const MOST_DAYS = 36_500;
const STOPPED = /stop|kill|cancel|abort|abandon|drop|failed|no ?go|gestoppt|abgebrochen|eingestellt|arrete|annule|abandonn|cancelad|parad/;
const SHIPPED =
  /ship|launch|live|done|finish|complet|deliver|success|release|fertig|geliefert|livre|lance|termin|entregad|lanzad|^yes$|^ja$|^oui$|^si$/;

/**
 * Reads a table of projects that are over: name, start, first promised day or planned days, end, and how it ended.
 *
 * Headings may be written in several ways and four languages, days in any usual spelling; 03/04/2026 is read as the column's other days show.
 * Whoever left out how it ended is taken to have shipped, and it is said. A row that cannot be read is refused with its column and a sentence.
 */
export function readFinished(lines: readonly WrittenRow[], today: Day, chosen: FinishedReading): FinishedRead {
  const [header, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (header === undefined)
    return {
      columns: [],
      read: [],
      refused: [{ row: 1, column: null, says: "There is nothing in it. Paste the table with its headings." }],
    };
  const headings = header.cells.slice(0, MOST_COLUMNS).map((cell) => cut(cell, 80));
  const guessed = rolesOfHeadings(headings);
  const roles = headings.map((heading, at) =>
    chosen.columns.has(heading) ? (chosen.columns.get(heading) ?? null) : (guessed[at] ?? null),
  );
  const columns = headings.map((column, at) => ({ column, role: roles[at] ?? null }));
  const lacking = lacks(roles);
  if (lacking !== null) return { columns, read: [], refused: [{ row: header.number, column: null, says: lacking }] };
  const table: TableRead = { headings, roles, orders: ordersOf(headings, rows.slice(0, MOST_ROWS), chosen.dayOrder), today };
  const all = rows.slice(0, MOST_ROWS).map((row) => readRow(row, table));
  const beyond = rows[MOST_ROWS];
  return {
    columns,
    read: all.flatMap((one) => ("project" in one ? [one] : [])),
    refused: [
      ...all.flatMap((one) => ("says" in one ? [one] : [])),
      ...(beyond
        ? [{ row: beyond.number, column: null, says: `At most ${MOST_ROWS} rows are read at once. Send the rest as another table.` }]
        : []),
    ],
  };
}

interface TableRead {
  readonly headings: readonly string[];
  readonly roles: readonly (FinishedRole | null)[];
  /** Of each column, and whether anything showed it. */
  readonly orders: readonly { readonly order: DayOrder; readonly shown: boolean; readonly set: boolean; readonly conflict: boolean }[];
  readonly today: Day;
}

/** Its first letters, none of them half. */
const cut = (text: string, most: number): string => text.trim().slice(0, most).toWellFormed();

/** Without these no row can be read. */
function lacks(roles: readonly (FinishedRole | null)[]): string | null {
  const has = (role: FinishedRole): boolean => roles.includes(role);
  const missing = (["name", "started", "finished"] as const).filter((role) => !has(role));
  if (missing.length > 0)
    return `The headings need a column for each of name, started and finished; none says ${missing.join(", ")}. Rename one, or choose it.`;
  if (!has("promised") && !has("planned-days"))
    return "The headings need the first promised day, or the days first planned. Rename one, or choose it.";
  return null;
}

function ordersOf(headings: readonly string[], rows: readonly WrittenRow[], set: DayOrder | null): TableRead["orders"] {
  const shown = headings.map((_heading, at) => orderShown(rows.map(({ cells }) => cells[at] ?? "")));
  const elsewhere = shown.find(({ order, conflict }) => order !== null && !conflict)?.order ?? "day-first";
  return headings.map((heading, at) => {
    const { order: own = null, conflict = false } = shown[at] ?? {};
    const said = set ?? orderStated(heading) ?? own;
    return { order: said ?? elsewhere, shown: said !== null, set: set !== null, conflict: set === null && conflict };
  });
}

type RowRead = FinishedRead["read"][number] | FinishedRead["refused"][number];

/** What reading a row leaves behind beside the project. */
interface Notes {
  readonly remark: (says: string) => void;
  /** Says why the row is no project; the first reason is told. */
  readonly refuse: (column: string, says: string) => null;
}

function readRow(row: WrittenRow, table: TableRead): RowRead {
  const remarks: string[] = [];
  const refusals: { readonly column: string; readonly says: string }[] = [];
  const project = projectIn(row, table, {
    remark: (says) => void (says !== "" && remarks.push(says)),
    refuse: (column, says) => {
      refusals.push({ column, says });
      return null;
    },
  });
  const refused = refusals[0];
  if (refused !== undefined || project === null) return { row: row.number, column: null, says: "It cannot be read.", ...refused };
  return { row: row.number, project, remarks };
}

interface Cell {
  readonly column: string;
  readonly said: string;
  readonly blank: boolean;
  readonly at: number;
}

function cellIn({ cells }: WrittenRow, { roles, headings }: TableRead, role: FinishedRole): Cell {
  const at = roles.indexOf(role);
  const said = at < 0 ? "" : (cells[at] ?? "").trim();
  return { column: headings[at] ?? role, said, blank: said === "" || isBlank(said), at };
}

function projectIn(row: WrittenRow, table: TableRead, notes: Notes): FinishedBody | null {
  const { refuse } = notes;
  const cell = (role: FinishedRole) => cellIn(row, table, role);
  const [name, started, finished, promised, kind] = [cell("name"), cell("started"), cell("finished"), cell("promised"), cell("kind")];
  if (name.blank) return refuse(name.column, "It has no name. Give each project the name by which others know it.");
  if (started.blank) return refuse(started.column, `No day in “${started.column}”: without its start nobody knows how long it took.`);
  if (finished.blank) return refuse(finished.column, `No day in “${finished.column}”: without its end nobody knows how long it took.`);
  const [startedOn, finishedOn] = [dayIn(started, table, notes), dayIn(finished, table, notes)];
  const promisedOn = promised.blank ? null : dayIn(promised, table, notes);
  if (startedOn === null || finishedOn === null) return null;
  if (finishedOn > table.today)
    return refuse(finished.column, `${longDay(finishedOn)} lies ahead. Only what is over tells how long it took.`);
  if (finishedOn < startedOn)
    return refuse(
      finished.column,
      `It ends on ${longDay(finishedOn)}, before it starts on ${longDay(startedOn)}. Put one of the two right.`,
    );
  if (promisedOn !== null && promisedOn <= startedOn)
    return refuse(
      promised.column,
      `The promised day, ${longDay(promisedOn)}, is not after the start, ${longDay(startedOn)}. Put one of the two right.`,
    );
  const plannedDays = promisedOn === null ? plannedIn(cell("planned-days"), notes) : daysBetween(startedOn, promisedOn);
  if (daysBetween(startedOn, finishedOn) > MOST_DAYS || (plannedDays ?? 0) > MOST_DAYS)
    return refuse(started.column, `Started on ${longDay(startedOn)}, it would take a hundred years and more. Put its days right.`);
  const ending = endingIn(cell("ending"), notes);
  if (plannedDays === null || ending === null) return null;
  return {
    ...{ name: cut(name.said, 200), kind: kind.blank ? null : readKind(kind.said) },
    ...{ startedOn, promisedOn, finishedOn, plannedDays, ending },
  };
}

function dayIn({ column, said, at }: Cell, { orders, today }: TableRead, { remark, refuse }: Notes): Day | null {
  const { order, shown, set, conflict } = orders[at] ?? { order: "day-first", shown: false, set: false, conflict: false };
  const read = readDay(said, { order, orderIsGuess: !shown, orderIsSet: set, conflict, today, lean: "past" });
  if (read.is !== "day") return refuse(column, `${quoted(said)} cannot be read as a day. Write it as 2026-05-01.`);
  remark(read.says);
  return read.day;
}

function plannedIn({ column, said, blank }: Cell, { refuse }: Notes): number | null {
  if (blank)
    return refuse(column, "It says neither the first promised day nor the days first planned. One of the two is needed to compare.");
  const read = readNumber(said);
  if (read === null || !(read.value > 0 && read.value <= MOST_DAYS))
    return refuse(column, `${quoted(said)} is no number of days such as 60.`);
  return read.value;
}

function endingIn({ column, said, blank }: Cell, { remark, refuse }: Notes): Ending | null {
  if (blank) {
    remark("It does not say how it ended; taken as shipped.");
    return "shipped";
  }
  const words = plain(said);
  if (STOPPED.test(words)) return "stopped";
  return SHIPPED.test(words) ? "shipped" : refuse(column, `${quoted(said)} says neither shipped nor stopped. Write one of the two.`);
}
