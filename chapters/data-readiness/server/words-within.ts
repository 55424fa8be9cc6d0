import type { Scope } from "#platform/http";

/** As the ledger leaves it in the place of somebody's words; in a report it may stand inside a sentence. */
const REFERENCE = /words:[A-Za-z0-9_-]{22}:[0-9a-f]{64}/g;

/** A sentence without the words of people in it, for where they would be kept a second time. */
export const withoutWords = (text: string): string => text.replace(new RegExp(`:? ?“?${REFERENCE.source}”?`, "g"), "");

/** The same value with the words that this reader may see in the place of every reference, also within sentences. */
export async function withWords<T>(value: T, { ledger, workspace, reader }: Pick<Scope, "ledger" | "workspace" | "reader">): Promise<T> {
  const references = new Set(JSON.stringify(value).match(REFERENCE));
  if (references.size === 0) return value;
  const words = await ledger.words(workspace.id, references, reader);
  const says = (text: string): string =>
    text.replace(new RegExp(`(${REFERENCE.source})([.?]?)`, "g"), (_whole, reference: string, stop: string) => {
      const said = words.get(reference) ?? "[not to be read]";
      return /[.?!]$/.test(said) && stop !== "" ? said : `${said}${stop}`; // a sentence of theirs ends once
    });
  const within = (part: unknown): unknown => {
    if (typeof part === "string") return says(part);
    if (Array.isArray(part)) return part.map(within);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, its]) => [name, within(its)]));
  };
  return within(value) as T; // of the same shape, text for text
}
