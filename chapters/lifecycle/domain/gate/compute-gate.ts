import type { Day, Problem } from "#kernel";
import { stepName } from "../autonomy/autonomy.ts";
import type { AutonomyStep } from "../autonomy/entries.ts";
import { nothingNamedForStep, stepConditionMissed, worstUnknown } from "../autonomy/refusals.ts";
import { isSettled } from "../criteria/evaluate-criterion.ts";
import type { Weight } from "../entries.ts";
import { phases } from "../phase/phases.ts";
import { hasLiveGo, type Project, standingCriteria, stayNow } from "../project.ts";
import { type Opens, type Outcome, outcomes } from "./entries.ts";
import { type GateRow, gateRows, setBeforehand } from "./gate-rows.ts";
import { gateWeight, missedConditions, openSitting, premortemNow, type Sitting } from "./gate-state.ts";
import { opensNow, sittingOn } from "./opens.ts";
import {
  alreadySo,
  gateNotOpened,
  goStands,
  mustMeetMissed,
  mustMeetUnknown,
  noEvidence,
  notAtTheGate,
  nothingSetBeforehand,
  premortemMissing,
  votesNotOpen,
} from "./refusals.ts";

/** Ids of members who may vote today; null where it is not looked up, and everybody who was asked counts as there. */
export type InTheRoom = ReadonlySet<string> | null;

/** What an outcome comes to: open, or why it is not and what to do instead. */
export interface OutcomeAtGate {
  readonly outcome: Outcome;
  readonly refusal: Problem | null;
}

/** A gate, computed: what lies on the table and which decisions it leaves. */
export interface Gate {
  readonly opens: Opens;
  readonly weight: Weight;
  /** The project stands at this gate: in go/no-go, or past it without a go that holds. */
  readonly isHere: boolean;
  readonly rows: readonly GateRow[];
  /** What the must-meet criteria come to; `nothing` where none was agreed. */
  readonly verdict: "clear" | "unknown" | "missed" | "nothing";
  /** The verdict in a sentence. */
  readonly says: string;
  readonly sitting: Sitting | null;
  readonly outcomes: readonly OutcomeAtGate[];
}

/** The gate as it stands today: the one rule for the screen, the decision, the command line and a pipeline alike. */
export function computeGate(project: Project, today: Day, room: InTheRoom = null): Gate {
  const rows = gateRows(project, today);
  const verdict = verdictOf(rows);
  return {
    opens: opensNow(project, today),
    weight: gateWeight(project),
    isHere: isAtTheGate(project, today),
    ...{ rows, verdict, says: verdictSays(rows, verdict) },
    sitting: openSitting(project),
    outcomes: outcomes.map((outcome) => ({ outcome, refusal: refusalOf(project, outcome, today, rows, room) })),
  };
}

/**
 * At the gate, or later where no go holds: history brought the project past it, a stop used the go up, or a condition was missed. An agent with
 * a step ahead is at that step's gate on any day.
 */
export function isAtTheGate(project: Project, today: Day): boolean {
  const stay = stayNow(project);
  if (stay === null) return false;
  if (opensNow(project, today).opens === "autonomy") return true;
  const isPast = phases.indexOf(stay.phase) > phases.indexOf("go-no-go");
  return stay.phase === "go-no-go" || (isPast && (!hasLiveGo(project) || missedConditions(project, today).length > 0));
}

export const mustMeet = (rows: readonly GateRow[]): readonly GateRow[] => rows.filter(({ duty }) => duty === "must-meet");

function verdictOf(rows: readonly GateRow[]): Gate["verdict"] {
  const must = mustMeet(rows);
  if (must.length === 0) return "nothing";
  if (must.some(({ standing }) => standing === "wrong")) return "missed";
  return must.some(({ standing }) => standing === "unknown") ? "unknown" : "clear";
}

function verdictSays(rows: readonly GateRow[], verdict: Gate["verdict"]): string {
  const must = mustMeet(rows);
  const right = must.filter(({ standing }) => standing === "right").length;
  const of = `${right} of ${must.length} must-meet ${must.length === 1 ? "criterion holds" : "criteria hold"}`;
  switch (verdict) {
    case "nothing":
      return "No criterion that must be met was agreed.";
    case "clear":
      return must.length === 1
        ? "The must-meet criterion holds."
        : `${must.length === 2 ? "Both" : `All ${must.length}`} must-meet criteria hold.`;
    case "unknown":
      return `${of}; ${must.length - right} ${must.length - right === 1 ? "is" : "are"} unknown.`;
    case "missed":
      return `${of}; the evidence stands against a go.`;
  }
}

/** Why an outcome is not open today, whoever decides; null where it is. */
export function refusalOf(project: Project, outcome: Outcome, today: Day, rows: readonly GateRow[], room: InTheRoom): Problem | null {
  const standing = project.standing?.value;
  if (standing === "stopped" || (standing === "on-hold" && outcome !== "stop")) return alreadySo({ standing });
  if (outcome === "stop" || outcome === "hold") return null;
  if (!isAtTheGate(project, today)) return awayFromTheGate(project);
  if (outcome === "go" || outcome === "conditional-go")
    return againstGo(project, outcome, today, rows) ?? ceremonyLacks(project, outcome, today, room);
  return ceremonyLacks(project, outcome, today, room);
}

function awayFromTheGate(project: Project): Problem {
  const { go } = project;
  if (go !== null && hasLiveGo(project)) return goStands({ on: go.value.on, conditional: go.value.outcome === "conditional-go" });
  return notAtTheGate({ phase: stayNow(project)?.phase ?? null });
}

/** What the record itself has against a go. */
function againstGo(project: Project, outcome: "go" | "conditional-go", today: Day, rows: readonly GateRow[]): Problem | null {
  const opens = opensNow(project, today);
  if (opens.opens === "autonomy") return againstStep(project, opens.step, today, rows) ?? againstRows(rows, outcome);
  const { go } = project;
  if (go !== null && hasLiveGo(project) && missedConditions(project, today).length === 0)
    return goStands({ on: go.value.on, conditional: go.value.outcome === "conditional-go" });
  const agreed = setBeforehand(project);
  if (agreed.length === 0) {
    return nothingSetBeforehand({ importedLocks: standingCriteria(project).some(({ locked }) => locked?.imported === true) });
  }
  const answered = agreed.filter((criterion) => criterion.evidence?.told.imported === false && isSettled(criterion, today));
  return againstRows(rows, outcome, answered.length === 0 ? noEvidence({ criteria: agreed.map(({ id }) => id) }) : null);
}

/** @param unanswered Nothing that was agreed has evidence; told after what stands against a go. */
function againstRows(rows: readonly GateRow[], outcome: "go" | "conditional-go", unanswered: Problem | null = null): Problem | null {
  const wrong = mustMeet(rows).filter((row) => row.standing === "wrong");
  if (wrong.length > 0) return mustMeetMissed(named(wrong));
  if (unanswered !== null || outcome === "conditional-go") return unanswered;
  const unknown = unknownMustMeet(rows);
  return unknown.length > 0 ? mustMeetUnknown(named(unknown)) : null;
}

/** What a step asks for besides its rows: the worst case said here, no missed condition of the step before, and beyond suggesting a criterion of its own. */
function againstStep(project: Project, step: AutonomyStep, today: Day, rows: readonly GateRow[]): Problem | null {
  const { worst, named: forStep } = project.autonomy;
  if (worst === null || worst.told.imported) return worstUnknown({ field: "worst" });
  const missed = missedConditions(project, today, "autonomy");
  if (missed.length > 0) return stepConditionMissed({ conditions: missed.map(({ id }) => id) });
  if (step === "suggests") return null;
  const own = rows.filter(({ criterion }) => forStep[criterion.id]?.step === step);
  if (!own.some(({ withdrawn }) => !withdrawn)) return nothingNamedForStep({ step });
  const isAnswered = own.some(({ standing }) => standing === "right") || mustMeet(rows).some(({ standing }) => standing === "wrong");
  return isAnswered ? null : noEvidence({ criteria: own.map(({ criterion }) => criterion.id) });
}

/** A must-meet criterion that history answered is not answered here. */
export const unknownMustMeet = (rows: readonly GateRow[]): readonly GateRow[] =>
  mustMeet(rows).filter(({ standing }) => standing === "unknown");

export const named = (rows: readonly GateRow[]) => ({
  criteria: rows.map(({ criterion }) => criterion.id),
  says: rows.map(({ says }) => says),
});

/** What the weight asks for and has not got. */
function ceremonyLacks(project: Project, outcome: Outcome, today: Day, room: InTheRoom): Problem | null {
  const weight = gateWeight(project);
  if (weight === "light") return null;
  const sitting = sittingOn(project, opensNow(project, today));
  if (sitting === null) return gateNotOpened({ weight });
  if (sitting.votesOpened === null) return votesNotOpen(countVotes(sitting, weight, room));
  const isGo = outcome === "go" || outcome === "conditional-go";
  return weight === "full" && isGo && premortemNow(project).length === 0 ? premortemMissing(null) : null;
}

/** How many votes are in, of how many that are asked for, and how many the weight needs: more than half, or at the full weight all. */
export function countVotes({ gatekeepers, votes }: Sitting, weight: Weight, room: InTheRoom) {
  const has = (member: string): boolean => votes.some((vote) => vote.member === member);
  const asked = gatekeepers.filter(
    ({ member, excused }) => has(member) || (excused === null && (room === null || room.has(member))),
  ).length;
  const needed = weight === "full" ? asked : weight === "standard" ? Math.floor(asked / 2) + 1 : 1;
  return { votes: votes.length, asked, needed: Math.max(1, needed) };
}

/** What a decision would do, in a sentence, before it is taken. */
export function consequenceOf(outcome: Outcome, { opens, weight }: Pick<Gate, "opens" | "weight">): string {
  const alone = weight === "light" ? " It is recorded as decided alone." : " The votes and every dissent stay beside it.";
  if (opens.opens === "autonomy" && (outcome === "go" || outcome === "conditional-go" || outcome === "no-go"))
    return `${stepConsequence(outcome, opens.step)}${alone}`;
  switch (outcome) {
    case "go":
      return `Productionisation may begin, and from then on a launch may be promised.${alone}`;
    case "conditional-go":
      return `Productionisation may begin; each condition is due on its day, and one that is missed brings the project back to this table.${alone}`;
    case "no-go":
      return `Work ends today at this gate, and a learning is due within seven days.${alone}`;
    case "stop":
      return "Work ends today, promises that stand have to be withdrawn, and a learning is due within seven days.";
    case "hold":
      return "The clock of its phase rests until somebody resumes it; what is due stays due.";
    case "pivot":
      return `Work goes back to an earlier phase with another approach; evidence from before no longer counts.${alone}`;
    case "go-back":
      return `Work goes back to an earlier phase with the same approach; its evidence goes on counting.${alone}`;
  }
}

function stepConsequence(outcome: "go" | "conditional-go" | "no-go", step: AutonomyStep): string {
  if (outcome === "no-go") return "It stays on the step it is on, and work goes on; trying again takes evidence from after today.";
  const on = outcome === "go" ? "" : " Each condition is due on its day, and no further step opens while one is missed.";
  return `From here on ${stepName[step]}, and goes no further.${on}`;
}
