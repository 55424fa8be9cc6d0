import { type Day, daysOfWork, longDay } from "#kernel";
import type { DataSetView } from "../../contract/index.ts";
import type { ReadinessReport } from "../../domain/index.ts";

/** What the work on a check took beside what it was thought to take. */
export function workSays(
  { check, personDays: took, estimated, cite }: DataSetView["work"][number],
  { checks }: Pick<ReadinessReport, "checks">,
): string {
  const asks = checks.find((each) => each.check === check)?.asks ?? check;
  const { low, high } = estimated;
  const held = took < low ? "less than" : took > high ? "more than" : "within";
  return `${asks}: took ${daysOfWork(took)} person-days, ${held} the ${daysOfWork(low)} to ${daysOfWork(high)} that were estimated (${longDay(cite.on as Day)}).`;
}
