/** Which of two numbers is the day in 03/04/2026. */
export const dayOrders = ["day-first", "month-first"] as const;
export type DayOrder = (typeof dayOrders)[number];

const NUMBERS = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(?:\d{4}|'?\d{2})(?!\d)/;

/** What a column's cells show about the order of day and month. */
export interface OrderShown {
  readonly order: DayOrder | null;
  /** Cells show both orders: what the majority shows is taken. */
  readonly conflict: boolean;
}

/** The order a heading states: "Start (mm/dd/yyyy)", "Beginn (TT.MM.JJJJ)". */
export function orderStated(heading: string): DayOrder | null {
  if (/\bmm\s?[-/.]\s?dd\b/i.test(heading)) return "month-first";
  return /\b(?:dd|tt|jj|gg)\s?[-/.]\s?mm\b/i.test(heading) ? "day-first" : null;
}

/** The order that a column's unambiguous cells show: in 25/03/2026 the day comes first. Null where every cell could be either. */
export function orderShown(cells: readonly string[]): OrderShown {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = cell.length <= 200 ? NUMBERS.exec(cell) : null;
    if (!match) continue;
    const [a, b] = [Number(match[1]), Number(match[2])];
    if (a > 12 && a <= 31 && b >= 1 && b <= 12) dayFirst++;
    if (b > 12 && b <= 31 && a >= 1 && a <= 12) monthFirst++;
  }
  if (dayFirst === 0 && monthFirst === 0) return { order: null, conflict: false };
  return { order: dayFirst >= monthFirst ? "day-first" : "month-first", conflict: dayFirst > 0 && monthFirst > 0 };
}
