import readExcel from "read-excel-file/node";
import type { TableRow } from "../../domain/index.ts";
import { brokenWorkbook, tableTooLarge } from "./problems.ts";
import { isSoundXml } from "./sound-xml.ts";
import { unzip, zipStored } from "./zip.ts";

/** One sheet's lines. */
export interface SheetLines {
  readonly name: string;
  readonly lines: readonly TableRow[];
}

const MOST_SHEET_ROWS = 5_000;
const MOST_SHEET_COLUMNS = 500;

/** As it would be read aloud: days without their midnight, numbers without the noise of binary fractions. */
function words(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? value : "";
}

/** Cells that hold nothing but a colour reach to the last column of some sheets; without them a sheet is as large as its words. */
function slim(xml: string): string {
  const filled = xml.replace(/<c\b[^<>]*\/>/g, "").replace(/<row\b[^<>]*\/>/g, "");
  for (const [, letters = "", digits = ""] of filled.matchAll(/<c\b[^<>]*?\br="([A-Z]{1,3})(\d{1,8})"/g)) {
    const row = Number(digits);
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (row > MOST_SHEET_ROWS || column > MOST_SHEET_COLUMNS) throw tableTooLarge({ rows: row, columns: column });
  }
  return filled;
}

/**
 * Every sheet of an .xlsx workbook, with days as `YYYY-MM-DD` and formulas as their last values.
 *
 * @throws {brokenWorkbook} Damaged, or locked by a password.
 * @throws {unpacksTooLarge} @throws {tableTooLarge}
 */
export async function readWorkbook(bytes: Buffer): Promise<readonly SheetLines[]> {
  const files = unzip(bytes, (name) => /\.(?:xml|rels)$/.test(name)).map(({ name, bytes: content }) => ({
    name,
    xml: content.toString("utf8"),
  }));
  if (!files.every(({ xml }) => isSoundXml(xml))) throw brokenWorkbook(null);
  const safe = files.map(({ name, xml }) => ({ name, bytes: Buffer.from(/worksheets\/[^/]+\.xml$/.test(name) ? slim(xml) : xml, "utf8") }));
  try {
    const sheets = await readExcel(zipStored(safe), { trim: false });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      lines: data.map((row, index) => ({ number: index + 1, cells: row.map(words) })),
    }));
  } catch {
    throw brokenWorkbook(null); // the reader says where its own parsing stopped, which helps nobody
  }
}
