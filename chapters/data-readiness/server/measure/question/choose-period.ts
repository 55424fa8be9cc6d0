import type { TimeProfile } from "../../../domain/index.ts";

export type Period = TimeProfile["period"];

const HOURS: Readonly<Record<Period, number>> = { year: 8766, quarter: 2191.5, month: 730.5, week: 168, day: 24, hour: 1 };
/** From the widest: where two fit, the wider one is easier to read. */
const widest = ["year", "quarter", "month", "week", "day", "hour"] as const;

/** Periods that a line of volume has, so that it can be read. */
const [FEWEST, MOST] = [12, 60];

/** The width of a period that cuts so many hours into 12 to 60, or into nearly as many; never hours where all there is are days. */
export function choosePeriod(hours: number, areDays: boolean): Period {
  const widths = widest.filter((period) => !(areDays && period === "hour"));
  const off = (period: Period): number => {
    const periods = Math.max(1, hours / HOURS[period]);
    return Math.max(0, Math.log(FEWEST / periods), Math.log(periods / MOST));
  };
  return widths.reduce((best, period) => (off(period) < off(best) ? period : best));
}

/** The start of the period after this one; all in UTC. */
export function nextPeriod(start: Date, period: Period): Date {
  const next = new Date(start);
  if (period === "year") next.setUTCFullYear(start.getUTCFullYear() + 1);
  else if (period === "quarter") next.setUTCMonth(start.getUTCMonth() + 3);
  else if (period === "month") next.setUTCMonth(start.getUTCMonth() + 1);
  else next.setTime(start.getTime() + HOURS[period] * 3_600_000);
  return next;
}
