import { base64Of, call } from "#interface";
import { readBriefTable } from "../contract/index.ts";
import type { KeptTable } from "./kept-table.ts";

/** A pasted table, read by the server on this machine; nothing is kept there. */
export async function readPasted(text: string): Promise<KeptTable> {
  const { table } = await call(readBriefTable, { body: { text } });
  return { name: "the pasted table", table, mapping: null };
}

/** The file that is looked at, so that another of its sheets can be read; gone after a reload. */
let opened: File | undefined;

/** A file, of whatever kind the server can tell. */
export async function readFile(file: File, sheet?: string): Promise<KeptTable> {
  const body = { fileName: file.name, base64: await base64Of(file), ...(sheet === undefined ? {} : { sheet }) };
  const read = await call(readBriefTable, { body });
  opened = file;
  return { name: file.name, table: read.table, mapping: null, sheet: read.sheet, sheets: read.sheets };
}

/** Another sheet of the same workbook; undefined where the file is not at hand any more. */
export const readSheet = ({ name }: KeptTable): ((sheet: string) => Promise<KeptTable>) | undefined => {
  const file = opened;
  return file?.name === name ? (sheet) => readFile(file, sheet) : undefined;
};
