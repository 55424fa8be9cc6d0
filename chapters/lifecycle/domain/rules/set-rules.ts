import { longDay, problem } from "#kernel";
import type { ProjectKind } from "../phase/kinds.ts";
import type { BoxedPhase } from "../phase/phases.ts";
import { type QuietDays, type RulesDraft, rulesDraft, type Weekday } from "./entries.ts";

/** A box runs upwards. */
export const crookedBox = problem<{ field: string }>(
  "lifecycle/crooked-time-box",
  422,
  () => "Give the weeks as from ≤ to, such as 2 to 4; the work stops for a decision at the second.",
);

/** A rate is a range, never one figure that looks exact. */
export const crookedRate = problem<{ field: string }>(
  "lifecycle/crooked-cost-rate",
  422,
  () => "Give the rate as low ≤ high, such as 2500 to 3500: what a week of anybody's work costs, all in.",
);

/** A holiday ends after it begins. */
export const crookedHoliday = problem<{ field: string; name: string }>(
  "lifecycle/crooked-holiday",
  422,
  ({ name }) => `“${name}” ends before it begins. Give its first day and its last.`,
);

/** Somebody has to work some day. */
export const noWorkingDay = problem<{ field: string }>(
  "lifecycle/no-working-day",
  422,
  () => "Leave at least one day of the week on which work is done: nothing could ever fall due.",
);

/** Weeks for a phase of one kind of project, from here on: phases that were entered keep the box they were given. @throws {@link crookedBox} */
export function ruleTimeBox(said: {
  readonly kind: ProjectKind;
  readonly phase: BoxedPhase;
  readonly fromWeeks: number;
  readonly toWeeks: number;
}): RulesDraft {
  if (said.fromWeeks > said.toWeeks) throw crookedBox({ field: "toWeeks" });
  return rulesDraft("lifecycle/time-box-ruled", said);
}

/** @throws {@link crookedRate} */
export function setCostRate(rate: { readonly low: number; readonly high: number; readonly currency: string }): RulesDraft {
  if (rate.low > rate.high) throw crookedRate({ field: "high" });
  return rulesDraft("lifecycle/cost-rate-set", { ...rate, currency: rate.currency.trim().toUpperCase() });
}

/** Whether estimates of cost are shown anywhere. */
export const switchCost = (shown: boolean): RulesDraft => rulesDraft("lifecycle/cost-switched", { shown });

/** All holidays from here on, the nearest first. @throws {@link crookedHoliday} */
export function setHolidays(holidays: readonly QuietDays[]): RulesDraft {
  const crooked = holidays.findIndex(({ from, to }) => from > to);
  if (crooked >= 0) throw crookedHoliday({ field: `holidays.${crooked}.to`, name: holidays[crooked]?.name ?? "" });
  return rulesDraft("lifecycle/holidays-set", { holidays: holidays.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from))) });
}

/** Days of the week on which nobody works. @throws {@link noWorkingDay} */
export function setRestDays(weekdays: readonly Weekday[]): RulesDraft {
  const each = [...new Set(weekdays)];
  if (each.length >= 7) throw noWorkingDay({ field: "weekdays" });
  return rulesDraft("lifecycle/rest-days-set", { weekdays: each });
}

/** A holiday in words: "24 December 2026 to 1 January 2027". */
export const holidaySays = ({ from, to }: QuietDays): string => (from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`);
