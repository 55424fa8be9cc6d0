import { createHash, randomBytes } from "node:crypto";
import type { z } from "zod";
import type { Json } from "#kernel";
import { refusedBody } from "./problems.ts";
import { inside, markOf, unwrapped } from "./schema-marks.ts";

/** Words that were taken out of an entry's body, with all that is needed to prove later that these were the words. */
export interface TakenWords {
  readonly id: string;
  readonly reference: string;
  readonly salt: Buffer;
  readonly words: string;
  readonly sealedUntil: string | null;
}

const REFERENCE = /^words:([A-Za-z0-9_-]{22}):([0-9a-f]{64})$/;

/** The parts of a reference, or undefined for any other text. */
export function parseReference(text: string): { readonly id: string; readonly commitment: string } | undefined {
  if (!text.startsWith("words:")) return undefined;
  const [, id, commitment] = REFERENCE.exec(text) ?? [];
  return id && commitment ? { id, commitment } : undefined;
}

/** SHA-256 over salt ‖ words in UTF-8: who has neither salt nor words learns nothing from it, and nobody finds other words for it. */
export const commitmentTo = (salt: Uint8Array, words: string): string =>
  createHash("sha256").update(salt).update(words, "utf8").digest("hex");

/** Every reference in a body, in the order of its members. */
export function referencesIn(body: Json | undefined): readonly string[] {
  if (typeof body === "string") return parseReference(body) ? [body] : [];
  if (typeof body !== "object" || body === null) return [];
  return Object.values(body).flatMap(referencesIn);
}

/**
 * Puts a reference in the place of every personal or sealed field of a body.
 *
 * A draft holds the words themselves, so text that looks like a reference is refused wherever it stands: it would show somebody's words
 * in a place that they were not written for.
 */
export function takeWords(
  kind: string,
  schema: z.core.$ZodType,
  body: Json,
): { readonly body: Json; readonly taken: readonly TakenWords[] } {
  const taken: TakenWords[] = [];
  const refuse = (path: readonly string[], message: string) => refusedBody({ kind, issues: [{ field: path.join("."), message }] });

  const walk = (value: Json | undefined, under: readonly z.core.$ZodType[], path: readonly string[]): Json | undefined => {
    if (typeof value === "string") {
      if (!value.isWellFormed()) throw refuse(path, "holds half a character; type it again");
      if (parseReference(value)) throw refuse(path, "looks like a reference to somebody's words; write the words");
      const mark = under.map(markOf).find((found) => found !== undefined);
      if (!mark) return value;
      if (value.includes("\0")) throw refuse(path, "holds a character that cannot be kept (NUL); remove it");
      const id = randomBytes(16).toString("base64url");
      const salt = randomBytes(32);
      const reference = `words:${id}:${commitmentTo(salt, value)}`;
      taken.push({ id, reference, salt, words: value, sealedUntil: mark.sealedUntil });
      return reference;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((item: Json, index) => walk(item, inside(under, index), [...path, String(index)]) ?? null);
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, walk(member, inside(under, name), [...path, name])]));
  };

  const without = walk(body, unwrapped(schema), []) ?? null;
  return { body: without, taken };
}
