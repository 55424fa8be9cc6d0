/** Numbers that people write where there is none. */
export const usualCodes: readonly number[] = [
  -1, -9, -99, -999, -9999, -99999, -999999, 99, 999, 9999, 99999, 999999, 9999999, 99999999, 999999999,
];

/** A number that may stand for "missing", with the others of its column. */
export interface SuspectedCode {
  readonly value: number;
  /** Rows that hold it. */
  readonly count: number;
  /** Rows that hold a number. */
  readonly of: number;
  /** The smallest and the largest of the column's numbers that are no usual code; NaN where there is none. */
  readonly low: number;
  readonly high: number;
  /** Rows whose number is no usual code and ends in 9: prices do. */
  readonly nines: number;
}

/** A code stands in one of a hundred rows at least, and in three. Our judgement, as is how far it stands apart. */
const COMMON = 0.01;
const LEAST = 3;
/** Where so many of the others end in 9, that is how they are written: 49, 99, 199. One in ten does by chance. Our judgement. */
const OF_PRICES = 0.3;

/**
 * Why a number is taken for a code for "missing", in words; null where it is not. It has to be written as codes are, to be common, and to
 * stand as far from the nearest other value as those lie from each other: 99 among hours up to 98 is 99 hours. Two nines and more below zero,
 * where nothing else is negative, stand apart whatever the others: -999 among incomes.
 */
export function numericCode({ value, count, of, low, high, nines }: SuspectedCode): string | null {
  if (!usualCodes.includes(value) || !(low < high) || count < LEAST || count < COMMON * of) return null;
  if (value > 0 && nines > OF_PRICES * (of - count)) return null;
  const gap = value < low ? low - value : value - high;
  if (value >= low && value <= high) return null;
  const belowAll = value <= -99 && low >= 0;
  if (!belowAll && (gap < high - low || (value === -1 && low === 0))) return null;
  return `${share(count / of)} of the numbers are ${value}, and the others lie between ${plain(low)} and ${plain(high)}`;
}

const share = (part: number): string => `${(100 * part).toFixed(part < 0.1 ? 1 : 0)} %`;
const plain = (value: number): string => String(Number(value.toPrecision(6)));
