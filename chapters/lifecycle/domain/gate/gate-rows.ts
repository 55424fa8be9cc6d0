import { type Day, daysBetween, longDay } from "#kernel";
import type { AutonomyStep } from "../autonomy/entries.ts";
import { type CriterionState, criterionSays } from "../criteria/criterion.ts";
import { setAfterFirstResult } from "../criteria/edit-mark.ts";
import { evaluationOf, isSettled } from "../criteria/evaluate-criterion.ts";
import type { Grade } from "../entries.ts";
import { type Criterion, type Project, type Source, standingCriteria } from "../project.ts";
import type { Opens } from "./entries.ts";
import { isMustMeet, mustBe, type Standing, standingOf } from "./must-meet.ts";
import { opensNow } from "./opens.ts";

/** One criterion as a gate sees it. */
export interface GateRow {
  readonly criterion: Criterion;
  readonly duty: "must-meet" | "should-meet";
  readonly says: string;
  /** As evidence leaves it; a kill criterion that is met stops the work. */
  readonly state: CriterionState;
  /** Which way that points for a go. */
  readonly standing: Standing;
  readonly because: string;
  readonly grade: Grade | null;
  /** Days since it was measured; null without evidence. */
  readonly ageDays: number | null;
  readonly locked: Source | null;
  /** Locked by this record, before go/no-go began, on terms from before it and before the first result; at a step, named before its evidence. */
  readonly beforehand: boolean;
  readonly late: boolean;
  /** Changes after the lock or the first evidence, shown until the gate is decided. */
  readonly edited: number;
  /** Its terms are from after a first result. */
  readonly afterResult: boolean;
  /** It has a figure, and the figure does not count: why is in `because`. */
  readonly stale: boolean;
  readonly withdrawn: boolean;
}

/** Every criterion the gate looks at: must-meet first, in each the undecided before the wrong before the right. */
export function gateRows(project: Project, today: Day, opens: Opens = opensNow(project, today)): readonly GateRow[] {
  const all = [
    ...standingCriteria(project).map((criterion) => rowOf(project, criterion, today)),
    ...withdrawnFromTheGate(project, today).map((criterion) => withdrawnRow(project, criterion, today)),
  ];
  const rows = opens.opens === "autonomy" ? all.flatMap((row) => rowOfStep(project, opens.step, row)) : all;
  return rows.toSorted((a, b) => order(a) - order(b) || a.criterion.set.entry - b.criterion.set.entry);
}

const order = ({ duty, standing }: GateRow): number =>
  (duty === "must-meet" ? 0 : 3) + (standing === "wrong" ? 0 : standing === "unknown" ? 1 : 2);

/**
 * What the gate of a step looks at: the criteria named for it, and everything that would stop the work. Evidence counts that was offered here,
 * on terms locked here, after the criterion was named for the step: what is known already is no test of what comes.
 */
function rowOfStep({ autonomy, decisions }: Project, step: AutonomyStep, row: GateRow): readonly GateRow[] {
  const { terms, edits, locked, evidence, id } = row.criterion;
  const named = autonomy.named[id];
  const isFor = named?.step === step;
  const wouldStop = terms.role === "kill" || edits.some(({ before }) => before.role === "kill");
  if (!isFor && !wouldStop) return [];
  const refused = decisions.findLast(
    ({ value: { outcome, opens } }) => outcome === "no-go" && opens.opens === "autonomy" && opens.step === step,
  );
  const open = row.standing === "right" ? notShown() : null;
  const found = open === null ? row : ({ ...row, state: "unknown", standing: "unknown", because: open } as const);
  // Unknown, what would stop the work stands in the way beyond suggesting, where it can do harm.
  const isAim = !isFor && step === "suggests" && found.standing === "unknown";
  return [{ ...found, duty: isAim ? "should-meet" : "must-meet", beforehand: isFor && found.standing === "right" }];

  function notShown(): string | null {
    if (locked === null || locked.imported) return "It is not locked here.";
    if (evidence === null || evidence.told.imported) return "Its evidence was brought in from elsewhere.";
    if (isFor && evidence.told.entry < named.told.entry) return "Its evidence is older than its being named for this step.";
    return isFor && refused && evidence.told.entry < refused.told.entry ? "Its evidence is older than the no-go on this step." : null;
  }
}

function rowOf(project: Project, criterion: Criterion, today: Day): GateRow {
  const { terms, evidence, locked, late, edits, metAt } = criterion;
  const found = evaluationOf(criterion, today);
  const role = terms.role;
  const base = {
    criterion,
    duty: isMustMeet(criterion) ? "must-meet" : "should-meet",
    says: criterionSays(terms),
    grade: evidence?.value.grade ?? null,
    ageDays: evidence === null ? null : daysBetween(evidence.value.measuredOn, today),
    ...{ locked, late, edited: edits.length, withdrawn: false },
    beforehand: isBeforehand(project, criterion),
    afterResult: setAfterFirstResult(project, criterion),
    stale: evidence !== null && !isSettled(criterion, today),
  } as const;
  if (!mustBe(role) && isMustMeet(criterion)) {
    const because = "It had to be met, and was edited into an aim: an edit takes nothing off the gate's table.";
    return { ...base, state: "unknown", standing: "unknown", because };
  }
  if (role === "kill" && metAt !== null && found.state !== "met") {
    const because = `It was met on ${longDay(metAt.on)}, and nobody has decided since; measuring again does not take that back.`;
    return { ...base, state: "met", standing: "wrong", because };
  }
  const standing = standingOf(role, found.state);
  if (standing === "right" && mustBe(role) && evidence?.told.imported !== false) {
    const because = "Its figure was brought in from elsewhere: it tells, and opens nothing here. Offer the evidence itself.";
    return { ...base, state: "unknown", standing: "unknown", because };
  }
  return { ...base, ...found, standing };
}

/**
 * Must-meet criteria that were taken away from the table: withdrawn in go/no-go while not met, or after a figure that stood against a go. They
 * stay in the gate as unknown, or missing one's own aim would be a matter of withdrawing it.
 */
function withdrawnFromTheGate(project: Project, today: Day): readonly Criterion[] {
  const began = project.stays.findLast(({ phase }) => phase === "go-no-go")?.told.entry ?? Number.POSITIVE_INFINITY;
  return project.criteria.filter((criterion) => {
    const { withdrawn, terms, evidence } = criterion;
    if (withdrawn === null || withdrawn.told.imported || !isMustMeet(criterion)) return false;
    const standing = standingOf(terms.role, evaluationOf(criterion, today).state);
    const counts = evidence !== null && isSettled(criterion, today);
    return standing !== "right" && (withdrawn.told.entry > began || (counts && standing === "wrong"));
  });
}

const withdrawnRow = (project: Project, criterion: Criterion, today: Day): GateRow => ({
  ...rowOf(project, criterion, today),
  state: "unknown",
  standing: "unknown",
  because: "It was withdrawn when it stood against a go, or at the gate. Whether it holds is open.",
  withdrawn: true,
});

function isBeforehand(project: Project, { locked, edits }: Criterion): boolean {
  const gate = project.stays.findLast(({ phase }) => phase === "go-no-go");
  const isEdited = edits.some(({ afterEvidence, told }) => afterEvidence || (gate !== undefined && told.entry > gate.told.entry));
  return locked !== null && !locked.imported && (gate === undefined || locked.entry < gate.told.entry) && !isEdited;
}

/** Success and minimum viable criteria that were set before the evidence was seen: what a go stands on (P-T4). */
export const setBeforehand = (project: Project): readonly Criterion[] =>
  standingCriteria(project).filter((criterion) => criterion.terms.role !== "kill" && isBeforehand(project, criterion));
