import { isBlank, plain, quoted } from "#chapters/lifecycle/domain";
import { type Day, longDay } from "#kernel";
import type { WrittenRow } from "../finished/read-finished.ts";
import type { leftOutCounter } from "./left-out.ts";
import type { LogRole } from "./log-roles.ts";

/** One row as it was read. */
export interface ItemRead {
  readonly row: WrittenRow;
  readonly kind: string | null;
  readonly created: Day | null;
  readonly finished: Day | null;
}

/** What is known of a log before its rows are read. */
export interface LogTable {
  readonly headings: readonly string[];
  readonly roles: readonly (LogRole | null)[];
  /** Reads a day of the column at the same place. */
  readonly days: readonly ((cell: string) => Day | null)[];
  readonly today: Day;
  readonly leftOut: ReturnType<typeof leftOutCounter>;
}

const NOT_DONE = /wont|won't|cancel|not planned|not_planned|duplicate|abandon|reject|declined|invalid|obsolete|verworfen|annule|descartad/;
const HAS_DIGIT = /\d/;
const LONGEST_KIND = 80;

/** Looks at each text once, as long as they are few: endings and blanks are the same in 200,000 rows. */
function remembered(look: (said: string) => boolean): (said: string) => boolean {
  const found = new Map<string, boolean>();
  return (said) => {
    const before = found.get(said);
    if (before !== undefined) return before;
    const now = look(said);
    if (found.size < 10_000) found.set(said, now);
    return now;
  };
}

/** Reads rows one after another: an item, or nothing, with the reason counted. */
export function itemReader(table: LogTable): (row: WrittenRow) => ItemRead | null {
  const seen = new Map<string, number>();
  const place = (role: LogRole): number => table.roles.indexOf(role);
  const places = { id: place("id"), kind: place("kind"), dropped: place("dropped"), ending: place("ending") };
  const dated = { created: place("created"), started: place("started"), finished: place("finished") };

  const isNothing = remembered(isBlank);
  const isNotDone = remembered((said) => NOT_DONE.test(plain(said)));

  return (row) => {
    const cell = (at: number): string => {
      const said = at < 0 ? "" : (row.cells[at] ?? "").trim();
      return said === "" || (!HAS_DIGIT.test(said) && isNothing(said)) ? "" : said;
    };
    const leave = (reason: string, at: number, says: string): null => {
      table.leftOut.add(reason, row.number, { column: table.headings[at] ?? null, says });
      return null;
    };
    const id = cell(places.id);
    const before = seen.get(id);
    if (id !== "" && before !== undefined)
      return leave("again", places.id, `${quoted(id)} stands in row ${before} already, and counts once.`);
    if (cell(places.dropped) !== "") return leave("dropped", places.dropped, "It was dropped, and is neither done nor open.");
    if (isNotDone(cell(places.ending)))
      return leave("not-done", places.ending, `${quoted(cell(places.ending))}: it was not done, and is not open.`);

    const found: { created: Day | null; started: Day | null; finished: Day | null } = { created: null, started: null, finished: null };
    for (const role of ["created", "started", "finished"] as const) {
      const at = dated[role];
      const said = cell(at);
      const read = said === "" ? null : (table.days[at]?.(said) ?? null);
      if (said !== "" && read === null)
        return leave(`no-day-${at}`, at, `${quoted(said)} cannot be read as a day. Write it as 2026-05-01.`);
      if (read !== null && read > table.today)
        return leave(`ahead-${at}`, at, `${longDay(read)} lies ahead. Only what has happened is counted.`);
      found[role] = read;
    }
    const { created, started, finished } = found;
    if (started !== null && finished !== null && finished < started)
      return leave(
        "before-start",
        dated.finished,
        `It was finished on ${longDay(finished)}, before it was started on ${longDay(started)}.`,
      );
    if (created === null && started === null && finished === null && id === "")
      return leave("empty", dated.finished, "It has neither an id nor a day.");
    if (id !== "") seen.set(id, row.number);
    const kind = cell(places.kind).slice(0, LONGEST_KIND).toWellFormed();
    return {
      row,
      kind: kind === "" ? null : kind,
      created: created !== null && finished !== null && created > finished ? finished : created,
      finished,
    };
  };
}
