import type { NumberProfile } from "./column.ts";

/** Cells of a column that look like numbers written for people, by what their marks can mean. */
export interface NumberMarks {
  /** Digits alone. */
  readonly digits: number;
  /** The point can only be a decimal point, or the comma only stands between thousands: 12.5, 1,234.5, 1,234,567. */
  readonly point: number;
  /** The other way round: 12,5, 1.234,5, 1.234.567. */
  readonly comma: number;
  /** Both ways: 1,234. */
  readonly eitherComma: number;
  /** Both ways, and a plain number at that: 1.234. */
  readonly eitherPoint: number;
  /** Thousands stand apart: 1,234.5, 1.234,5, 1 234. */
  readonly thousands: number;
  readonly percent: number;
  readonly currency: number;
  /** Different currencies. */
  readonly currencies: number;
}

/** How the numbers of a column are written. */
export interface NumberWriting {
  readonly decimal: "point" | "comma";
  readonly writtenWith: NumberProfile["writtenWith"];
}

/** A cell in twenty may be written otherwise, and is invalid then. */
const FEW = 0.05;

/**
 * How a column's numbers are to be read, from all its cells together; null where two ways of reading are left, or amounts in two
 * currencies, or some as percent and some not: what is unsure is not read.
 */
export function numberWriting(marks: NumberMarks): NumberWriting | null {
  const { digits, point, comma, eitherComma, eitherPoint, percent, currency, currencies } = marks;
  const all = digits + point + comma + eitherComma + eitherPoint;
  const isOdd = (some: number): boolean => some > FEW * all && some < (1 - FEW) * all;
  if (all === 0 || currencies > 1 || isOdd(percent)) return null;
  const decimal = decimalMark(marks, all);
  if (decimal === null) return null;
  const isComma = decimal === "comma" && comma + eitherComma > 0;
  return {
    decimal,
    writtenWith: [
      ...(marks.thousands > 0 || (decimal === "point" ? eitherComma : eitherPoint) > 0 ? (["thousands"] as const) : []),
      ...(isComma ? (["decimal-comma"] as const) : []),
      ...(percent > 0 ? (["percent"] as const) : []),
      ...(currency > 0 ? (["currency"] as const) : []),
    ],
  };
}

function decimalMark({ point, comma, eitherComma, eitherPoint }: NumberMarks, all: number): NumberWriting["decimal"] | null {
  if (comma > 0 && point > FEW * all && comma > FEW * all) return null;
  if (comma > point) return "comma";
  if (point > comma) return "point";
  return eitherComma > 0 && eitherPoint === 0 ? null : "point";
}
