import { type Day, isDay } from "#kernel";

const LONGEST_NAME = 200;

/** The day of an instant as a tool wrote it; null where it wrote none. */
export function dayIn(instant: string | null | undefined): Day | null {
  const text = instant?.slice(0, 10) ?? "";
  return isDay(text) ? text : null;
}

/** A name as a tool wrote it, as long as a name may be; null where it wrote none. */
export const nameIn = (text: unknown): string | null => (typeof text === "string" && text.trim().slice(0, LONGEST_NAME)) || null;

/** Without the characters that no store holds: a file may have them in any of its texts. */
export const storable = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_name, part: unknown) => (typeof part === "string" ? part.replaceAll("\0", "").toWellFormed() : part));
