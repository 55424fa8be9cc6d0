/** Days that programs write where there is none. */
export const usualDateCodes: readonly string[] = [
  "0001-01-01",
  "1753-01-01",
  "1899-12-30",
  "1899-12-31",
  "1900-01-01",
  "1901-01-01",
  "1970-01-01",
  "2099-12-31",
  "2999-12-31",
  "3000-01-01",
  "9999-12-31",
];

/** A day that may stand for "missing", with the others of its column as ISO days. */
export interface SuspectedDateCode {
  readonly value: string;
  /** Rows that hold it. */
  readonly count: number;
  /** The first and the last of the column's other days. */
  readonly low: string;
  readonly high: string;
}

/** A code comes again, and no other day is near. Our judgement. */
const LEAST = 2;
const APART_DAYS = 365;

/** Why a day is taken for a code for "missing", in words; null where it is not: on 1 January 1970 things happened too. */
export function dateCode({ value, count, low, high }: SuspectedDateCode): string | null {
  if (!usualDateCodes.includes(value) || count < LEAST) return null;
  const apart = value < low ? daysFrom(value, low) : value > high ? daysFrom(high, value) : 0;
  if (!(apart >= APART_DAYS)) return null;
  return `${count} cells say ${value}, and the others lie between ${low} and ${high}`;
}

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
