import { closedIn } from "./closed-words.ts";
import type { SourceEngine } from "./source.ts";
import { badSource } from "./source-problems.ts";

const MOST_CHARACTERS = 20_000;

/** How an engine writes what is no word: texts, names in quotes, remarks. */
const quoted: Readonly<Record<SourceEngine, readonly RegExp[]>> = {
  postgres: [
    /E'(?:[^'\\]|\\.|'')*'/iy,
    /'(?:[^']|'')*'/y,
    /"(?:[^"]|"")*"/y,
    /\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$/y,
    /--[^\n]*/y,
    /\/\*(?:(?!\/\*)[\s\S])*?\*\//y,
  ],
  mysql: [
    /'(?:[^'\\]|\\.|'')*'/sy,
    /"(?:[^"\\]|\\.|"")*"/sy,
    /`(?:[^`]|``)*`/y,
    /--(?:[\s][^\n]*|$)/y,
    /#[^\n]*/y,
    /\/\*(?![!M+])(?:(?!\/\*)[\s\S])*?\*\//y,
  ],
  clickhouse: [
    /\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$/y,
    /'(?:[^'\\]|\\.|'')*'/sy,
    /"(?:[^"\\]|\\.|"")*"/sy,
    /`(?:[^`\\]|\\.|``)*`/sy,
    /--[^\n]*/y,
    /#[!\s][^\n]*/y,
    /\/\*(?:(?!\/\*)[\s\S])*?\*\//y,
  ],
};

const starts = /^(?:select|with|\()/i;

/**
 * One SELECT, with nothing after it and no parenthesis closed that it has not opened, so that it stands whole inside ours. The database has
 * the last word: it is asked in a read-only session, and describes the statement alone before any row is read.
 *
 * @returns Without the semicolon at its end. @throws {badSource}
 */
export function checkSelect(sql: string, engine: SourceEngine): string {
  const refuse = (because: string): never => {
    throw badSource({ field: "query", because });
  };
  if (sql.length > MOST_CHARACTERS) refuse("The query is longer than 20,000 characters.");
  if (sql.includes("\u0000")) refuse("The query holds a sign that no text has.");
  const words =
    plainWords(sql, engine) ?? refuse("A text, a name in quotes or a remark in the query is not closed, or is of a kind that is not read.");
  const end = /;\s*$/.exec(words)?.index ?? words.length;
  const plain = words.slice(0, end);
  if (!starts.test(plain.trim())) refuse("Write one SELECT: nothing else is sent to a source.");
  if (plain.includes(";")) refuse("Write one statement; there is a semicolon within the query.");
  if (!pairsUp(plain)) refuse("The parentheses of the query do not pair up.");
  if (/"\s*\(/.test(plain)) refuse("Write the names of functions without quotes.");
  const word = closedIn(plain, engine);
  if (word !== undefined) refuse(`The query uses “${word}”, which writes or reaches elsewhere. Put a column of that name in quotes.`);
  return sql.slice(0, end).trim();
}

function pairsUp(plain: string): boolean {
  let open = 0;
  for (const sign of plain) {
    open += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The text with spaces for what stands in quotes and remarks, and a quote where a name in quotes ends; undefined where one of these does not end. */
function plainWords(sql: string, engine: SourceEngine): string | undefined {
  let plain = "";
  while (plain.length < sql.length) {
    const at = plain.length;
    const end = endOfQuoted(sql, at, engine);
    if (end !== undefined) plain += " ".repeat(end - at - 1) + (/["`]/.test(sql.charAt(at)) ? '"' : " ");
    else if (/^(?:['"`]|\/\*|\*\/)/.test(sql.slice(at, at + 2))) return undefined;
    else plain += sql[at];
  }
  return plain;
}

function endOfQuoted(sql: string, at: number, engine: SourceEngine): number | undefined {
  // a word right before E'…' or $tag$ makes it part of a name
  if (/^[E$]/i.test(sql.charAt(at)) && /[\w$]/.test(sql.charAt(at - 1))) return undefined;
  for (const pattern of quoted[engine]) {
    pattern.lastIndex = at;
    if (pattern.test(sql) && pattern.lastIndex > at) return pattern.lastIndex;
  }
  return undefined;
}
