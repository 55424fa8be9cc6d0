import { readFile } from "node:fs/promises";
import { type Terminal, WrongUse } from "#platform/command";

/** A file's text, or that of standard input: UTF-8, else as older spreadsheets write it (Windows-1252). @throws {WrongUse} */
export async function textTyped(path: string, terminal: Terminal): Promise<string> {
  const bytes = path === "-" ? await terminal.readInput() : await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new WrongUse(`${path} cannot be read. Give a CSV file, or - for standard input.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
