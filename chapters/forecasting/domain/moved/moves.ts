import { type Answer, type Day, daysBetween, known } from "#kernel";
import type { Happening, MovedLine } from "./happening.ts";
import { daysSay, pointsSay } from "./moved-says.ts";
import type { Leg } from "./path.ts";
import type { Reading } from "./reading.ts";
import { type ComparedEnd, type Figures, inPoints, isTold, type Move, moveBetween, together } from "./shifts.ts";

/** One reason why a forecast says something else now. */
export interface MovedStep extends Figures {
  /** Said of the project, or around it; time alone; or all that cannot be told from chance. */
  readonly is: "project" | "workspace" | "time" | "chance";
  /** What happened, in the order of the ledger; of time, each stretch with its own days. */
  readonly lines: readonly MovedLine[];
}

/** What is told on one day. */
export interface ToldThen {
  readonly p50: Day | null;
  readonly p80: Day | null;
  /** Percent, whole. */
  readonly chance: number;
}

/** What moved a forecast from one day to another: the steps add up to the whole, figure for figure. */
export interface Moved extends Figures {
  /** The first day that is compared: later than the one asked for where there was no forecast yet. */
  readonly from: Day;
  readonly to: Day;
  /** The end that both days may show; null where they show none in common. */
  readonly end: ComparedEnd | null;
  /** Why no days are compared; null where they are. */
  readonly withheld: string | null;
  /** The day that the chance is of; null where it is that of being shipped at all. */
  readonly by: Day | null;
  readonly before: ToldThen;
  readonly after: ToldThen;
  /** In the order of the ledger, time first and chance last. */
  readonly steps: readonly MovedStep[];
}

/**
 * What each thing that happened did to a forecast, one after the other in the order of the ledger: each step is the forecast after it less the
 * forecast before it, in the same worlds. So the steps add up to the whole, and what came first has what it did alone.
 *
 * Where there was no forecast for a while (on hold, say), all that happened until there was one again is one step.
 *
 * @param readings One for each stop of the way; `legs` lead from each to the next.
 * @returns Unknown where there is no forecast at the end.
 *
 * @see docs/decisions/0062. Shapley (1953) for the attribution that has no order and costs one forecast for each subset.
 */
export function movesOf(readings: readonly Answer<Reading>[], legs: readonly Leg[], by: Day | null): Answer<Moved> {
  const last = readings.at(-1);
  if (last === undefined) throw new RangeError("a way has a stop at least");
  if (!last.known) return last;
  const first = readings.flatMap((reading) => (reading.known ? [reading.value] : []))[0] ?? last.value;
  const end = endOfBoth(first, last.value);
  const parts = partsOf(readings, legs, end);
  const told = parts.filter(({ happened, move }) => happened.length > 0 && isTold(move));
  const time = parts.filter(({ happened }) => happened.length === 0);
  const passed = together(time.map(({ move }) => move));
  const timeIsTold = isTold(passed);
  const rest = parts.filter((part) => !told.includes(part) && !(timeIsTold && time.includes(part)));
  const steps: readonly MovedStep[] = [
    ...(timeIsTold ? [{ is: "time" as const, ...passed.figures, lines: time.flatMap(stretchOf) }] : []),
    ...told.map(({ happened, move }) => ({ is: whereOf(happened), ...move.figures, lines: happened.flatMap(({ lines }) => lines) })),
    ...restOf(rest),
  ];
  const whole = moveBetween(first, last.value, end).figures;
  return known({
    ...{ from: first.day, to: last.value.day, end, by, steps, ...whole },
    withheld: end === null ? whyNoDays(first, last.value) : null,
    before: toldBy(first, end),
    after: toldBy(last.value, end),
  });
}

interface Part {
  readonly happened: readonly Happening[];
  readonly move: Move;
  readonly from: Day;
  readonly to: Day;
}

/** From each stop that can be compared to the next one that can, with all that happened between them. */
function partsOf(readings: readonly Answer<Reading>[], legs: readonly Leg[], end: ComparedEnd | null): readonly Part[] {
  const parts: Part[] = [];
  let before: Reading | undefined;
  let happened: Happening[] = [];
  readings.forEach((reading, at) => {
    if (at > 0) happened.push(...(legs[at - 1]?.happened ?? []));
    if (!reading.known || (end !== null && reading.value[end] === null)) return;
    if (before !== undefined) {
      const move = moveBetween(before, reading.value, end);
      parts.push({ happened, move, from: before.day, to: reading.value.day });
    }
    before = reading.value;
    happened = [];
  });
  return parts;
}

const whereOf = (happened: readonly Happening[]): "project" | "workspace" =>
  happened.some(({ where }) => where === "project") ? "project" : "workspace";

/** Each stretch of time that moved something, said with its days. */
function stretchOf({ from, to, move: { figures } }: Part): readonly MovedLine[] {
  const days = daysBetween(from, to);
  const many = days === 1 ? "A day went by" : `${days} days went by`;
  const p80 = figures.days?.p80 ?? 0;
  const moved = figures.days === null ? pointsSay(figures.points) : p80 === 0 ? "P80 as it was" : `P80 ${daysSay(p80)}`;
  return [{ on: to, says: `${many}: ${moved}.`, entry: null }];
}

function restOf(parts: readonly Part[]): readonly MovedStep[] {
  const { figures } = together(parts.map(({ move }) => move));
  const isNothing = figures.points === 0 && (figures.days === null || (figures.days.p50 === 0 && figures.days.p80 === 0));
  return isNothing ? [] : [{ is: "chance", ...figures, lines: parts.flatMap(({ happened }) => happened.flatMap(({ lines }) => lines)) }];
}

function endOfBoth(first: Reading, last: Reading): ComparedEnd | null {
  if (first.withheld === null && last.withheld === null && first.launch !== null && last.launch !== null) return "launch";
  return first.decision !== null && last.decision !== null ? "decision" : null;
}

function whyNoDays(first: Reading, last: Reading): string {
  if (last.withheld !== null) return last.withheld;
  if (first.withheld !== null) return "On the earlier day it was research, which has no end past the go/no-go that could be compared.";
  return "On one of both days it comes to its end in so few of the worlds that no day can be told.";
}

const toldBy = (reading: Reading, end: ComparedEnd | null): ToldThen => ({
  p50: (end === null ? null : reading[end])?.p50 ?? null,
  p80: (end === null ? null : reading[end])?.p80 ?? null,
  chance: inPoints(reading.chance),
});
