import { type Problem, problem } from "#kernel";
import { isAgent, nextStep } from "../autonomy/autonomy.ts";
import type { AutonomyStep } from "../autonomy/entries.ts";
import { notAnAgent, stepBeforeGo, stepSkipped } from "../autonomy/refusals.ts";
import { criterionOf } from "../criteria/change-criterion.ts";
import { evaluationOf } from "../criteria/evaluate-criterion.ts";
import { type ProjectDraft, projectDraft } from "../entries.ts";
import type { Moment } from "../moment.ts";
import type { Phase } from "../phase/phases.ts";
import { returnToPhase } from "../phase/return-to-phase.ts";
import { hasLiveGo, type Project, standingCriteria } from "../project.ts";
import { absentFrom, type Saying, tallyOf } from "./cast-vote.ts";
import { type InTheRoom, mustMeet, named, type OutcomeAtGate, refusalOf, unknownMustMeet } from "./compute-gate.ts";
import type { CriterionSeen, Outcome } from "./entries.ts";
import { gateRows } from "./gate-rows.ts";
import { gateWeight, openSitting } from "./gate-state.ts";
import { votesTurned } from "./hold-gate.ts";
import { opensNow, sittingOn } from "./opens.ts";
import {
  conditionHolds,
  conditionInPast,
  conditionMissing,
  deciderUnknown,
  nobodyElseVoted,
  nothingToOverride,
  ownEvidence,
  pivotNeedsPhase,
} from "./refusals.ts";

/** What a conditional go is to hang on. */
export interface ConditionSaid {
  readonly condition: string;
  readonly says: string;
  readonly by: Moment["today"];
  readonly owner: string | null;
  readonly criterion: string | null;
}

/** What somebody decides. */
export interface DecisionSaid {
  readonly outcome: Outcome;
  readonly reason: string;
  /** The step that a go opens: said at a step's gate, so that nobody opens another than they meant. */
  readonly step?: AutonomyStep | undefined;
  readonly conditions?: readonly ConditionSaid[];
  /** Where a pivot or going back leads. */
  readonly to?: Phase | undefined;
  readonly boxWeeks?: number | undefined;
  /** What a pivot does otherwise; the reason where it is left out. */
  readonly changes?: string | undefined;
}

/** Who could vote, and what the opened votes say; left out where nobody sits, as at the light weight. */
export interface AtTheTable {
  readonly room: InTheRoom;
  readonly saying: Saying;
}

const alone: AtTheTable = { room: null, saying: () => undefined };

/** What each standing criterion comes to today. */
export const seenToday = (project: Project, today: Moment["today"]): readonly CriterionSeen[] =>
  standingCriteria(project).map((criterion) => ({ criterion: criterion.id, state: evaluationOf(criterion, today).state }));

/**
 * Decides, by the rules that the gate showed beforehand: the decision, its conditions and its effect, together or not at all.
 *
 * @throws A problem of `refusals.ts`, with what can be decided instead.
 */
export function decide(project: Project, said: DecisionSaid, moment: Moment, table: AtTheTable = alone): readonly ProjectDraft[] {
  refuseOtherStep(project, said, moment.today);
  const refused = refusalFor(project, said.outcome, moment, table.room);
  if (refused !== null) throw refused;
  const { outcome } = said;
  if (outcome === "conditional-go") return decideOnConditions(project, said, moment, table);
  const made = [...votesTurned(project), decisionMade(project, said, moment, table)];
  switch (outcome) {
    case "go":
      return made;
    case "no-go":
      // An agent that may not go further stays where it is, and goes on working.
      if (opensNow(project, moment.today).opens === "autonomy") return made;
      return [...made, projectDraft(project.id, "lifecycle/project-stopped", { guessedFrom: null })];
    case "stop":
      return [...made, projectDraft(project.id, "lifecycle/project-stopped", { guessedFrom: null })];
    case "hold":
      return [...made, projectDraft(project.id, "lifecycle/project-held", { guessedFrom: null })];
    case "pivot":
    case "go-back": {
      const to = said.to;
      if (to === undefined) throw pivotNeedsPhase({ field: "to" });
      const back = returnToPhase(project, { phase: to, boxWeeks: said.boxWeeks, reason: said.reason }, moment).filter(
        ({ kind }) => kind !== "lifecycle/votes-opened", // the decision has turned them
      );
      const pivoted = projectDraft(project.id, "lifecycle/project-pivoted", { to, changes: said.changes ?? said.reason });
      return outcome === "pivot" ? [...made, pivoted, ...back] : [...made, ...back];
    }
  }
}

/** A go opens the step it names, and none where it names none. @throws {@link stepSkipped} {@link stepBeforeGo} {@link notAnAgent} */
function refuseOtherStep(project: Project, { outcome, step }: Pick<DecisionSaid, "outcome" | "step">, today: Moment["today"]): void {
  if (outcome !== "go" && outcome !== "conditional-go") return;
  const opens = opensNow(project, today);
  const next = opens.opens === "autonomy" ? opens.step : undefined;
  if (step === next) return;
  if (next !== undefined) throw stepSkipped({ asked: step ?? null, next });
  if (!isAgent(project)) throw notAnAgent(null);
  throw nextStep(project) === null && hasLiveGo(project) ? stepSkipped({ asked: step ?? null, next: null }) : stepBeforeGo(null);
}

/** Why this person cannot decide this today, or null. */
export function refusalFor(project: Project, outcome: Outcome, moment: Moment, room: InTheRoom): Problem | null {
  const rows = gateRows(project, moment.today);
  return refusalToThem(project, { outcome, refusal: refusalOf(project, outcome, moment.today, rows, room) }, moment);
}

/** The same, where the gate is computed already. */
export function refusalToThem(project: Project, { outcome, refusal: byRecord }: OutcomeAtGate, moment: Moment): Problem | null {
  const isGo = outcome === "go" || outcome === "conditional-go";
  const byPerson = isGo ? whoDecides(project, moment) : null;
  // A refusal by ceremony is told after who decides: more votes do not make an author an approver.
  const isCeremony = byRecord !== null && /gate-not-opened|votes-not-open|premortem-missing/.test(byRecord.code);
  return isCeremony ? (byPerson ?? byRecord) : (byRecord ?? byPerson);
}

/** A member, or a key that was made for one. */
const isByPerson = ({ isPerson, by }: Moment): boolean => isPerson?.() ?? by.startsWith("member/");

/** From the standard weight on: a known person, who did not measure, and not alone. */
function whoDecides(project: Project, moment: Moment): Problem | null {
  const { isOwn, today } = moment;
  if (gateWeight(project) === "light") return null;
  if (!isByPerson(moment)) return deciderUnknown(null);
  if (offeredByThemselves(project, today, isOwn)) return ownEvidence(null);
  const sitting = openSitting(project);
  if (sitting === null || sitting.votesOpened === null) return null;
  return sitting.votes.some(({ told }) => !isOwn(told.by)) ? null : nobodyElseVoted(null);
}

/** Whether any figure that a go would stand on is this person's own, also by a key of theirs. */
export const offeredByThemselves = (project: Project, today: Moment["today"], isOwn: Moment["isOwn"]): boolean =>
  gateRows(project, today).some(
    ({ criterion: { evidence }, duty, beforehand }) => (duty === "must-meet" || beforehand) && evidence !== null && isOwn(evidence.told.by),
  );

function decideOnConditions(project: Project, said: DecisionSaid, moment: Moment, table: AtTheTable): readonly ProjectDraft[] {
  const conditions = said.conditions ?? [];
  if (conditions.length === 0) throw conditionMissing({ criteria: [], says: [] });
  const rows = gateRows(project, moment.today);
  for (const [at, { criterion }] of conditions.entries()) {
    if (criterion !== null && rows.find((row) => row.criterion.id === criterionOf(project, criterion).id)?.standing === "right")
      throw conditionHolds({ field: `conditions.${at}.criterion` });
  }
  const unknown = unknownMustMeet(rows);
  const left = unknown.filter(({ criterion: { id } }) => !conditions.some(({ criterion }) => criterion === id));
  if (left.length > 0) throw conditionMissing(named(left));
  const late = conditions.findIndex(({ by }) => by < moment.today);
  if (late >= 0) throw conditionInPast({ field: `conditions.${late}.by`, today: moment.today });
  const gate = sittingOn(project, opensNow(project, moment.today))?.id ?? null;
  const set = conditions.map((condition) => projectDraft(project.id, "lifecycle/condition-set", { ...condition, gate }));
  return [...votesTurned(project), ...set, decisionMade(project, said, moment, table)];
}

/** What had to hold before a step. */
const seenOnStep = (project: Project, today: Moment["today"]): readonly CriterionSeen[] =>
  mustMeet(gateRows(project, today)).map(({ criterion, state }) => ({ criterion: criterion.id, state }));

function decisionMade(
  project: Project,
  { outcome, reason, conditions = [] }: DecisionSaid,
  { today }: Moment,
  { saying }: AtTheTable,
  overridden = false,
): ProjectDraft {
  const opens = opensNow(project, today);
  const sitting = sittingOn(project, opens);
  const isAboutStep = opens.opens === "autonomy" && outcome !== "stop" && outcome !== "hold";
  const seen = isAboutStep ? seenOnStep(project, today) : seenToday(project, today);
  return projectDraft(project.id, "lifecycle/decision-made", {
    ...{ outcome, opens, on: today, reason, overridden, seen },
    alone: gateWeight(project) === "light" && (sitting === null || sitting.votes.length === 0),
    gate: sitting?.id ?? null,
    conditions: conditions.map(({ condition }) => condition),
    tally: sitting === null ? null : tallyOf(sitting, saying),
    absent: sitting === null ? [] : absentFrom(sitting),
  });
}

/**
 * A go against what the gate came to: an owner's, by name and with a reason, for good in the record and wherever the go is shown. It still
 * needs the project at the gate and a criterion that was set beforehand: without them there is nothing to override.
 */
export function overrideGate(
  project: Project,
  { reason, name, step }: { readonly reason: string; readonly name: string; readonly step?: AutonomyStep | undefined },
  moment: Moment,
  table: AtTheTable = alone,
): readonly ProjectDraft[] {
  refuseOtherStep(project, { outcome: "go", step }, moment.today);
  const refused = refusalFor(project, "go", moment, table.room);
  if (refused === null) throw nothingToOverride(null);
  if (!isByPerson(moment)) throw deciderUnknown(null);
  if (!overridable.test(refused.code)) throw refused;
  const against = mustMeet(gateRows(project, moment.today)).filter(({ standing }) => standing !== "right");
  const body = {
    gate: sittingOn(project, opensNow(project, moment.today))?.id ?? null,
    reason,
    name,
    against: against.map(({ criterion, state }) => ({ criterion: criterion.id, state })),
  };
  const overridden = projectDraft(project.id, "lifecycle/gate-overridden", body);
  return [...votesTurned(project), overridden, decisionMade(project, { outcome: "go", reason }, moment, table, true)];
}

const overridable =
  /^lifecycle\/(must-meet-missed|must-meet-unknown|no-evidence|gate-not-opened|votes-not-open|premortem-missing|nobody-else-voted|own-evidence)$/;

/** True where an owner could override what stands against a go. */
export const isOverridable = (refusal: Problem | null): boolean => refusal !== null && overridable.test(refusal.code);

/** Opens productionisation. */
export const decideGo = (project: Project, reason: string, moment: Moment, table?: AtTheTable): ProjectDraft => {
  const drafts = decide(project, { outcome: "go", reason }, moment, table);
  const made = drafts.at(-1);
  if (made === undefined) throw new RangeError("a go is a decision");
  return made;
};

/** Ends the work; a learning is due in seven days (P-E4). */
export const decideStop = (project: Project, reason: string, moment: Moment): readonly ProjectDraft[] =>
  decide(project, { outcome: "stop", reason }, moment);

/** Pauses the work. */
export const decideHold = (project: Project, reason: string, moment: Moment): readonly ProjectDraft[] =>
  decide(project, { outcome: "hold", reason }, moment);

/** Only what rests is resumed. */
export const nothingToResume = problem<null>(
  "lifecycle/nothing-to-resume",
  409,
  () => "The project is neither stopped nor on hold, so work can simply go on.",
);

/** @throws {@link nothingToResume} */
export function resumeProject({ id, standing }: Project, reason: string): ProjectDraft {
  if (standing?.value !== "stopped" && standing?.value !== "on-hold") throw nothingToResume(null);
  return projectDraft(id, "lifecycle/project-resumed", { reason });
}
