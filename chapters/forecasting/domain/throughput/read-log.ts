import type { DayOrder } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known, longDay, unknown } from "#kernel";
import type { WrittenRow } from "../finished/read-finished.ts";
import { type CountedItem, countWeeks, type WeeksOfItems } from "./count-weeks.ts";
import { dayCells } from "./day-cells.ts";
import { type ItemRead, itemReader } from "./item-reader.ts";
import { type LeftOut, leftOutCounter } from "./left-out.ts";
import { type LogRole, namesDoer, namesPeople, rolesOfLog } from "./log-roles.ts";

/** What is chosen of how to read a log, where the guess is wrong. */
export interface LogReading {
  readonly dayOrder: DayOrder | null;
  /** By heading; those left out are guessed. */
  readonly columns: ReadonlyMap<string, LogRole | null>;
  /** Only items of this kind, as the log calls it; null for all. */
  readonly kind: string | null;
  /** The last day that the log knows, or that is asked about; null for the last day in it. */
  readonly until: Day | null;
}

/** Nothing chosen: all is guessed from the log itself. */
export const asGuessed: LogReading = { dayOrder: null, columns: new Map(), kind: null, until: null };

/** A log as it was read: what is counted, what was left out, and what of it is never kept. */
export interface LogRead {
  readonly columns: readonly { readonly column: string; readonly role: LogRole | null }[];
  /** Weekly counts: all that is ever kept. Unknown with the reason where nothing can be counted. */
  readonly weeks: Answer<WeeksOfItems>;
  readonly rows: number;
  readonly finished: number;
  readonly kinds: readonly { readonly kind: string; readonly items: number }[];
  readonly leftOut: readonly LeftOut[];
  /** Columns that say who: not read, not counted, not kept. */
  readonly people: readonly string[];
}

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 500;
/** From so many finished items on, one name beside all of them is one person's log. */
const ENOUGH_TO_TELL = 5;

/**
 * Reads a log of items, one a row, into counts a week: when each came in, was started and was finished. Only the day on which it was finished is
 * needed. A row that cannot be is left out and counted with its reason; who did what is not read at all, but to refuse a log of one person.
 */
export function readLog(lines: readonly WrittenRow[], today: Day, chosen: LogReading): LogRead {
  const [header, ...filled] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const headings = (header?.cells ?? []).slice(0, MOST_COLUMNS).map((cell) => cell.trim().slice(0, 80).toWellFormed());
  const guessed = rolesOfLog(headings);
  const roles = headings.map((heading, at) =>
    chosen.columns.has(heading) ? (chosen.columns.get(heading) ?? null) : (guessed[at] ?? null),
  );
  const read = {
    columns: headings.map((column, at) => ({ column, role: roles[at] ?? null })),
    people: [...new Set(headings.filter((heading, at) => roles[at] === null && namesPeople(heading)))],
    ...{ rows: filled.length, finished: 0, kinds: [], leftOut: [] },
  };
  const refusal = refusalOf(filled.length, header, roles);
  if (refusal !== null) return { ...read, weeks: unknown(refusal) };

  const days = headings.map((heading, at) =>
    dayCells({ heading, cells: filled.map(({ cells }) => cells[at] ?? "").filter(isDated(roles[at])), order: chosen.dayOrder, today }),
  );
  const leftOut = leftOutCounter();
  const itemIn = itemReader({ headings, roles, days, today, leftOut });
  const all = filled.flatMap((row) => itemIn(row) ?? []);
  const items = chosen.kind === null ? all : all.filter(({ kind }) => kind === chosen.kind);
  const done = items.filter(({ finished }) => finished !== null);
  const doer = headings.findIndex(namesDoer);
  return {
    ...read,
    ...{ finished: done.length, kinds: kindsOf(all), leftOut: leftOut.all() },
    weeks: isOnePersons(done, doer) ? unknown(ONE_PERSON) : weeksIn(items, done.length, chosen.until),
  };
}

const isDated = (role: LogRole | null | undefined) => (): boolean =>
  role === "created" || role === "started" || role === "finished" || role === "dropped";

const ONE_PERSON =
  "All that is finished in it stands beside one name. How much one person does is not counted here: bring the log of the team.";

/** Why nothing of it can be read. */
function refusalOf(rows: number, header: WrittenRow | undefined, roles: readonly (LogRole | null)[]): string | null {
  if (header === undefined) return "There is nothing in it. Bring a table with its headings, one item a row.";
  if (!roles.includes("finished"))
    return "No heading says on which day an item was finished, such as Done, Resolved or closedAt. Rename one, or choose it.";
  if (rows === 0) return "It has headings and no items below them. Export it anew, with its rows.";
  if (rows > MOST_ROWS)
    return `It has ${rows.toLocaleString("en-GB")} rows, and at most ${MOST_ROWS.toLocaleString("en-GB")} are read. Export the last years alone.`;
  return null;
}

function weeksIn(items: readonly CountedItem[], finished: number, until: Day | null): Answer<WeeksOfItems> {
  if (finished === 0) return unknown("No item in it is finished, so that nothing says how many are done in a week.");
  const last = items.reduce<Day | null>((latest, { finished: end, created }) => later(later(latest, end), created), null);
  return last === null ? unknown("No day in it can be read.") : known(countWeeks(items, until ?? last));
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a);

function kindsOf(items: readonly ItemRead[]): LogRead["kinds"] {
  const many = new Map<string, number>();
  for (const { kind } of items) if (kind !== null) many.set(kind, (many.get(kind) ?? 0) + 1);
  return [...many].map(([kind, count]) => ({ kind, items: count })).toSorted((a, b) => b.items - a.items);
}

function isOnePersons(done: readonly ItemRead[], doer: number): boolean {
  const [first] = done;
  const name = (item: ItemRead): string => (item.row.cells[doer] ?? "").trim();
  return (
    doer >= 0 &&
    done.length >= ENOUGH_TO_TELL &&
    first !== undefined &&
    name(first) !== "" &&
    done.every((one) => name(one) === name(first))
  );
}

/** What was counted, in a sentence. */
export function logSays({ weeks, finished, rows }: LogRead): string {
  if (!weeks.known) return weeks.because;
  const { until, open, finished: counts } = weeks.value;
  const many = (count: number, one: string, more = `${one}s`): string => `${count.toLocaleString("en-GB")} ${count === 1 ? one : more}`;
  return `${many(finished, "finished item")} of ${many(rows, "row")}, ${many(counts.length, "whole week")} up to ${longDay(until)}; ${many(open, "is", "are")} open.`;
}
