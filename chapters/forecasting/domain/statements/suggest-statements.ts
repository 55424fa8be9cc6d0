import type { Criterion, Project } from "#chapters/lifecycle/domain";
import { addDays, type Day, longDay } from "#kernel";
import { barOf } from "./make-statement.ts";
import { resolvedAs, type Statement } from "./statement.ts";

/** A short question is known within two weeks, so that twenty of them are answered in a quarter. */
const SOON_DAYS = 14;

/** What nobody has measured for two months is not measured again within two weeks by itself. */
const LATELY_DAYS = 60;

/** A statement that could be made now. */
export interface SuggestedStatement {
  readonly project: string;
  readonly criterion: string;
  readonly claim: string;
  readonly resolvesOn: Day;
  /** Why it is a good question now. */
  readonly because: string;
}

/**
 * Short questions for one project: of each criterion that is open and could be known within two weeks, whether it will have been reached.
 *
 * A criterion whose day lies within two weeks is asked for its day; one that was measured lately, and has a later day or none, for two weeks from
 * now. What is asked already for a day up to then is left out.
 */
export function suggestStatements(
  project: Pick<Project, "id" | "criteria" | "standing">,
  statements: readonly Statement[],
  today: Day,
): readonly SuggestedStatement[] {
  const standing = project.standing?.value ?? "under-way";
  if (standing === "stopped" || standing === "on-hold") return [];
  const last = addDays(today, SOON_DAYS);
  const asked = (criterion: string): boolean =>
    statements.some(
      (one) => one.project === project.id && one.criterion === criterion && resolvedAs(one) === null && one.resolvesOn <= last,
    );
  return project.criteria.flatMap((criterion) => {
    const { id, withdrawn, reachedOn } = criterion;
    if (withdrawn !== null || reachedOn !== null || asked(id)) return [];
    const resolvesOn = dayWithin(criterion, today, last);
    if (resolvesOn === null) return [];
    return [
      {
        project: project.id,
        criterion: id,
        resolvesOn,
        claim: `${barOf(criterion)} by ${longDay(resolvesOn)}`,
        because: why(criterion, last),
      },
    ];
  });
}

/** The day on which it would be known, up to `last`; null where its day has passed, or nobody measures it now. */
function dayWithin({ terms: { deadline }, evidence }: Criterion, today: Day, last: Day): Day | null {
  if (deadline !== null && deadline <= last) return deadline > today ? deadline : null;
  return evidence === null || evidence.told.on < addDays(today, -LATELY_DAYS) ? null : last;
}

const why = ({ terms: { deadline }, evidence }: Criterion, last: Day): string =>
  deadline !== null && deadline <= last
    ? `Its day is ${longDay(deadline)}.`
    : `It was measured lately: ${evidence?.value.value ?? "a figure"} so far, so two weeks can show it.`;
