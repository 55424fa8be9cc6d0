import { addDays, isDay } from "#kernel";

/** A value with every day in it, and in its texts, moved by so many days: what was measured of a story that is told on another day. */
export function shiftDays<T>(value: T, days: number): T {
  const moved = (part: unknown): unknown => {
    if (typeof part === "string") return part.replace(/\b\d{4}-\d{2}-\d{2}(?!\d)/g, (text) => (isDay(text) ? addDays(text, days) : text));
    if (Array.isArray(part)) return part.map(moved);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, its]) => [name, moved(its)]));
  };
  return moved(value) as T; // of the same shape, text for text
}
