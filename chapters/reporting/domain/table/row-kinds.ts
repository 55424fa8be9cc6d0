import { isBlank, plain } from "#chapters/lifecycle/domain";
import type { Refused } from "./reading.ts";
import { columnNames, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow } from "./table.ts";
import { readStatus } from "./words/read-status.ts";

const TOTAL =
  /^(?:grand |sub ?-?)?(?:totals?|sum|summe|gesamt(?:summe)?|insgesamt|zwischensumme|total general|total general|totale|somme|sous-total|suma|subtotal|somma|subtotale|totaal|subtotaal|summa|delsumma|i alt|average|avg|mean|durchschnitt|moyenne|promedio|media|gemiddelde|count|anzahl)\b[\s:.()\d]*(?:projects?|projekte|projets|proyectos|progetti)?[\s:.()\d]*$/;
const NOTE =
  /^(?:\*|†|note:|nb:|n\.b\.|last updated?\b|updated:? |source:|quelle:|legend\b|legende|stand:|as of |confidential|vertraulich|confidentiel|hinweis:|key:)/;
const RULED = /^[-=_#*~\s]*$|^[-=#*]{2,}.*[-=#*]{2,}$/;

/** What a row is, where it is no project. */
export type NoProject =
  | { readonly is: "empty" }
  | { readonly is: "refused"; readonly code: Refused["code"]; readonly because: string }
  | null;

const refused = (code: Refused["code"], because: string): NoProject => ({ is: "refused", code, because });

const isNumber = (cell: string): boolean => cell.length <= 60 && /^[^\p{L}]*\d[^\p{L}]*(?:k|m|fte|eur|usd|gbp|chf)?\s*$/iu.test(cell);

/**
 * Tells rows that are projects from empty lines, totals, headings between rows and footnotes.
 *
 * @param nameColumn Index of the column of names; null where none is chosen.
 */
export function noProject(table: Table, row: TableRow, nameColumn: number | null, position: number): NoProject {
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  if (filled.length === 0) return { is: "empty" };
  if (position >= MOST_ROWS)
    return refused("too-many-rows", `Only the first ${MOST_ROWS.toLocaleString("en")} rows are read; split the table.`);
  if (table.header.length > MOST_COLUMNS)
    return refused("too-many-columns", `A table of more than ${MOST_COLUMNS} columns is not read; remove the ones it does not need.`);
  const long = row.cells.findIndex((cell) => cell.length > MOST_CHARACTERS);
  if (long >= 0)
    return refused(
      "cell-too-long",
      `The cell under ${columnNames(table)[long] ?? "a column beyond the header"} has more than ${MOST_CHARACTERS.toLocaleString("en")} characters; shorten it.`,
    );
  if (nameColumn === null) return refused("no-name", "No column holds the projects' names; choose one.");

  const name = (row.cells[nameColumn] ?? "").trim();
  const others = row.cells.filter((cell, index) => index !== nameColumn && cell.trim() !== "");
  const first = plain((filled[0] ?? "").slice(0, 120));
  const repeats =
    table.headerRow !== null &&
    filled.length > 1 &&
    row.cells.every((cell, index) => plain(cell.slice(0, 200)) === plain((table.header[index] ?? "").slice(0, 200)));
  if (repeats) return refused("repeats-header", "It repeats the header.");
  if (TOTAL.test(first) && filled.slice(1).every((cell) => isNumber(cell) || isBlank(cell)))
    return refused("total", "It looks like a total, not a project.");
  if (filled.length === 1 && NOTE.test(first)) return refused("note", "It looks like a remark under the table, not a project.");
  if (filled.length === 1 && table.header.length > 1 && isHeading(filled[0] ?? ""))
    return refused("heading", "It looks like a heading between rows, not a project.");
  if (isBlank(name)) {
    if (others.length > 0 && others.every(isNumber)) return refused("total", "It has numbers and no name, as a total has.");
    return refused("no-name", "It has no name; write one and it is read.");
  }
  return null;
}

/** A line alone that names a phase, a quarter or a team, or ends with a colon. */
function isHeading(cell: string): boolean {
  const text = plain(cell.slice(0, 120)).trim();
  if (RULED.test(text) || text.endsWith(":")) return true;
  if (
    /^(?:q[1-4]|h[12]|20\d\d)(?:[\s/-]*(?:20)?\d\d)?$/.test(text) ||
    /^(?:team|department|abteilung|bereich|equipe|departement|afdeling|squad|business unit|bu)\s+\S/.test(text)
  )
    return true;
  const words = text.split(" ").length;
  const read = words <= 3 ? readStatus(cell) : null;
  return (
    read !== null &&
    read.says === "" &&
    /^(?:in |on |en |im |not |a l)|^(?:backlog|live|production|pilots?|pocs?|ideas?|cancelled|stopped|discovery|paused|produktion|entwicklung|ideen|produccion|produzione|done|completed)$/.test(
      text,
    )
  );
}
