import type { Words } from "#kernel";
import type { Project, Source, Told } from "../project.ts";
import { type AutonomyStep, autonomySteps } from "./entries.ts";

/** How far an agent may act by itself, and what was said of the worst it can do. */
export interface AutonomyState {
  readonly worst: Told<Words> | null;
  /** The step it is on; null before the first is opened, and again once its go is used up. */
  readonly step: Told<AutonomyStep> | null;
  /** What a conditional go to that step hangs on. */
  readonly conditions: readonly string[];
  /** Which step a criterion was named for, by the criterion's id. */
  readonly named: Readonly<Record<string, { readonly step: AutonomyStep; readonly told: Source }>>;
}

export const noAutonomy: AutonomyState = { worst: null, step: null, conditions: [], named: {} };

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
