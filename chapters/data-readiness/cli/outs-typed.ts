import { stat } from "node:fs/promises";
import { WrongUse } from "#platform/command";
import { endOf } from "./files.ts";

export type Format = "html" | "pdf" | "md" | "json";
const formats: Readonly<Record<string, Format>> = {
  ".html": "html",
  ".htm": "html",
  ".pdf": "pdf",
  ".md": "md",
  ".markdown": "md",
  ".json": "json",
};

/** Where reports go, and as what: each file's ending says. @throws {WrongUse} */
export const outsTyped = (places: readonly string[]): readonly { readonly place: string; readonly format: Format }[] =>
  places.map((place) => {
    const format = formats[endOf(place)];
    if (format === undefined) throw new WrongUse(`--out takes a name that ends in .html, .pdf, .md or .json; got "${place}".`);
    return { place, format };
  });

/** A table of JSON may be called as its report would be: it is not written over. @throws {WrongUse} */
export async function refuseOver(places: readonly string[], read: readonly string[]): Promise<void> {
  const kept = new Set((await Promise.all(read.map(fileAt))).filter((id) => id !== undefined));
  for (const place of places)
    if (kept.has((await fileAt(place)) ?? "")) throw new WrongUse(`--out "${place}" is what is read. Choose another name for the report.`);
}

const fileAt = async (path: string): Promise<string | undefined> => {
  const found = await stat(path).catch(() => undefined);
  return found && `${found.dev} ${found.ino}`;
};
