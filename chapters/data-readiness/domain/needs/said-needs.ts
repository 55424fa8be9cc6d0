import { addDays, type Day, daysBetween, longDay } from "#kernel";
import { allChecks } from "../checks/all-checks.ts";
import { HALF_LIFE_DAYS } from "../checks/result-of.ts";
import { assessedFor } from "../record/assess-version.ts";
import type { CheckWaived, DataSet } from "../record/data-set.ts";
import type { ReadinessNeed } from "./readiness-need.ts";

/** So long before its last day a waiver is told: time to mend or to waive anew. Our assumption. */
const DAYS_BEFORE = 14;
/** So long after it, that it is over. */
const DAYS_AFTER = 31;

/** What is due on a data set for one of its questions, by what was said and when it was measured: no profile is read. */
export function saidNeeds(dataSet: DataSet, question: string | null, today: Day): readonly ReadinessNeed[] {
  if (dataSet.retired !== null) return [];
  return [...reportStale(dataSet, question, today), ...waiversEnding(dataSet, question, today)];
}

/** From the day the first of its results no longer counts. */
function reportStale(dataSet: DataSet, question: string | null, today: Day): readonly ReadinessNeed[] {
  const assessed = assessedFor(dataSet, { version: null, question });
  if (assessed === undefined) return [];
  const said = new Map(dataSet.halfLives.map(({ check, days }) => [check, days]));
  const counts = Math.min(...allChecks.filter(({ judge }) => judge !== null).map(({ id }) => said.get(id) ?? HALF_LIFE_DAYS));
  const since = addDays(assessed.measuredOn, counts + 1);
  if (since > today) return [];
  const days = daysBetween(assessed.measuredOn, today);
  const says = `${dataSet.name} was measured ${days} days ago, and what was found no longer counts.`;
  return [{ what: "report-stale", since, says, next: "Assess a version of today." }];
}

function waiversEnding(dataSet: DataSet, question: string | null, today: Day): readonly ReadinessNeed[] {
  const measured = assessedFor(dataSet, { version: null, question })?.measuredOn ?? null;
  return dataSet.waivers
    .filter((waiver) => waiver.question === null || waiver.question === question)
    .flatMap((waiver): readonly ReadinessNeed[] => {
      const { until } = waiver;
      const named = `The waiver of “${asksOf(waiver)}” on ${dataSet.name}`;
      if (until >= today) {
        const since = addDays(until, -DAYS_BEFORE);
        if (since > today) return [];
        return [
          { what: "waiver-lapsing", since, says: `${named} ends on ${longDay(until)}.`, next: "Mend it, or waive it anew with a reason." },
        ];
      }
      const seenSince = measured !== null && measured > until;
      if (seenSince || daysBetween(until, today) > DAYS_AFTER) return [];
      const since = addDays(until, 1);
      return [
        { what: "waiver-lapsed", since, says: `${named} ended on ${longDay(until)}.`, next: "Mend it, or waive it anew with a reason." },
      ];
    });
}

const asksOf = ({ check }: CheckWaived): string => allChecks.find(({ id }) => id === check)?.asks ?? check;
