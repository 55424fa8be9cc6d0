import type { OnDay } from "../rules/rules.ts";
import { nextWorkingDay } from "../rules/working-days.ts";
import type { Need, NeedKind } from "./need.ts";

/** What falls due because a day came; all else falls due because something happened, and waits for no working day. */
const byTheCalendar: ReadonlySet<NeedKind> = new Set([
  "condition-missed",
  "votes-overdue",
  "decision-date-passed",
  "time-box-over",
  "deadline-passed",
  "track-over",
  "promise-passed",
  "retirement-near",
  "iteration-plan-missing",
  "upkeep-due",
  "learning-due",
  "start-question",
  "check-in-lapsed",
]);

/** Nothing falls due on a holiday or a day of rest: it falls due on the next working day, and until then it is not. */
export function onWorkingDay(need: Need, { today, rules }: OnDay): readonly Need[] {
  if (!byTheCalendar.has(need.what)) return [need];
  const since = nextWorkingDay(rules, need.since);
  return today < since ? [] : [{ ...need, since }];
}
