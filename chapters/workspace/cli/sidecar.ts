import { existsSync, readFileSync } from "node:fs";
import { WrongUse } from "#platform/command";

/** Where the words beside an export are: `acme.ndjson` → `acme.words.ndjson`. */
export const sidecarOf = (file: string): string => `${file.replace(/\.ndjson$/, "")}.words.ndjson`;

/** A file's text. @throws {WrongUse} when it is not there. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new WrongUse(`${file} cannot be read; check its name.`);
  }
}

/** The words beside an export: the file that was named, or the one where it would be; "" where there is none. */
export function wordsBeside(file: string, named: string | undefined): string {
  if (named !== undefined) return readText(named);
  return existsSync(sidecarOf(file)) ? readText(sidecarOf(file)) : "";
}

export const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");

/** Options of commands that take an export. */
export const exportOptions = {
  words: { type: "string", value: "FILE", says: "The words beside it; FILE.words.ndjson when left out." },
  "public-key": { type: "string", value: "KEY", says: "The key that must have signed it, as the head shows it; any when left out." },
} as const;
