import { count } from "#interface";
import { type Day, longDay } from "#kernel";
import type { ItemStreamView } from "../../contract/index.ts";
import { chanceOf, type ItemsForecast, type LogRead, type LogRole } from "../../domain/index.ts";

/** What a column holds, as it is chosen. */
export const logRoleName: Readonly<Record<LogRole, string>> = {
  id: "id",
  kind: "kind",
  created: "day it came in",
  started: "day it was started",
  finished: "day it was finished",
  dropped: "day it was dropped",
  ending: "how it ended",
};

/** The first sentence of the list. */
export function streamsSay(streams: readonly ItemStreamView[]): string {
  const standing = streams.filter(({ withdrawn }) => withdrawn === null);
  if (standing.length === 0) return "No team’s items are counted yet.";
  return `${count(standing.length, "stream of items is", "streams of items are")} counted by week.`;
}

/** The first sentence of one stream. */
export function streamHead(forecast: ItemsForecast | null, items: number, because: string): string {
  if (forecast === null) return because;
  const { p80 } = forecast.done;
  const many = count(items, "item");
  return p80 === null
    ? `${many} take more than five years in two of ten cases or more.`
    : `${many}: P80 is ${longDay(p80)}. Eight in ten are done by then.`;
}

/** A middle week, in words. */
export function weekSays(finished: readonly number[]): string {
  const sorted = finished.slice(-26).toSorted((a, b) => a - b);
  const middle = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.floor(sorted.length / 2)] ?? 0)) / 2;
  return sorted.length === 0 ? "no whole week" : middle.toLocaleString("en-GB");
}

/** Where a row was left out: "3 rows, the first in row 7, Done: …". */
export const leftOutSays = ({ says, rows, firstRow, column }: LogRead["leftOut"][number]): string =>
  `${count(rows, "row")}, the first in row ${firstRow}${column === null ? "" : `, ${column}`}: ${says}`;

/** Beside a project's forecast: what its items say of the promised day, or of the day that they are done. */
export function secondOpinion({ done, byDay }: ItemsForecast, items: number, promised: Day | null): string {
  const left = items === 1 ? "the one item that is left" : `the ${items.toLocaleString("en-GB")} items that are left`;
  if (promised !== null && byDay?.known)
    return `By its items: ${chanceOf(byDay.value.chance)} that ${left} ${items === 1 ? "is" : "are"} done by ${longDay(promised)}, the promised day.`;
  return done.p80 === null
    ? `By its items ${left} ${items === 1 ? "is" : "are"} not done in five years in two of ten cases or more.`
    : `By its items P80 of ${left} is ${longDay(done.p80)}.`;
}
