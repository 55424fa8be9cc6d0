import { type Day, longDay, weeksBetween } from "#kernel";
import { type BoxedPhase, type Phase, phaseName, phases } from "../phase/phases.ts";
import { boxWeeksOf } from "../phase/stay-box.ts";
import { type Project, type Stay, stayNow } from "../project.ts";
import type { OnDay, Rules } from "../rules/rules.ts";
import { holidaysBetween, restedDays, workedDaysAWeek } from "../rules/working-days.ts";
import { type CostRange, nothing, plus, sum, times } from "./cost-range.ts";

/** Nobody said how many work on it: one to four, as small teams are. An assumption. */
const UNTOLD_TEAM: CostRange = { low: 1, high: 4 };
/** Nobody is on one thing for the whole of every week, and others help: a fifth fewer to a fifth more person-weeks than counted. An assumption. */
export const SHARE_OF_A_WEEK: CostRange = { low: 0.8, high: 1.2 };

/** What a project has cost and will cost, each a range; never per person, and marked as an estimate wherever it is shown. */
export interface ProjectCost {
  readonly currency: string;
  readonly spent: CostRange;
  /** To the end of the present phase, when the next decision is due. */
  readonly toNextDecision: CostRange;
  /** All that is left before it is in use, the present phase included; nothing for what is in use. */
  readonly toLaunch: CostRange;
  /** What the figures take for granted, each a sentence. */
  readonly assumes: readonly string[];
}

/**
 * What a project has cost so far, and what it will cost to the next decision and to its launch.
 *
 * spent = Σ over phases (weeks worked × people × 0.8…1.2) × rate + invoices. Weeks are those between entering and leaving, without rest and
 * holidays. `people` is what was said of the team from each day on (before anybody said, what was said first); 1…4 where nobody did. Where
 * somebody reported a total, that total stands for all up to its day, and only what came after is estimated.
 *
 * ahead = Σ over phases ahead (weeks of their boxes, from…to) × people × 0.8…1.2 × rate. Of the present phase, what is left of its box;
 * of productionisation, the budget where there is one. A box that is over leaves nothing, which says nothing of how long it will take.
 *
 * @returns Ranges in the currency of the workspace's rate, `low` ≤ `high`, all ≥ 0. Invoices in another currency are left out, and said to be.
 *
 * @see Playbook P-E6: people-weeks × one workspace rate plus invoices, as a range, never per person.
 */
export function costOfProject(project: Project, { today, rules }: OnDay): ProjectCost {
  const { costRate: rate } = rules;
  const upTo = endedOn(project) ?? today;
  const reported = reportedSpend(project, rate.currency);
  const from = reported?.on ?? null;
  const worked = sum(project.stays.map((stay) => workedIn(stay, project, { from, upTo, rules })));
  const invoices = project.cost.invoices.filter(
    ({ value }) => value.currency === rate.currency && value.on <= today && (from === null || value.on > from),
  );
  const paid = invoices.reduce((total, { value }) => total + value.amount, 0);
  const ahead = phasesAhead(project, { today, rules });
  const team = times(teamOn(project, today), SHARE_OF_A_WEEK);
  const costOf = (weeks: CostRange): CostRange => times(times(weeks, team), rate);
  return {
    currency: rate.currency,
    spent: plus(times(worked, rate), constant((reported?.amount ?? 0) + paid)),
    toNextDecision: costOf(ahead[0]?.weeks ?? nothing),
    toLaunch: costOf(sum(ahead.map(({ weeks }) => weeks))),
    assumes: assumptions(project, rules, { reported, ahead }),
  };
}

const constant = (amount: number): CostRange => ({ low: amount, high: amount });

/** A stopped project costs nothing more. */
const endedOn = ({ standing }: Project): Day | null => (standing?.value === "stopped" ? standing.told.on : null);

interface Reported {
  readonly amount: number;
  readonly on: Day;
}

/** A total that somebody reported, where it is in the rate's currency or in none. */
function reportedSpend({ spend }: Project, currency: string): Reported | null {
  if (spend === null || (spend.value.currency !== null && spend.value.currency.toUpperCase() !== currency)) return null;
  return { amount: Math.max(0, spend.value.amount), on: spend.told.on };
}

/** People who work on it, as said for that day; before anybody said, as said first. */
export function teamOn({ cost: { teams } }: Pick<Project, "cost">, on: Day): CostRange {
  const told = teams.findLast(({ from }) => from <= on) ?? teams[0];
  return told === undefined ? UNTOLD_TEAM : constant(told.people);
}

/** Person-weeks that went into a stay, from `from` (all of it where null) up to `upTo`; each stretch with the team of its day. */
function workedIn(
  stay: Stay,
  project: Project,
  { from, upTo, rules }: { readonly from: Day | null; readonly upTo: Day; readonly rules: Rules },
): CostRange {
  const entered = stay.enteredOn ?? (project.stays[0] === stay ? (project.startedOn?.value ?? null) : null);
  if (entered === null) return nothing;
  const begins = from !== null && from > entered ? from : entered;
  const left = stay.leftOn ?? upTo;
  const ends = left < upTo ? left : upTo;
  if (ends <= begins) return nothing;
  const days = [begins, ...project.cost.teams.map(({ from: on }) => on).filter((on) => begins < on && on < ends), ends].sort();
  return sum(
    days.slice(1).map((end, index) => {
      const start = days[index] ?? begins;
      return times(times(constant(weeksWorked(stay, { start, end, rules })), teamOn(project, start)), SHARE_OF_A_WEEK);
    }),
  );
}

/** Weeks between two days without rest and holidays; ≥ 0. */
function weeksWorked({ rests }: Stay, { start, end, rules }: { readonly start: Day; readonly end: Day; readonly rules: Rules }): number {
  const inside = rests
    .map(({ from, to }) => ({ from: from < start ? start : from, to: to > end ? end : to }))
    .filter(({ from, to }) => from < to);
  const off = holidaysBetween(rules, rests, { since: start, until: end }) / workedDaysAWeek(rules);
  return Math.max(0, weeksBetween(start, end) - restedDays(inside) / 7 - off);
}

interface Ahead {
  readonly phase: Phase;
  readonly weeks: CostRange;
  readonly budgeted: boolean;
}

/** Weeks left in the present phase, then those of the phases to come before it is in use. */
function phasesAhead(project: Project, { today, rules }: OnDay): readonly Ahead[] {
  const stay = stayNow(project);
  if (stay?.phase === "iteration") return [];
  const boxes = rules.timeBoxes[project.kind?.value ?? "trained-model"];
  const budget = project.productionisationBudget?.value ?? null;
  const first = stay === null ? 0 : phases.indexOf(stay.phase);
  return phases.slice(first).flatMap((phase): readonly Ahead[] => {
    if (phase === "iteration") return [];
    const budgeted = phase === "productionisation" && budget !== null;
    const weeks = budgeted && budget !== null ? { low: budget.fromWeeks, high: budget.toWeeks } : boxRange(phase, boxes);
    return [{ phase, budgeted, weeks: stay?.phase === phase ? leftOf(stay, weeks, { project, today, rules }) : weeks }];
  });
}

const boxRange = (phase: BoxedPhase, boxes: Rules["timeBoxes"]["agent"]): CostRange => ({ low: boxes[phase].from, high: boxes[phase].to });

/** What is left of the present phase: of its weeks as meant, less those gone; a box that was extended is longer. */
function leftOf(stay: Stay, meant: CostRange, { project, today, rules }: OnDay & { readonly project: Project }): CostRange {
  const box = boxWeeksOf(stay, project, rules);
  const upTo = endedOn(project) ?? today;
  const gone = stay.enteredOn === null || stay.enteredOn >= upTo ? 0 : weeksWorked(stay, { start: stay.enteredOn, end: upTo, rules });
  const high = Math.max(meant.high, box ?? 0);
  return { low: Math.max(0, Math.min(meant.low, high) - gone), high: Math.max(0, high - gone) };
}

function assumptions(
  project: Project,
  { costRate, told }: Rules,
  { reported, ahead }: { readonly reported: Reported | null; readonly ahead: readonly Ahead[] },
): readonly string[] {
  const { low, high, currency } = costRate;
  const rate = `A week of one person’s work is taken as ${low} to ${high} ${currency}${told["cost-rate"] === undefined ? ", which is an assumption of ours" : ""}.`;
  const { teams, invoices } = project.cost;
  const people = teams.at(-1)?.people;
  const others = invoices.filter(({ value }) => value.currency !== currency).length;
  return [
    rate,
    people === undefined
      ? "Nobody said how many work on it: one to four are assumed."
      : `${people === 1 ? "One person is" : `${people} people are`} taken to work on it, give or take a fifth of each week.`,
    ...(reported === null ? [] : [`Up to ${longDay(reported.on)} it is the total that was reported.`]),
    ...(ahead.length === 0 ? [] : [aheadSays(ahead)]),
    ...(others === 0
      ? []
      : [`${others} ${others === 1 ? "invoice" : "invoices"} in another currency ${others === 1 ? "is" : "are"} left out.`]),
  ];
}

function aheadSays(ahead: readonly Ahead[]): string {
  const budgeted = ahead.some((each) => each.budgeted);
  const names = ahead.map(({ phase }) => phaseName[phase]).join(", ");
  return `What lies ahead (${names}) takes the weeks of its time boxes${budgeted ? ", and productionisation what it was budgeted" : ""}.`;
}
