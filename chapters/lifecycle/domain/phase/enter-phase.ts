import { type Day, problem } from "#kernel";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import { missedConditions } from "../gate/gate-state.ts";
import { votesTurned } from "../gate/hold-gate.ts";
import { conditionMissed } from "../gate/refusals.ts";
import { launchDraft } from "../launch/launch.ts";
import type { Moment } from "../moment.ts";
import { hasLiveGo, openQuestions, type Project, standingCriteria, stayNow } from "../project.ts";
import { usualBox } from "../rules/rules.ts";
import { refuseWhileHeld } from "./held-for-decision.ts";
import { type Phase, phaseName, phases } from "./phases.ts";

/** No phase is skipped (P-T1). */
export const phaseSkipped = problem<{ asked: Phase; next: Phase | null }>("lifecycle/phase-skipped", 409, ({ asked, next }) =>
  next === null
    ? `The project is in iteration, the last phase. To work on ${phaseName[asked]} again, go back to it with a reason.`
    : `No phase is skipped: ${phaseName[next]} comes next, then the others in order. Enter ${phaseName[next]} first, or go back to an earlier phase with a reason.`,
);

/** Good enough must be known before accuracy is worked on (P-F3). */
export const noMinimumViable = problem<null>(
  "lifecycle/no-minimum-viable",
  409,
  () =>
    "Set a minimum viable criterion with its business reason first: what is good enough to productionise, and why. Until then the project can stay in data assessment.",
);

/** Productionisation is opened by a recorded live go, by no other path (P-T4). */
export const noLiveGo = problem<{ phase: Phase; importedGo: boolean }>("lifecycle/no-live-go", 409, ({ phase, importedGo }) =>
  [
    `${phaseName[phase].replace(/^./, (letter) => letter.toUpperCase())} needs a recorded go, decided here on criteria set beforehand.`,
    importedGo ? "The go on record was brought in from elsewhere: it tells, and opens nothing." : "",
    "Decide in go/no-go; a decision date can be set today.",
  ]
    .filter((sentence) => sentence !== "")
    .join(" "),
);

/** Held or stopped work enters nothing, and nobody is promised its launch. */
export const notUnderWay = problem<{ standing: string }>(
  "lifecycle/not-under-way",
  409,
  ({ standing }) => `The project is ${standing === "stopped" ? "stopped" : "on hold"}. Resume it with a reason first.`,
);

/** What entering a phase takes. */
export interface PhaseToEnter {
  readonly phase: Phase;
  /** Weeks; the kind's usual box when left out. */
  readonly boxWeeks?: number | undefined;
  /** The day it was launched, where the phase is iteration; today when left out. */
  readonly launchedOn?: Day | undefined;
}

/**
 * Enters the next phase and locks the criteria that wait for its start. Entering iteration is the launch: there is no other way into it.
 *
 * @throws {@link notUnderWay} {@link boxIsOver} {@link phaseSkipped}  {@link noMinimumViable} {@link noLiveGo} {@link conditionMissed}, and what a
 * launch is refused for
 */
export function enterPhase(project: Project, { phase, boxWeeks, launchedOn }: PhaseToEnter, moment: Moment): readonly ProjectDraft[] {
  const { today, rules } = moment;
  refuseUnlessUnderWay(project);
  const next = phases[phases.indexOf(stayNow(project)?.phase ?? "data-assessment") + (stayNow(project) === null ? 0 : 1)] ?? null;
  if (phase !== next) throw phaseSkipped({ asked: phase, next });
  if (phase === "proof-of-concept" && !hasMinimumViable(project)) throw noMinimumViable(null);
  if ((phase === "productionisation" || phase === "iteration") && !hasLiveGo(project)) {
    throw noLiveGo({ phase, importedGo: project.go !== null });
  }
  // The gate is where a box that is over is answered; all other phases wait for the answer.
  if (phase !== "go-no-go") refuseWhileHeld(project, { today, rules });
  if (phase === "productionisation" || phase === "iteration") refuseWhileMissed(project, today);

  const box = phase === "iteration" ? null : (boxWeeks ?? usualBox(rules, project.kind?.value ?? null, phase));
  const on = phase === "iteration" ? (launchedOn ?? today) : today;
  const launched = phase === "iteration" ? [launchDraft(project, on, moment)] : [];
  const body = { phase, on, boxWeeks: box, startedWithout: openQuestions(project), guessedFrom: null };
  return [...votesTurned(project), ...launched, projectDraft(project.id, "lifecycle/phase-entered", body), ...locksAt(project, phase)];
}

/** @throws {@link conditionMissed} */
export function refuseWhileMissed(project: Project, today: Moment["today"]): void {
  const missed = missedConditions(project, today);
  if (missed.length > 0) throw conditionMissed({ conditions: missed.map(({ id }) => id), days: missed.map(({ by }) => by) });
}

/** @throws {@link notUnderWay} */
export function refuseUnlessUnderWay({ standing }: Project): void {
  if (standing?.value === "stopped" || standing?.value === "on-hold") throw notUnderWay({ standing: standing.value });
}

const hasMinimumViable = (project: Project): boolean =>
  standingCriteria(project).some(({ terms }) => terms.role === "minimum-viable" && terms.reason !== null && terms.reason !== "");

/** Criteria lock when their phase starts; an imported lock opens no gate, so it is locked here once more. */
export function locksAt(project: Project, phase: Phase): readonly ProjectDraft[] {
  return standingCriteria(project)
    .filter(({ terms, locked }) => (locked === null || locked.imported) && phases.indexOf(terms.phase) <= phases.indexOf(phase))
    .map(({ id }) => projectDraft(project.id, "lifecycle/criterion-locked", { criterion: id }));
}
