import type { LedgerDoor, Reader } from "./scope.ts";

/** As the ledger leaves it in an entry's body in the place of somebody's words. */
const reference = /^words:[A-Za-z0-9_-]{22}:[0-9a-f]{64}$/;

export type Words = ReadonlyMap<string, string | null>;

/**
 * The reply with each reference replaced by its words as this reader may see them: all references of a reply in one query.
 *
 * A reader without a role sees none: words belong to a workspace.
 */
export async function joinWords(
  reply: unknown,
  workspace: string | undefined,
  ledger: LedgerDoor,
  reader: Reader,
): Promise<{ readonly reply: unknown; readonly words: Words }> {
  const found = new Set<string>();
  collect(reply, found);
  if (found.size === 0 || workspace === undefined) return { reply, words: new Map() };
  const words = await ledger.words(workspace, found, reader);
  return { reply: joined(reply, words), words };
}

/** True while the words of an answer are what they were: none erased since, none opened. */
export async function stillSays(words: Words, workspace: string, ledger: LedgerDoor, reader: Reader): Promise<boolean> {
  if (words.size === 0) return true;
  const now = await ledger.words(workspace, words.keys(), reader);
  return now.size === words.size && [...words].every(([reference, text]) => now.get(reference) === text);
}

/** Every reference in a value, added to `found`. */
export function collect(value: unknown, found: Set<string>): void {
  if (typeof value === "string") {
    if (value.length === 93 && reference.test(value)) found.add(value);
  } else if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) collect(item, found);
}

/** The value with each reference replaced by its words. */
export function joined(value: unknown, words: Words): unknown {
  if (typeof value === "string") return words.has(value) ? (words.get(value) ?? null) : value;
  if (Array.isArray(value)) return value.map((item) => joined(item, words));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, joined(item, words)]));
}
