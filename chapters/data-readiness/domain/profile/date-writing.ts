/** Cells of a column that look like days in figures, by the orders that read them. */
export interface DayOrders {
  /** Only day before month reads them: 31/12/2026. */
  readonly dayFirst: number;
  /** Only month before day: 12/31/2026. */
  readonly monthFirst: number;
  /** Both, and they differ: 03/04/2026. */
  readonly either: number;
}

/**
 * The order in which a column's days are written; `unsure` where all its cells can be read both ways, or some only one way and some only
 * the other: March or April is never guessed.
 */
export function dayOrder({ dayFirst, monthFirst, either }: DayOrders): "day-first" | "month-first" | "unsure" {
  if (dayFirst > 0 && monthFirst === 0) return "day-first";
  if (monthFirst > 0 && dayFirst === 0) return "month-first";
  return dayFirst === 0 && either === 0 ? "day-first" : "unsure";
}
