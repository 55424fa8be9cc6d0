import { daysOfWork } from "#kernel";
import { type Drawing, path, tenth } from "./drawing.ts";

/** One piece of work in person-days: one in ten needs no more than `low`, as likely as not `likely`, nine in ten `high`. */
export interface DaysBarView {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** The longest of those it is compared with; its end is the end of the drawing. */
  readonly longest: number;
}

/** A range in a row of a list, on one scale with its neighbours: a line from low to high with a tick where it is as likely as not. */
export function daysBar({ low, likely, high, longest }: DaysBarView, { width }: { readonly width: number }): Drawing {
  const x = (days: number): number => tenth(1 + (days / Math.max(longest, high, 0.01)) * (width - 2));
  const y = 8;
  return {
    width,
    height: 16,
    title: `${daysOfWork(low)} to ${daysOfWork(high)} person-days, as likely as not ${daysOfWork(likely)}.`,
    marks: [
      path({ d: `M0 ${y}H${width}`, stroke: "line" }),
      path({ d: `M${x(low)} ${y}H${Math.max(x(high), x(low) + 2)}`, stroke: "inkFaint", thickness: 4 }),
      path({ d: `M${x(likely)} ${y - 5}v10`, stroke: "ink", thickness: 2 }),
    ],
  };
}
