import type { Day, Words } from "#kernel";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { type Criterion, type Project, type Source, standingCriteria, type Told } from "../project.ts";
import { type AutonomyStep, autonomySteps } from "./entries.ts";

/** How far an agent may act by itself, and what was said of the worst it can do. */
export interface AutonomyState {
  readonly worst: Told<Words> | null;
  /** The step it is on; null before the first is opened, and again once its go is used up. */
  readonly step: Told<AutonomyStep> | null;
  /** Which step a criterion was named for, by the criterion's id. */
  readonly named: Readonly<Record<string, { readonly step: AutonomyStep; readonly told: Source }>>;
}

export const noAutonomy: AutonomyState = { worst: null, step: null, named: {} };

/** How a step is called in a sentence. */
export const stepName: Readonly<Record<AutonomyStep, string>> = {
  suggests: "it suggests",
  "acts-after-approval": "it acts after approval",
  "acts-alone": "it acts alone",
};

/** What a step means for the people around it. */
export const stepMeans: Readonly<Record<AutonomyStep, string>> = {
  suggests: "A person does everything; it only says what it would do.",
  "acts-after-approval": "It does what a person has approved, one action at a time.",
  "acts-alone": "It acts without being asked; a person watches, and can stop and undo.",
};

/** True where the steps of autonomy concern this project. */
export const isAgent = ({ kind }: Pick<Project, "kind">): boolean => kind?.value === "agent";

/** The step that is open here; one that was brought in from elsewhere tells, and opens nothing. */
export const stepNow = ({ autonomy }: Pick<Project, "autonomy">): AutonomyStep | null =>
  autonomy.step === null || autonomy.step.told.imported ? null : autonomy.step.value;

/** The step that comes next; null on the last. */
export const nextStep = (project: Pick<Project, "autonomy">): AutonomyStep | null => {
  const now = stepNow(project);
  return autonomySteps[now === null ? 0 : autonomySteps.indexOf(now) + 1] ?? null;
};

/** Steps one may go back to, the highest first. */
export const stepsBack = (project: Pick<Project, "autonomy">): readonly AutonomyStep[] => {
  const now = stepNow(project);
  return now === null ? [] : autonomySteps.slice(0, autonomySteps.indexOf(now)).reverse();
};

/** One criterion at the gate of a step. */
export interface StepRow {
  readonly criterion: Criterion;
  readonly state: "right" | "wrong" | "unknown";
  readonly because: string;
}

/**
 * What a step's gate looks at: the criteria named for it, and everything that would stop the work. Evidence counts that was offered here, on terms
 * locked here, after the criterion was named for the step: what is known already is no test of what comes.
 */
export function stepRows(project: Project, step: AutonomyStep, today: Day): readonly StepRow[] {
  return standingCriteria(project).flatMap((criterion): readonly StepRow[] => {
    const named = project.autonomy.named[criterion.id];
    const isFor = named?.step === step;
    if (!isFor && criterion.terms.role !== "kill") return [];
    // A kill criterion of the whole work is looked at on each step; it has to be shown right on a step for which it was named.
    const { state, because } = evaluationOf(criterion, today);
    const { evidence, locked } = criterion;
    const open = (why: string): readonly StepRow[] => [{ criterion, state: "unknown", because: why }];
    if (state === "unknown") return open(because);
    const wrong = (criterion.terms.role === "kill") === (state === "met");
    if (wrong) return [{ criterion, state: "wrong", because }];
    if (locked === null || locked.imported) return open("It is not locked here.");
    if (evidence === null || evidence.told.imported) return open("Its evidence was brought in from elsewhere.");
    if (isFor && evidence.told.entry < named.told.entry) return open("Its evidence is older than its being named for this step.");
    return [{ criterion, state: "right", because }];
  });
}
