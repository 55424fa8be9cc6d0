import { type Criterion, criterionSays, written } from "#chapters/lifecycle/domain";
import { addDays, type Day, longDay, problem } from "#kernel";
import { type StatementDraft, statementDraft } from "./entries.ts";
import type { Statement } from "./statement.ts";

/** Ten years: what lies further away nobody here will hear the end of. */
const MOST_DAYS = 3653;

/** The answer would be known already. */
export const resolvesInThePast = problem<{ field: string; today: Day }>(
  "forecasting/resolves-in-the-past",
  422,
  ({ today }) =>
    `A statement resolves after the day it is made. Give a day from ${longDay(addDays(today, 1))} to ${longDay(addDays(today, MOST_DAYS))}.`,
);

/** A claim is either written, or a criterion's. */
export const claimOrCriterion = problem<{ field: string }>(
  "forecasting/claim-or-criterion",
  422,
  () => "Write what you claim, or name the criterion that it is drawn from: one of the two.",
);

/** Nobody knows when it would be known. */
export const noDayToResolve = problem<{ field: string }>(
  "forecasting/no-day-to-resolve",
  422,
  () => "Give the day on which it will be known. A criterion brings its own where one was agreed, and this one has none.",
);

/** Past its own day a criterion is missed, whatever is measured. */
export const afterItsCriterion = problem<{ field: string; deadline: Day }>(
  "forecasting/after-its-criterion",
  422,
  ({ deadline }) => `The criterion's own day is ${longDay(deadline)}, and it is missed after that. Give that day or an earlier one.`,
);

/** A withdrawn criterion is judged no more, one that was reached is no question. */
export const nothingToForecast = problem<{ field: string }>(
  "forecasting/nothing-to-forecast",
  409,
  () => "This criterion was reached already, or withdrawn: nothing is open about it. Draw the statement from one that is still open.",
);

/** The same question twice would count twice. */
export const askedAlready = problem<{ field: string; statement: string }>(
  "forecasting/asked-already",
  409,
  () => "There is an open statement on this criterion for this day. Answer that one.",
);

/** The bar as one says it, without its day: "recall on new customers ≥ 0.8". */
export const barOf = ({ terms }: Pick<Criterion, "terms">): string => criterionSays({ ...terms, deadline: null });

/** Of what a statement is made: somebody's words, or a criterion of a project. */
export interface StatementSaid {
  readonly statement: string;
  readonly claim: string | null;
  readonly project: string | null;
  readonly criterion: Criterion | null;
  /** Null for the day that the criterion brings. */
  readonly resolvesOn: Day | null;
}

/** @throws {@link claimOrCriterion} {@link noDayToResolve} {@link resolvesInThePast} {@link nothingToForecast} {@link afterItsCriterion} {@link askedAlready} */
export function makeStatement(
  { statement, claim, project, criterion, resolvesOn }: StatementSaid,
  { today, open }: { readonly today: Day; readonly open: readonly Statement[] },
): StatementDraft {
  if ((claim === null) === (criterion === null)) throw claimOrCriterion({ field: "claim" });
  const on = resolvesOn ?? criterion?.terms.deadline ?? null;
  if (on === null) throw noDayToResolve({ field: "resolvesOn" });
  if (on <= today || on > addDays(today, MOST_DAYS)) throw resolvesInThePast({ field: "resolvesOn", today });
  if (criterion !== null) {
    if (criterion.withdrawn !== null || criterion.reachedOn !== null) throw nothingToForecast({ field: "criterion" });
    const { deadline } = criterion.terms;
    if (deadline !== null && on > deadline) throw afterItsCriterion({ field: "resolvesOn", deadline });
    const same = open.find((one) => one.project === project && one.criterion === criterion.id && one.resolvesOn === on);
    if (same !== undefined) throw askedAlready({ field: "criterion", statement: same.id });
  }
  return statementDraft(statement, "forecasting/statement-made", {
    ...{ claim: claim === null ? null : written("claim", claim), project, resolvesOn: on },
    ...{ criterion: criterion?.id ?? null, bar: criterion === null ? null : barOf(criterion) },
  });
}
