import { type Answer, addDays, type Day, known, unknown, weeksBetween } from "#kernel";
import type { Cite, Fact, ProjectFacts } from "../facts/facts.ts";
import { isStopped } from "../facts/standing.ts";
import { boxEnd, holidaysBetween, nextWorkingDay, restedDays, workedDaysAWeek } from "../rules/working-days.ts";
import { type BoxedPhase, type Phase, phaseName, phases, type TimeBox } from "./phases.ts";

/** Where a project stands in its time box. */
export interface Clock {
  /** `phase`: from the day the phase was entered. `start`: only the project's start is known, so the box is that of all phases so far. */
  readonly from: "phase" | "start";
  readonly since: Day;
  /** Weeks gone since then, without those on hold and without holidays; ≥ 0. */
  readonly weeks: number;
  readonly box: TimeBox;
  /** The last day of the box. */
  readonly endsOn: Day;
  /** The first working day after it, when a decision is due. */
  readonly dueOn: Day;
  /** That day has come. */
  readonly over: boolean;
  /** Weeks past the box; 0 inside it. Counted from the start it is a floor for the whole way, whichever phase took the time. */
  readonly weeksOver: number;
  /** The kind is not recorded, so the boxes of a model we train stand in for it. */
  readonly kindAssumed: boolean;
  readonly cites: readonly Cite[];
}

/**
 * How long the present phase has taken against its box (P-T1).
 *
 * @returns Unknown where no phase or no start is recorded, where the box has stopped (stopped, on hold, not started), and in iteration.
 */
export function timeBoxClock(facts: ProjectFacts, today: Day): Answer<Clock> {
  const { phase, standing, phaseEnteredOn, startedOn, kind, rules } = facts;
  if (isStopped(facts)) return unknown("It has been stopped.");
  if (standing.known && standing.value === "on-hold") return unknown("It is on hold, and how long for is not recorded.");
  if (standing.known && standing.value === "proposed") return unknown("It has not started.");
  if (!phase.known) return unknown("Its phase is not recorded.");
  if (phase.value === "iteration") return unknown("Iteration goes on for as long as the work is worth it, and has no time box.");

  const since = phaseEnteredOn.known ? phaseEnteredOn : startedOn;
  if (!since.known) return unknown("When it started is not recorded.");
  if (since.value > today) return unknown("It has not started.");

  const from = phaseEnteredOn.known || phase.value === phases[0] ? "phase" : "start";
  const boxes = rules.timeBoxes[kind.known ? kind.value : "trained-model"];
  const box = from === "phase" ? given(boxes[phase.value], facts.boxWeeks) : boxesUpTo(phase.value, boxes);
  const rests = from === "phase" ? facts.rests : [];
  const off = holidaysBetween(rules, rests, { since: since.value, until: today }) / workedDaysAWeek(rules);
  const weeks = Math.max(0, weeksBetween(since.value, today) - restedDays(rests) / 7 - off);
  const endsOn = boxEnd(rules, { since: since.value, weeks: box.to, rests });
  const dueOn = nextWorkingDay(rules, addDays(endsOn, 1));
  return known({
    from,
    since: since.value,
    weeks,
    box,
    endsOn,
    dueOn,
    over: today >= dueOn,
    weeksOver: today <= endsOn ? 0 : Math.max(0, weeks - box.to),
    kindAssumed: !kind.known,
    cites: [phase.cite, since.cite],
  });
}

/** The box that was set here, where one was. */
const given = (usual: TimeBox, weeks: Fact<number>): TimeBox =>
  weeks.known ? { from: Math.min(usual.from, weeks.value), to: weeks.value } : usual;

/** One box around every phase up to and with this one. */
function boxesUpTo(phase: BoxedPhase, boxes: Readonly<Record<BoxedPhase, TimeBox>>): TimeBox {
  const soFar = phases.slice(0, phases.indexOf(phase) + 1).flatMap((each) => (each === "iteration" ? [] : [boxes[each]]));
  return { from: soFar.reduce((sum, { from }) => sum + from, 0), to: soFar.reduce((sum, { to }) => sum + to, 0) };
}

/** "week 3 of 4", "11 weeks since it started, against 6 for all up to proof of concept". */
export function clockWords({ from, weeks, box }: Clock, phase: Phase): string {
  const gone = Math.floor(weeks);
  if (from === "start") {
    return `${inWeeks(gone)} since it started, against ${inFigures(box.to)} for all up to ${phaseName[phase]}`;
  }
  return weeks <= box.to
    ? `week ${Math.min(gone + 1, Math.max(1, Math.ceil(box.to)))} of ${inFigures(box.to)}`
    : `${inWeeks(gone)}, in a box of ${inFigures(box.to)}`;
}

/** "1 week", "2.5 weeks". */
export const inWeeks = (weeks: number): string => `${inFigures(weeks)} ${weeks === 1 ? "week" : "weeks"}`;

const inFigures = (weeks: number): string => String(Math.round(weeks * 10) / 10);
