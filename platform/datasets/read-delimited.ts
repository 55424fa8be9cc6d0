import type { Dialect } from "./dialect.ts";
import { literal } from "./locked-database.ts";
import type { Survey } from "./survey.ts";

/** Of each thread; the largest record has to fit in. */
const BUFFER = 4 * 1024 * 1024;
/** Beyond this a line may lie across what two threads read, and DuckDB takes its middle for the beginning of another. */
const LONG_LINE = 1024 * 1024;
const USUAL_LINE = 2 * 1024 * 1024;

/** A byte sequence that stands in no text: each line is one cell. */
const NEVER = "\u0001\u0002\u0001\u0003";

/**
 * SQL that reads a delimited text whose every record is known to be whole: columns `c0` to `cN`, all text.
 *
 * DuckDB splits a text among threads, and where a quoted cell holds line breaks it takes some of them for the ends of records without
 * saying so: such a text is read by one thread, which is exact; so is one with very long lines.
 */
export function readDelimited(path: string, dialect: Pick<Dialect, "delimiter" | "escapedBy" | "header" | "names">, of: Survey): string {
  const columns = dialect.names.map((_, at) => `'c${at}': 'VARCHAR'`).join(", ");
  return readCsv(path, of.longest, [
    `delim = ${literal(dialect.delimiter ?? NEVER)}`,
    `quote = '"'`,
    `escape = ${literal(dialect.escapedBy)}`,
    `header = ${dialect.header}`,
    `columns = {${columns}}`,
    `parallel = ${!of.hasBreaks && of.longest < LONG_LINE}`,
  ]);
}

/** SQL that reads the lines of a text: one column, `line`. */
export const readLines = (path: string, longest: number): string =>
  readCsv(path, longest, [`delim = ${literal(NEVER)}`, "quote = ''", "escape = ''", "header = false", "columns = {'line': 'VARCHAR'}"]);

const readCsv = (path: string, longest: number, own: readonly string[]): string =>
  `read_csv(${[
    literal(path),
    "auto_detect = false",
    "compression = 'none'",
    ...own,
    `max_line_size = ${Math.max(USUAL_LINE, longest + 2)}`,
    `buffer_size = ${Math.max(BUFFER, 2 * longest)}`,
  ].join(", ")})`;
