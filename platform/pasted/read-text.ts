import Papa from "papaparse";

/** One line of a table that somebody typed or pasted, as they see it there. */
export interface PastedRow {
  /** 1-based line or row, title lines and header included. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** No delimiter at all: one column. Unit separators stand in no text. */
const NONE = "\u001f";
const delimiters = ["\t", ";", ",", "|"];
const SAMPLE_CHARACTERS = 20_000;

const LONGEST_RULE = 2_000;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** A Markdown table, as chats and wikis give it; null where there is none. */
function markdown(text: string): readonly PastedRow[] | null {
  const lines = text.split(/\r\n|\r|\n/);
  const rule = lines.findIndex(
    (line, index) =>
      index > 0 && line.length <= LONGEST_RULE && line.includes("|") && RULE.test(line) && (lines[index - 1] ?? "").includes("|"),
  );
  if (rule < 1) return null;
  const cellsOf = (line: string): readonly string[] =>
    line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) =>
        cell
          .replace(/\\\|/g, "|")
          .replace(/<br\s*\/?>/gi, "\n")
          .replace(/\*\*|__|`/g, "")
          .trim(),
      );
  return lines.flatMap((line, index) => {
    if (index === rule || (index > rule && !line.includes("|"))) return [];
    return [{ number: index + 1, cells: line.includes("|") ? cellsOf(line) : [line] }];
  });
}

function parse(
  text: string,
  delimiter: string,
  quoteChar = '"',
): { readonly rows: readonly (readonly string[])[]; readonly broken: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, quoteChar, header: false, skipEmptyLines: false });
  return { rows: data, broken: errors.some(({ type }) => type === "Quotes") };
}

/** How well a delimiter cuts: the width most lines share, times how many share it; one column counts for nothing. */
function evenness(text: string, delimiter: string): number {
  const widths = parse(text, delimiter)
    .rows.filter((row) => row.some((cell) => cell.trim() !== ""))
    .map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [];
  return width < 2 ? 0 : (count / widths.length) * Math.min(width, 12);
}

function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }));
  const best = scores.reduce((left, right) => (right.score > left.score ? right : left));
  return best.score === 0 ? NONE : best.delimiter;
}

/**
 * The lines of a delimited or Markdown text. Comma, semicolon, tab or bar, whichever cuts the lines most evenly; a line `sep=;` decides.
 * A cell may hold line breaks within quotes; rows are counted as a spreadsheet counts them. Quotes that never close are taken as letters.
 */
export function readText(text: string): readonly PastedRow[] {
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\u0000", "");
  const table = markdown(plain);
  if (table) return table;
  const told = /^sep=(.)\r?\n/i.exec(plain);
  const body = told ? plain.slice(told[0].length) : plain;
  const delimiter = told?.[1] ?? delimiterOf(body);
  const quoted = parse(body, delimiter);
  const { rows } = quoted.broken ? parse(body, delimiter, "\u001e") : quoted;
  return rows.map((cells, index) => ({ number: index + 1, cells }));
}
