import { columnNames } from "./column-names.ts";
import { isHeader, isPlain } from "./header.ts";
import { recordsOf, type TextRecord } from "./records.ts";

/** How a delimited text is written. */
export interface Dialect {
  /** Null where each line is one cell. */
  readonly delimiter: string | null;
  /** What stands before a quote that is part of a cell. */
  readonly escapedBy: '"' | "\\";
  readonly header: boolean;
  /** Which record is the header, or the first row where there is none; counted from 1. */
  readonly begins: number;
  readonly names: readonly string[];
  /** Cells that the rows have; more than names where a header is too short for its rows. */
  readonly width: number;
}

interface Candidate extends Pick<Dialect, "delimiter" | "escapedBy"> {
  readonly records: readonly TextRecord[];
  /** Cells that most records have, and the share of records that have as many. */
  readonly width: number;
  readonly aligned: number;
  /** Share of the cells that are figures, days, or empty. */
  readonly plain: number;
}

const delimiters = [",", ";", "\t", "|"];
const MOST_RECORDS = 300;

/** Cells that half the rows agree on are columns; less is text that has commas in it. */
const LEAST_ALIGNED = 0.5;

/** The dialect of a text by its beginning; undefined where there is nothing in it. */
export function dialectOf(sample: string, isWhole: boolean): Dialect | undefined {
  // a backslash before a quote, and no quote that is doubled
  const escapedBy = /\\"(?![,;\t|\r\n])/.test(sample) && !sample.includes('""') ? "\\" : '"';
  const lined = delimiters.map((delimiter) => candidate({ delimiter, escapedBy }, sample, isWhole));
  const [best] = lined.filter(({ width, aligned }) => width > 1 && aligned >= LEAST_ALIGNED).toSorted(byFit);
  const named = lined.find(({ records }) => records[0] !== undefined && areNames(records[0].cells));
  return (
    (best && dialectIn(best)) ?? (named && dialectIn(named)) ?? dialectIn(candidate({ delimiter: null, escapedBy: '"' }, sample, isWhole))
  );
}

/** Three names or more with nothing but a delimiter between are a header, though no row has as many cells. */
const areNames = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.every((cell) => /^[\p{L}_][\p{L}\p{N}_ .-]{0,40}$/u.test(cell));

/** Undefined where the candidate does not hold: two cells a row under a header of one are sentences with a comma. */
function dialectIn({ delimiter, escapedBy, records, width }: Candidate): Dialect | undefined {
  const [first, ...rest] = records.slice(records.findIndex((record) => isFirst(record, width)));
  if (first === undefined) return undefined;
  const header = isHeader(first, rest);
  const own = first.cells.length;
  const isOpenEnded = header && own === width - 1 && rest.every(({ cells }) => (cells[own] ?? "") === "");
  if (header && own < width && width === 2 && !isOpenEnded) return undefined;
  const cells = header ? first.cells : Array.from({ length: width }, () => "");
  const names = columnNames(cells);
  return { delimiter, escapedBy, header, begins: first.row, names, width: isOpenEnded ? own : Math.max(width, names.length) };
}

function candidate(form: Pick<Dialect, "delimiter" | "escapedBy">, sample: string, isWhole: boolean): Candidate {
  const records = recordsOf(sample, { ...form, isWhole, most: MOST_RECORDS });
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].toSorted(([a, many], [b, more]) => more - many || b - a)[0] ?? [];
  const cells = records.flatMap((record) => record.cells);
  return { ...form, records, width, aligned: count / records.length, plain: cells.filter(isPlain).length / cells.length };
}

/** Rows that line up say most; where several delimiters do that, the one whose cells are figures and days: 1,5;2,5 has two columns. */
const byFit = (a: Candidate, b: Candidate): number => Math.round((b.aligned - a.aligned) * 20) || b.plain - a.plain || b.width - a.width;

/** A title or a remark above a table has one cell, and the others of a spreadsheet's row are empty. */
function isFirst({ cells }: TextRecord, width: number): boolean {
  // "sep=;" is what spreadsheets write for each other, and no row.
  if (/^sep=.?$/i.test(cells.join("").trim())) return false;
  if (width > 1 && (cells[0] ?? "").startsWith("#")) return false;
  return width < 3 || cells.filter((cell) => cell.trim() !== "").length > 1 || isPlain(cells[0] ?? "");
}
