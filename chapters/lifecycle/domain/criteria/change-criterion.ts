import { problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import { type Criterion, hasStarted, type Project } from "../project.ts";
import { type CriterionTerms, roleName } from "./criterion.ts";

/** A slip of the pen is seen by the next day: our assumption. */
const HOURS_TO_CORRECT = 24;

/** Why the business needs it is half of a minimum viable criterion (P-F3). */
export const reasonMissing = problem<{ field: string }>(
  "lifecycle/reason-missing",
  422,
  () => "Say why the business needs exactly this: a minimum viable criterion is a business reason turned into a target.",
);

/** What somebody set is found by its id. */
export const noSuchCriterion = problem<null>(
  "lifecycle/no-such-criterion",
  404,
  () => "This project has no such criterion. Its criteria are listed on its page.",
);

/** The short while for slips is over. */
export const correctionOver = problem<{ because: NotCorrected }>("lifecycle/correction-over", 409, ({ because }) =>
  because === "withdrawn"
    ? "The criterion was withdrawn. Set a new one instead."
    : `${whyOver[because]}. Edit it with a reason instead: the edit shows what it said before, for good.`,
);

type NotCorrected = "evidence" | "time" | "gate" | "withdrawn";

const whyOver = {
  evidence: "Evidence has arrived on this criterion",
  time: "It is locked, and the 24 hours for corrections are over",
  gate: "Go/no-go has begun on these terms",
} as const satisfies Partial<Record<NotCorrected, string>>;

/** An edit is for what is locked. */
export const notLocked = problem<null>(
  "lifecycle/not-locked",
  409,
  () => "The criterion is not locked yet. Correct it instead: until its phase starts a change leaves no mark.",
);

/** Nobody withdraws a criterion that reality has answered. */
export const alreadyMet = problem<{ role: CriterionTerms["role"] }>(
  "lifecycle/already-met",
  409,
  ({ role }) =>
    `The ${roleName[role]} was met, so a decision is due. Decide go, stop or hold; the criterion stays as the decision's ground.`,
);

/** @throws {@link noSuchCriterion} */
export function criterionOf(project: Project, id: string): Criterion {
  const found = project.criteria.find((criterion) => criterion.id === id);
  if (found === undefined) throw noSuchCriterion(null);
  return found;
}

/**
 * Sets a criterion; one whose phase has started locks at once, and is shown as set late.
 *
 * @throws {@link reasonMissing}
 */
export function setCriterion(project: Project, criterion: string, terms: CriterionTerms): readonly ProjectDraft[] {
  refuseWithoutReason(terms);
  const set = projectDraft(project.id, "lifecycle/criterion-set", { criterion, terms });
  return [set, ...lockIfStarted(project, criterion, terms)];
}

const lockIfStarted = (project: Project, criterion: string, { phase }: CriterionTerms): readonly ProjectDraft[] =>
  hasStarted(project, phase) ? [projectDraft(project.id, "lifecycle/criterion-locked", { criterion })] : [];

/**
 * A slip put right: before the phase starts, or within 24 hours of setting, and until the first evidence or the gate. Shows nothing. One that is put
 * right into a phase which has started locks at once, as if it had been set so.
 *
 * @throws {@link correctionOver} {@link reasonMissing}
 */
export function correctCriterion(project: Project, id: string, terms: CriterionTerms, { now }: Moment): readonly ProjectDraft[] {
  const criterion = criterionOf(project, id);
  refuseWithoutReason(terms);
  const because = whyNotCorrect(project, criterion, now);
  if (because !== null) throw correctionOver({ because });
  const corrected = projectDraft(project.id, "lifecycle/criterion-corrected", { criterion: id, terms });
  return criterion.locked === null ? [corrected, ...lockIfStarted(project, id, terms)] : [corrected];
}

/** True while a correction would still leave no mark. */
export const mayStillCorrect = (project: Pick<Project, "stays">, criterion: Criterion, now: Date): boolean =>
  whyNotCorrect(project, criterion, now) === null;

function whyNotCorrect({ stays }: Pick<Project, "stays">, criterion: Criterion, now: Date): NotCorrected | null {
  const { withdrawn, evidence, locked, set } = criterion;
  if (withdrawn !== null) return "withdrawn";
  if (evidence !== null) return "evidence";
  if (locked === null) return null;
  const gate = stays.findLast(({ phase }) => phase === "go-no-go");
  if (gate !== undefined && locked.entry < gate.told.entry) return "gate";
  const hoursSince = (now.getTime() - new Date(set.at).getTime()) / 3_600_000;
  return hoursSince > HOURS_TO_CORRECT ? "time" : null;
}

/**
 * A change after the lock or after evidence: a new entry that shows the old one, marked for good.
 *
 * @throws {@link notLocked} {@link reasonMissing}
 */
export function editCriterion(project: Project, id: string, terms: CriterionTerms, reason: string): ProjectDraft {
  const criterion = criterionOf(project, id);
  refuseWithoutReason(terms);
  if (criterion.withdrawn !== null) throw correctionOver({ because: "withdrawn" });
  if (criterion.locked === null && criterion.evidence === null) throw notLocked(null);
  return projectDraft(project.id, "lifecycle/criterion-edited", { criterion: id, terms, reason });
}

/** @throws {@link alreadyMet} once evidence met it and nobody has decided. */
export function withdrawCriterion(project: Project, id: string, reason: string): ProjectDraft {
  const criterion = criterionOf(project, id);
  if (criterion.withdrawn !== null) throw correctionOver({ because: "withdrawn" });
  if (criterion.metAt !== null) throw alreadyMet({ role: criterion.terms.role });
  return projectDraft(project.id, "lifecycle/criterion-withdrawn", { criterion: id, reason });
}

function refuseWithoutReason({ role, reason }: CriterionTerms): void {
  if (role === "minimum-viable" && (reason === null || reason.trim() === "")) throw reasonMissing({ field: "terms.reason" });
}
