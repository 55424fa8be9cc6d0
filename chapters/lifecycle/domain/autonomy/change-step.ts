import { criterionOf } from "../criteria/change-criterion.ts";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { openSitting } from "../gate/gate-state.ts";
import { votesTurned } from "../gate/hold-gate.ts";
import type { Moment } from "../moment.ts";
import type { Project } from "../project.ts";
import { isAgent, nextStep, stepNow, stepsBack } from "./autonomy.ts";
import { type AutonomyStep, autonomySteps } from "./entries.ts";
import { notAnAgent, notAStepBack, stepSkipped } from "./refusals.ts";

/** @throws {@link notAnAgent} */
function refuseUnlessAgent(project: Project): void {
  if (!isAgent(project)) throw notAnAgent(null);
}

/** Back at once, by one sentence. @throws {@link notAnAgent} {@link notAStepBack} */
export function stepBack(
  project: Project,
  { to, reason }: { readonly to: AutonomyStep; readonly reason: string },
  { today }: Moment,
): readonly ProjectDraft[] {
  refuseUnlessAgent(project);
  if (!stepsBack(project).includes(to)) throw notAStepBack({ field: "to", now: stepNow(project) });
  // A sitting on the step above is over with it.
  const turned = openSitting(project)?.opens.opens === "autonomy" ? votesTurned(project) : [];
  return [...turned, projectDraft(project.id, "lifecycle/autonomy-lowered", { to, on: today, reason })];
}

/** Says what has to hold before a step is opened; evidence from before does not answer it. @throws {@link notAnAgent} */
export function nameForStep(project: Project, id: string, step: AutonomyStep): ProjectDraft {
  refuseUnlessAgent(project);
  const { id: criterion } = criterionOf(project, id);
  const place = autonomySteps.indexOf(step);
  const now = stepNow(project);
  if (now !== null && place <= autonomySteps.indexOf(now)) throw stepSkipped({ asked: step, next: nextStep(project) });
  return projectDraft(project.id, "lifecycle/autonomy-criterion-named", { criterion, step });
}
