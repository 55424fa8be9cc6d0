import { problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { votesTurned } from "../gate/hold-gate.ts";
import type { Moment } from "../moment.ts";
import { type Project, type Stay, stayNow } from "../project.ts";
import { usualBox } from "../rules/rules.ts";
import { locksAt, refuseUnlessUnderWay } from "./enter-phase.ts";
import { type Phase, phaseName, phases } from "./phases.ts";

/** Only what was entered can be left, extended or confirmed. */
export const noPhaseYet = problem<null>(
  "lifecycle/no-phase-yet",
  409,
  () => "The project has not started. Enter data assessment first: it comes before everything else.",
);

/** Back is backwards. */
export const notBack = problem<{ from: Phase; to: Phase }>(
  "lifecycle/not-back",
  409,
  ({ from, to }) => `From ${phaseName[from]} one cannot go back to ${phaseName[to]}. Choose an earlier phase, or enter the next one.`,
);

/** Iteration goes on without a box. */
export const noBox = problem<null>(
  "lifecycle/no-time-box",
  409,
  () => "Iteration has no time box to extend. Set a decision date instead, to look at it again.",
);

/** Nothing was guessed, so there is nothing to confirm. */
export const nothingToConfirm = problem<{ phase: Phase }>(
  "lifecycle/nothing-to-confirm",
  409,
  ({ phase }) => `The phase was said, not guessed: it is ${phaseName[phase]}. To change it, enter the next phase or go back with a reason.`,
);

function present(project: Project): Stay {
  const stay = stayNow(project);
  if (stay === null) throw noPhaseYet(null);
  return stay;
}

/**
 * Going back is a decision with a reason, and keeps both clocks. A go that opened what lies behind is used up by going back before it.
 *
 * @throws {@link noPhaseYet} {@link notBack}
 */
export function returnToPhase(
  project: Project,
  { phase: to, boxWeeks, reason }: { readonly phase: Phase; readonly boxWeeks?: number | undefined; readonly reason: string },
  { today, rules }: Moment,
): readonly ProjectDraft[] {
  refuseUnlessUnderWay(project);
  const { phase: from } = present(project);
  if (phases.indexOf(to) >= phases.indexOf(from)) throw notBack({ from, to });
  const box = boxWeeks ?? usualBox(rules, project.kind?.value ?? null, to);
  return [
    ...votesTurned(project),
    projectDraft(project.id, "lifecycle/phase-returned", { from, to, on: today, boxWeeks: box, reason }),
    ...locksAt(project, to),
  ];
}

/**
 * "One more week, because …", counted: from where the box ended, so that the record shows how late it was asked for.
 *
 * @throws {@link noPhaseYet} {@link noBox}
 */
export function extendTimeBox(project: Project, { weeks, reason }: { readonly weeks: number; readonly reason: string }): ProjectDraft {
  if (present(project).phase === "iteration") throw noBox(null);
  return projectDraft(project.id, "lifecycle/time-box-extended", { weeks, reason });
}

/**
 * Somebody who knows says that the guess was right.
 *
 * @throws {@link noPhaseYet} {@link nothingToConfirm}
 */
export function confirmPhase(project: Project): ProjectDraft {
  const { phase, guessedFrom } = present(project);
  if (guessedFrom === null) throw nothingToConfirm({ phase });
  return projectDraft(project.id, "lifecycle/phase-confirmed", { phase });
}
