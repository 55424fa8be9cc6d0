import { problem } from "#kernel";
import { criterionOf } from "../criteria/change-criterion.ts";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { gateWeight } from "../gate/gate-state.ts";
import { deciderUnknown, ownEvidence } from "../gate/refusals.ts";
import type { Moment } from "../moment.ts";
import { refuseUnlessUnderWay } from "../phase/enter-phase.ts";
import { hasLiveGo, type Project } from "../project.ts";
import { isAgent, nextStep, stepName, stepNow, stepRows, stepsBack } from "./autonomy.ts";
import { type AutonomyStep, autonomySteps } from "./entries.ts";

/** Steps of autonomy concern agents alone. */
export const notAnAgent = problem<null>(
  "lifecycle/not-an-agent",
  409,
  () => "Steps of autonomy are for agents. If it acts by itself, choose the kind “an agent” first.",
);

/** What may act is named with the worst it can do. */
export const worstUnknown = problem<{ field: string }>(
  "lifecycle/worst-unknown",
  409,
  () => "Say first what the worst thing it can do is, in a sentence: whoever opens a step has to know what it opens.",
);

/** The go comes first. */
export const stepBeforeGo = problem<null>(
  "lifecycle/step-before-go",
  409,
  () =>
    "A step of autonomy is opened once the work has a go decided here. Take it through go/no-go first; what it may do can be tried without any effect until then.",
);

/** One step at a time. */
export const stepSkipped = problem<{ asked: AutonomyStep; next: AutonomyStep | null }>("lifecycle/step-skipped", 409, ({ next }) =>
  next === null
    ? "It acts alone already: there is no further step. Step back with a sentence if that is too far."
    : `No step is skipped: next is that ${stepName[next]}.`,
);

/** Beyond suggesting, each step has a criterion of its own. */
export const nothingNamedForStep = problem<{ step: AutonomyStep }>(
  "lifecycle/nothing-named-for-step",
  409,
  ({ step }) =>
    `Nothing was agreed that has to hold before ${stepName[step]}. Set a criterion, such as how often its actions need correcting, name it for this step, and measure it on the step before.`,
);

/** What has to hold does not, or nobody knows. */
export const stepNotShown = problem<{ step: AutonomyStep; criteria: readonly string[]; because: readonly string[] }>(
  "lifecycle/step-not-shown",
  409,
  ({ step, because }) =>
    `It is not shown yet that ${stepName[step]} safely. ${because.join(" ")} Measure what is missing, or leave it on its step.`,
);

/** Back is backwards. */
export const notAStepBack = problem<{ field: string; now: AutonomyStep | null }>("lifecycle/not-a-step-back", 409, ({ now }) =>
  now === null
    ? "No step of autonomy is open, so there is none to step back from. Hold or stop the project instead."
    : now === "suggests"
      ? "It only suggests: there is no step below. Hold or stop the project instead."
      : `Now ${stepName[now]}. Choose a step below, or open the next one with its gate.`,
);

/** @throws {@link notAnAgent} */
function refuseUnlessAgent(project: Project): void {
  if (!isAgent(project)) throw notAnAgent(null);
}

/**
 * Opens the next step of an agent's autonomy, at a gate of its own: on a live go, with the worst case on record, its criteria shown right, and
 * nothing that would stop the work.
 *
 * @throws {@link notAnAgent} {@link stepBeforeGo} {@link worstUnknown} {@link stepSkipped} {@link nothingNamedForStep} {@link stepNotShown} {@link ownEvidence}
 */
export function openStep(
  project: Project,
  { step, reason }: { readonly step: AutonomyStep; readonly reason: string },
  moment: Moment,
): ProjectDraft {
  refuseUnlessAgent(project);
  refuseUnlessUnderWay(project);
  if (!hasLiveGo(project)) throw stepBeforeGo(null);
  const { worst } = project.autonomy;
  if (worst === null || worst.told.imported) throw worstUnknown({ field: "worst" });
  const next = nextStep(project);
  if (step !== next) throw stepSkipped({ asked: step, next });

  const rows = stepRows(project, step, moment.today);
  const isNamed = (id: string): boolean => project.autonomy.named[id]?.step === step;
  const own = rows.filter(({ criterion }) => isNamed(criterion.id));
  if (step !== "suggests" && own.length === 0) throw nothingNamedForStep({ step });
  // What would stop the work stands in the way of each step; unknown, it does so beyond suggesting, where it can do harm.
  const against = rows.filter(({ state }) => state === "wrong" || (state === "unknown" && step !== "suggests"));
  if (against.length > 0) {
    throw stepNotShown({ step, criteria: against.map(({ criterion }) => criterion.id), because: against.map(({ because }) => because) });
  }
  const alone = gateWeight(project) === "light";
  if (!alone && !(moment.isPerson?.() ?? moment.by.startsWith("member/"))) throw deciderUnknown(null);
  if (!alone && own.some(({ criterion: { evidence } }) => evidence !== null && moment.isOwn(evidence.told.by))) throw ownEvidence(null);
  const seen = rows.map(({ criterion, state }) => ({ criterion: criterion.id, state: stateOf(state, criterion.terms.role) }));
  return projectDraft(project.id, "lifecycle/autonomy-step-opened", { step, on: moment.today, reason, alone, seen });
}

/** Right and wrong, as a criterion calls them: what would stop the work is right when it is missed. */
function stateOf(state: "right" | "wrong" | "unknown", role: string): "met" | "missed" | "unknown" {
  if (state === "unknown") return "unknown";
  return (state === "right") === (role === "kill") ? "missed" : "met";
}

/** Back at once, by one sentence. @throws {@link notAnAgent} {@link notAStepBack} */
export function stepBack(
  project: Project,
  { to, reason }: { readonly to: AutonomyStep; readonly reason: string },
  { today }: Moment,
): ProjectDraft {
  refuseUnlessAgent(project);
  if (!stepsBack(project).includes(to)) throw notAStepBack({ field: "to", now: stepNow(project) });
  return projectDraft(project.id, "lifecycle/autonomy-lowered", { to, on: today, reason });
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
