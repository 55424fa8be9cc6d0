import { createHash } from "node:crypto";
import { canonical, type Json } from "#kernel";

/**
 * SHA-256 of a value as canonical JSON: the same cases in the same words give the same digest, however the file was laid out. Null for
 * what has no canonical form (half a character, nesting without end): a digest is a help, and never worth refusing the figures.
 */
export function digestOf(value: unknown): string | null {
  try {
    return createHash("sha256")
      .update(canonical(value as Json)) // JSON.parse made it
      .digest("hex");
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The same for cases of which the order says nothing. */
export function digestOfSet(values: readonly unknown[]): string | null {
  if (values.length === 0) return null;
  const each = values.map(digestOf);
  return each.includes(null) ? null : digestOf([...new Set(each)].sort());
}
