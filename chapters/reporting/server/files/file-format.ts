import { namesIn } from "./zip.ts";

/** What a file is by its first bytes; its name decides only where bytes cannot. */
export type FileFormat = { readonly is: "text" } | { readonly is: "workbook" } | { readonly is: "other"; readonly called: string };

const other = (called: string): FileFormat => ({ is: "other", called });

const starts: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "a picture"],
  [[0xff, 0xd8, 0xff], "a picture"],
  [[0x47, 0x49, 0x46, 0x38], "a picture"],
  [[0x1f, 0x8b], "a packed archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "a packed archive"],
  [[0x52, 0x61, 0x72, 0x21], "a packed archive"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet file"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "a rich-text document"],
];

function insideZip(bytes: Buffer): FileFormat {
  const names = namesIn(bytes);
  if (names.includes("xl/workbook.xml")) return { is: "workbook" };
  if (names.includes("xl/workbook.bin")) return other("an .xlsb workbook");
  if (names.includes("content.xml")) return other("an .ods workbook");
  if (names.some((name) => name.startsWith("Index/"))) return other("a Numbers document");
  if (names.some((name) => name.startsWith("word/"))) return other("a Word document");
  if (names.some((name) => name.startsWith("ppt/"))) return other("a presentation");
  return other("a packed archive");
}

/** @throws {brokenWorkbook} For an archive cut short. */
export function fileFormat(bytes: Buffer, fileName: string): FileFormat {
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return insideZip(bytes);
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0xe011cfd0) {
    return other(/\.xlsx$/i.test(fileName) ? "a workbook locked by a password, or an old .xls one" : "an old .xls workbook");
  }
  const known = starts.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known) return other(known[1]);
  const head = bytes.subarray(0, 400).toString("latin1").trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table)/.test(head)) return other("a web page, though it may be named .xls");
  if (/^<\?xml/.test(head)) return other("an XML file");
  return { is: "text" };
}
