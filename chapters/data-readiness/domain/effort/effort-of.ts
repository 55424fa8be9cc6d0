import type { EffortRange, PersonDays } from "./person-days.ts";

/** A gap with what it is thought to take. */
export interface OpenWork {
  readonly check: string;
  readonly effort: PersonDays;
}

/** Mean overruns of about 30 % in reviews of projects. An assumption. */
const OVERRUN = 1.3;

/** The work that is open, as a range: all estimates off the same way at once. */
export function effortOf(open: readonly OpenWork[]): EffortRange {
  const all = (point: keyof PersonDays): number => OVERRUN * open.reduce((sum, { effort }) => sum + effort[point], 0);
  const widest = open.map(({ check, effort }) => ({ check, width: (effort.high - effort.low) ** 2 })).sort((a, b) => b.width - a.width);
  const whole = widest.reduce((sum, { width }) => sum + width, 0);
  return {
    p10: all("low"),
    p50: all("likely"),
    p90: all("high"),
    drivers: widest.map(({ check, width }) => ({ check, share: whole === 0 ? 0 : width / whole })),
    shared: 0,
    assumes:
      "No work of this organisation is on record: such work takes 1.3 times its estimate in the middle case, which is an assumption.",
  };
}
