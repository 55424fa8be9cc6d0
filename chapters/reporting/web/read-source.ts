import { base64Of, call } from "#interface";
import { readBriefTable } from "../contract/index.ts";
import type { KeptTable } from "./kept-table.ts";

/** A pasted table, read by the server on this machine; nothing is kept there. */
export async function readPasted(text: string): Promise<KeptTable> {
  const { table } = await call(readBriefTable, { body: { text } });
  return { name: "the pasted table", table, mapping: null };
}

/** A file, of whatever kind the server can tell. */
export async function readFile(file: File): Promise<KeptTable> {
  const { table } = await call(readBriefTable, { body: { fileName: file.name, base64: await base64Of(file) } });
  return { name: file.name, table, mapping: null };
}
