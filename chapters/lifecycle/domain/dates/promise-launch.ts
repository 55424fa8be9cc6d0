import { type Day, longDay, problem } from "#kernel";
import { type ConstraintKind, type ProjectDraft, projectDraft } from "../entries.ts";
import { missedConditions } from "../gate/gate-state.ts";
import type { Moment } from "../moment.ts";
import { notUnderWay, refuseUnlessUnderWay, refuseWhileMissed } from "../phase/enter-phase.ts";
import { refuseWhileHeld } from "../phase/held-for-decision.ts";
import { mayBePromised, type Phase, phaseName } from "../phase/phases.ts";
import { hasLiveGo, type Project, stayNow } from "../project.ts";

/** No launch date until productionisation is under way (P-T5); what may be said instead comes along (P-X4). */
export const promisedTooEarly = problem<{ phase: Phase | null; asked: Day; decisionDate: Day | null; instead: string }>(
  "lifecycle/promised-too-early",
  409,
  ({ phase, instead }) =>
    `No launch date until productionisation has begun with a recorded go; the project is ${phase === null ? "not started" : `in ${phaseName[phase]}`}. ${instead}`,
);

/** What is over is not promised. */
export const dayHasPassed = problem<{ field: string; today: Day }>(
  "lifecycle/day-has-passed",
  422,
  ({ today }) => `This day has passed. Give ${longDay(today)} or a later one.`,
);

/** Only a promise that stands is withdrawn. */
export const noSuchPromise = problem<null>(
  "lifecycle/no-such-promise",
  404,
  () => "This project has no such promise, or it was withdrawn already. The promises that stand are on its page.",
);

/** True when a launch may be promised: productionisation is under way, opened by a live go of which no condition is missed. */
export const launchMayBePromised = (project: Project, today: Day): boolean => {
  const stay = stayNow(project);
  return stay !== null && mayBePromised(stay.phase) && hasLiveGo(project) && missedConditions(project, today).length === 0;
};

/** A date somebody outside the team was told. */
export interface Promised {
  readonly commitment: string;
  readonly day: Day;
  readonly to: string | null;
}

/** @throws {@link promisedTooEarly} with the decision date that may be said instead, and {@link notUnderWay} while nobody works on it. */
export function commitLaunch(project: Project, promised: Promised, { today, rules }: Moment): ProjectDraft {
  refuseUnlessUnderWay(project);
  refuseWhileMissed(project, today);
  if (!launchMayBePromised(project, today)) throw promisedTooEarly(insteadOf(project, promised.day));
  refuseWhileHeld(project, { today, rules });
  if (promised.day < today) throw dayHasPassed({ field: "day", today });
  return projectDraft(project.id, "lifecycle/launch-committed", { commitment: promised.commitment, day: promised.day, to: promised.to });
}

function insteadOf(project: Project, asked: Day) {
  const decisionDate = project.decisionDate?.value ?? null;
  const instead =
    decisionDate === null
      ? "Set a decision date and say that one: it is always allowed. A date imposed by law, contract or a fair is recorded as a constraint. A lead can override by name, with a reason that stays on record."
      : `You may say “we decide by ${longDay(decisionDate)}”. A date imposed by law, contract or a fair is recorded as a constraint. A lead can override by name, with a reason that stays on record.`;
  return { phase: stayNow(project)?.phase ?? null, asked, decisionDate, instead };
}

/** The rule overridden by name and with a reason; where the rule allows the promise there is nothing to override, and it is a promise. */
export function overrideLaunch(
  project: Project,
  { reason, name, ...promised }: Promised & { readonly reason: string; readonly name: string },
  moment: Moment,
): ProjectDraft {
  refuseUnlessUnderWay(project);
  if (launchMayBePromised(project, moment.today)) return commitLaunch(project, promised, moment);
  if (promised.day < moment.today) throw dayHasPassed({ field: "day", today: moment.today });
  return projectDraft(project.id, "lifecycle/launch-commitment-overridden", { ...promised, reason, name });
}

/** @throws {@link noSuchPromise} */
export function withdrawPromise(project: Project, commitment: string, reason: string): ProjectDraft {
  const stands = project.dates.some(({ id, as, withdrawn }) => id === commitment && as === "promise" && withdrawn === null);
  if (!stands) throw noSuchPromise(null);
  return projectDraft(project.id, "lifecycle/promise-withdrawn", { commitment, reason });
}

/** "We decide by 12 March": always allowed. @throws {@link dayHasPassed} */
export function setDecisionDate(project: Project, day: Day, { today }: Moment): ProjectDraft {
  if (day < today) throw dayHasPassed({ field: "day", today });
  return projectDraft(project.id, "lifecycle/decision-date-set", { day });
}

/** A date imposed from outside is recorded, never promised. */
export const recordConstraint = (
  project: Project,
  body: { readonly day: Day; readonly imposedBy: ConstraintKind; readonly what: string },
): ProjectDraft => projectDraft(project.id, "lifecycle/constraint-recorded", body);
