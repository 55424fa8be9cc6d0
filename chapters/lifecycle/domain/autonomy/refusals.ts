import { problem } from "#kernel";
import { stepName } from "./autonomy.ts";
import type { AutonomyStep } from "./entries.ts";

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
    "A step of autonomy is opened at its gate, once the work has a go decided here and productionisation has begun. Take it there first; what it may do can be tried without any effect until then.",
);

/** One step at a time. */
export const stepSkipped = problem<{ asked: AutonomyStep | null; next: AutonomyStep | null }>(
  "lifecycle/step-skipped",
  409,
  ({ asked, next }) =>
    next === null
      ? "It acts alone already: there is no further step. Step back with a sentence if that is too far."
      : `No step is skipped: next is that ${stepName[next]}.${asked === null ? " Name that step with the go." : ""}`,
);

/** Beyond suggesting, each step has a criterion of its own. */
export const nothingNamedForStep = problem<{ step: AutonomyStep }>(
  "lifecycle/nothing-named-for-step",
  409,
  ({ step }) =>
    `Nothing was agreed that has to hold before ${stepName[step]}. Set a criterion, such as how often its actions need correcting, name it for this step, and measure it on the step before.`,
);

/** Nobody climbs on over a missed condition. */
export const stepConditionMissed = problem<{ conditions: readonly string[] }>(
  "lifecycle/step-condition-missed",
  409,
  () => "A condition of the step it is on was missed. Meet it, waive it with a reason, or step back.",
);

/** Back is backwards. */
export const notAStepBack = problem<{ field: string; now: AutonomyStep | null }>("lifecycle/not-a-step-back", 409, ({ now }) =>
  now === null
    ? "No step of autonomy is open, so there is none to step back from. Hold or stop the project instead."
    : now === "suggests"
      ? "It only suggests: there is no step below. Hold or stop the project instead."
      : `Now ${stepName[now]}. Choose a step below, or open the next one with its gate.`,
);
