import type { Day } from "#kernel";
import { readText } from "#platform/pasted";
import { guessColumns, MOST_COLUMNS, MOST_ROWS, type Table, type TableRow, tableOf } from "../../domain/index.ts";
import { decodeText } from "./decode-text.ts";
import { fileFormat } from "./file-format.ts";
import { fileTooLarge, MOST_BYTES, noSuchSheet, nothingToRead, otherFormat, tableTooLarge } from "./problems.ts";
import { readWorkbook, type SheetLines } from "./read-workbook.ts";

/** A file as a person hands it over. */
export interface TableFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Which sheet of a workbook; the first with a table where left out. */
  readonly sheet?: string | undefined;
}

/** A table, and where in the file it was. */
export interface TableFound {
  readonly table: Table;
  /** The sheet that was read; null where the file has none. */
  readonly sheet: string | null;
  /** Every sheet of the workbook. */
  readonly sheets: readonly string[];
}

/** @throws {nothingToRead} @throws {tableTooLarge} */
function tableIn(lines: readonly TableRow[], today: Day): Table {
  const widest = lines.reduce((most, { cells }) => Math.max(most, cells.findLastIndex((cell) => cell.trim() !== "") + 1), 0);
  if (widest > MOST_COLUMNS) throw tableTooLarge({ rows: lines.length, columns: widest });
  const table = tableOf(lines, today);
  const rows = table.rows.length;
  const columns = table.header.length;
  if (rows > MOST_ROWS || columns > MOST_COLUMNS) throw tableTooLarge({ rows, columns });
  const hasWords = table.rows.some(({ cells }) => cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)));
  if (!hasWords) throw nothingToRead(null);
  return table;
}

/** A pasted table: delimited by tabs, commas or the like, or Markdown. */
export function readPasted(text: string, today: Day): TableFound {
  if (text.length > MOST_BYTES) throw fileTooLarge({ megabytes: Math.ceil(text.length / 1024 / 1024) });
  return { table: tableIn(readText(text), today), sheet: null, sheets: [] };
}

const isTable = ({ lines }: SheetLines, today: Day): boolean => {
  const table = tableOf(lines.slice(0, MOST_ROWS), today);
  return table.rows.length > 0 && table.headerRow !== null && guessColumns(table, today).filter(({ role }) => role !== null).length >= 2;
};

function chosen(sheets: readonly SheetLines[], wanted: string | undefined, today: Day): SheetLines {
  const names = sheets.map(({ name }) => name);
  if (wanted !== undefined) {
    const found = sheets.find(({ name }) => name === wanted);
    if (!found) throw noSuchSheet({ sheet: wanted, sheets: names });
    return found;
  }
  const first =
    sheets.find((sheet) => isTable(sheet, today)) ??
    sheets.find(({ lines }) => lines.some(({ cells }) => cells.some((cell) => cell !== "")));
  if (!first) throw nothingToRead(null);
  return first;
}

/**
 * The table in a file: CSV, TSV and the like in any usual encoding, Markdown, or an .xlsx workbook.
 *
 * @param today To tell cells that are days from others.
 * @throws {otherFormat} For what is not read, with what to save it as. @throws {fileTooLarge} @throws {noSuchSheet}
 */
export async function readTable({ bytes, fileName, sheet }: TableFile, today: Day): Promise<TableFound> {
  if (bytes.length > MOST_BYTES) throw fileTooLarge({ megabytes: Math.ceil(bytes.length / 1024 / 1024) });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = fileFormat(buffer, fileName);
  if (format.is === "other") throw otherFormat({ format: format.called });
  if (format.is === "workbook") {
    const sheets = await readWorkbook(buffer);
    const { name, lines } = chosen(sheets, sheet, today);
    return { table: tableIn(lines, today), sheet: name, sheets: sheets.map((each) => each.name) };
  }
  const { text } = decodeText(buffer);
  if (sheet !== undefined) throw noSuchSheet({ sheet, sheets: [] });
  const odd = [...text.slice(0, 4_000)].filter((letter) => letter < "\t" || (letter > "\r" && letter < "\u001b")).length;
  if (odd > 8) throw otherFormat({ format: "no text" });
  return readPasted(text, today);
}
