import { phaseName } from "#chapters/lifecycle/domain";
import { addDays, type Day, longDay } from "#kernel";
import type { EstimatedPart } from "../../domain/index.ts";

/** What a part is called: a phase, or all of it. */
export const partName = (part: EstimatedPart): string => (part === "whole" ? "all of it, until it is in use" : phaseName[part]);

const WEEK = 7;
const MOST_DAYS = 3650;

/** Days as they are typed: "30", "6 weeks", "6 w", "1,5 weeks". Not a number where they are none. */
export function daysTyped(text: string): number {
  const found = /^\s*(\d+(?:[.,]\d+)?)\s*(d|days?|w|weeks?)?\s*$/i.exec(text);
  if (!found?.[1]) return Number.NaN;
  const figure = Number(found[1].replace(",", "."));
  return Number((found[2]?.toLowerCase().startsWith("w") ? figure * WEEK : figure).toFixed(2));
}

/** What so many days mean, from a day on: "until 3 January 2027". */
export function untilSays(text: string, from: Day): string {
  const days = daysTyped(text);
  return days >= 0 && days <= MOST_DAYS ? `until ${longDay(addDays(from, Math.round(days)))}` : "";
}

/** "38 days": whole, since nobody knows the hour. */
export const daysSay = (days: number): string => `${Math.round(days).toLocaleString("en-GB")} ${Math.round(days) === 1 ? "day" : "days"}`;

/** A range as one says it: "18 to 60 days, as likely as not 30". */
export const rangeSays = ({ low, median, high }: { readonly low: number; readonly median: number; readonly high: number }): string =>
  `${Math.round(low).toLocaleString("en-GB")} to ${daysSay(high)}, as likely as not ${Math.round(median).toLocaleString("en-GB")}`;
