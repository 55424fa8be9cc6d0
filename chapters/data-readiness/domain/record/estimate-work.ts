import { problem } from "#kernel";
import type { PersonDays } from "../effort/person-days.ts";
import { type KnownCheck, knownCheck, type OfCheck } from "./answer-check.ts";
import type { DataSet } from "./data-set.ts";
import { type DataSetDraft, dataSetDraft } from "./entries.ts";
import { counting } from "./said-of.ts";

/** A check with what mending it usually takes. */
interface EstimatedCheck extends KnownCheck {
  readonly effort: PersonDays;
}

/** Three points run upwards. */
export const crookedEffort = problem<{ field: string }>(
  "data-readiness/crooked-effort",
  422,
  () => "Give the person-days as low ≤ likely ≤ high, all above 0, such as 1, 3 and 8.",
);

/** @throws {@link crookedEffort} and where there is no such check. */
export function estimateEffort(
  dataSet: DataSet,
  said: OfCheck & { readonly effort: PersonDays | null },
  checks: readonly KnownCheck[],
): DataSetDraft {
  knownCheck(dataSet, said, checks);
  const { check, question, effort } = said;
  if (effort !== null && !(effort.low > 0 && effort.low <= effort.likely && effort.likely <= effort.high))
    throw crookedEffort({ field: "effort.likely" });
  return dataSetDraft(dataSet.id, "data-readiness/effort-estimated", { check, question, effort });
}

/**
 * What the work took. The estimate it is compared with is the one that stood when it was told, written down with it: a later one cannot make
 * an old estimate look better.
 *
 * @throws where there is no such check.
 */
export function recordWork(
  dataSet: DataSet,
  said: OfCheck & { readonly personDays: number },
  checks: readonly EstimatedCheck[],
): DataSetDraft {
  const { effort: usual } = knownCheck(dataSet, said, checks);
  const { check, question, personDays } = said;
  const own = counting(dataSet.efforts, question).find((one) => one.check === check)?.effort ?? usual;
  const estimated = { low: own.low, likely: own.likely, high: own.high };
  return dataSetDraft(dataSet.id, "data-readiness/work-done", { check, question, estimated, personDays });
}

/** Days after which what is known of a check no longer counts; null for the usual. @throws where there is no such check. */
export function setHalfLife(
  dataSet: DataSet,
  { check, days }: { readonly check: string; readonly days: number | null },
  checks: readonly KnownCheck[],
): DataSetDraft {
  knownCheck(dataSet, { check, question: null }, checks);
  return dataSetDraft(dataSet.id, "data-readiness/half-life-set", { check, days });
}
