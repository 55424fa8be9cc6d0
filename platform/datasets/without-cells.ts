import { Problem } from "#kernel";

/** What DuckDB says of itself alone, with no statement and no row in it. */
const OF_ITSELF = /^INTERNAL Error:/;

/** How DuckDB begins what it says: "Conversion Error: Could not convert string 'Ada' to INT32". */
const DUCKDB = /^([A-Za-z][A-Za-z ]* Error)\b/;

/**
 * An error as it may go into a log. DuckDB quotes the line, the cell or the statement that it did not like, and so does whatever parses a
 * text of JSON or a number: of these the kind is kept, and where it was thrown.
 */
export function withoutCells(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Problem) return error;
  const said = saidOf(error);
  if (said === undefined) return error;
  const plain = new Error(`${said}. What it says of the data is not kept.`);
  plain.stack = [`Error: ${plain.message}`, ...(error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "))].join("\n");
  return plain;
}

function saidOf({ message, name }: Error): string | undefined {
  if (name === "SyntaxError") return "A text could not be read";
  const [, kind] = OF_ITSELF.test(message) ? [] : (DUCKDB.exec(message) ?? []);
  return kind === undefined ? undefined : `DuckDB refused: ${kind}`;
}
