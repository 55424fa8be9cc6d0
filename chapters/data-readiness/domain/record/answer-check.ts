import { written } from "#chapters/lifecycle/domain";
import { addDays, type Day, longDay, problem, type Words } from "#kernel";
import { liveQuestion } from "./ask-question.ts";
import type { DataSet } from "./data-set.ts";
import { type CheckAnswer, type DataSetDraft, dataSetDraft } from "./entries.ts";
import { refuseRetired } from "./name-data-set.ts";

/** A check of the catalogue, as far as it decides what may be said of it. */
export interface KnownCheck {
  readonly id: string;
  /** Who can tell; answers are taken unless it is a machine alone. */
  readonly by: "measured" | "said" | "both";
}

/** Days for which a check may be let be: half a year, our assumption. Then somebody looks again. */
const MOST_WAIVED_DAYS = 183;

export const noSuchCheck = problem<{ field: string; check: string }>(
  "data-readiness/no-such-check",
  422,
  ({ check }) => `There is no check “${check}”. The report lists all of them.`,
);

/** What a machine measures nobody answers by hand. */
export const measuredCheck = problem<{ field: string; check: string }>(
  "data-readiness/measured-check",
  422,
  ({ check }) => `“${check}” is measured, not answered. Assess a version in which it is mended, or waive it with a reason and a day.`,
);

/** A waiver is for a time. */
export const waiverDay = problem<{ field: string; today: Day }>(
  "data-readiness/waiver-day",
  422,
  ({ today }) =>
    `A waiver ends after today, ${longDay(today)}, and by ${longDay(addDays(today, MOST_WAIVED_DAYS))}: then somebody looks again.`,
);

export const notWaived = problem<null>(
  "data-readiness/not-waived",
  409,
  () => "This check is not waived here, so there is no waiver to end.",
);

/** A partly or a no without a reason leaves nobody anything to mend. */
export const answerWithoutReason = problem<{ field: string }>(
  "data-readiness/answer-without-reason",
  422,
  () => "Say why it is no, or only partly: it is what somebody has to mend.",
);

/** What something is said of. */
export interface OfCheck {
  readonly check: string;
  readonly question: string | null;
}

/** @throws {@link noSuchCheck} and where the data set was retired, or the question withdrawn. */
export function knownCheck<T extends KnownCheck>(dataSet: DataSet, { check, question }: OfCheck, checks: readonly T[]): T {
  refuseRetired(dataSet);
  liveQuestion(dataSet, question);
  const known = checks.find(({ id }) => id === check);
  if (known === undefined) throw noSuchCheck({ field: "check", check });
  return known;
}

/** @throws {@link noSuchCheck} {@link measuredCheck} {@link answerWithoutReason} */
export function answerCheck(
  dataSet: DataSet,
  said: OfCheck & { readonly answer: CheckAnswer; readonly because: Words | null },
  checks: readonly KnownCheck[],
): DataSetDraft {
  const { by } = knownCheck(dataSet, said, checks);
  const { check, question, answer } = said;
  if (by === "measured") throw measuredCheck({ field: "check", check });
  const because = said.because?.trim() || null;
  if (answer !== "yes" && because === null) throw answerWithoutReason({ field: "because" });
  return dataSetDraft(dataSet.id, "data-readiness/check-answered", { check, question, answer, because });
}

/** @throws {@link noSuchCheck} {@link waiverDay} */
export function waiveCheck(
  dataSet: DataSet,
  said: OfCheck & { readonly because: Words; readonly until: Day },
  { checks, today }: { readonly checks: readonly KnownCheck[]; readonly today: Day },
): DataSetDraft {
  knownCheck(dataSet, said, checks);
  const { check, question, until } = said;
  if (until <= today || until > addDays(today, MOST_WAIVED_DAYS)) throw waiverDay({ field: "until", today });
  return dataSetDraft(dataSet.id, "data-readiness/check-waived", { check, question, because: written("because", said.because), until });
}

/** @throws {@link notWaived} */
export function endWaiver(dataSet: DataSet, { check, question }: OfCheck): DataSetDraft {
  if (!dataSet.waivers.some((one) => one.check === check && one.question === question)) throw notWaived(null);
  return dataSetDraft(dataSet.id, "data-readiness/waiver-ended", { check, question });
}
