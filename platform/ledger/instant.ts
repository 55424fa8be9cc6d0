import { isDay } from "#kernel";

/** A moment, or a day as text, which means all of it. */
export type Instant = Date | string;

/** As the record writes instants: UTC with milliseconds, so that they sort as text. Undefined for what is none, or has no year of four digits. */
export function moment(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** The bound that an instant or a whole day sets. @throws {RangeError} For any other text: parse what people type before. */
export function instant(bound: Instant): string {
  if (bound instanceof Date) return bound.toISOString();
  const found = isDay(bound) ? `${bound}T23:59:59.999Z` : moment(bound);
  if (found === undefined) throw new RangeError(`a bound in time is a day or an instant in UTC; got ${bound}`);
  return found;
}
