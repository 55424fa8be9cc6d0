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
