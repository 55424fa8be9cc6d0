import { type Answer, addDays, type Day, daysBetween, known, unknown } from "#kernel";
import { nextRatio, studentAbove, studentQuantile } from "#stats";
import { lengthAt } from "./simulation/length-table.ts";
import type { Ratio } from "./simulation/phase-graph.ts";

/** When something will be ready to decide, as three days. */
export interface FirstRange {
  /** One in ten is ready by then. */
  readonly early: Day;
  /** As likely as not by then. */
  readonly middle: Day;
  /** Nine in ten by then. */
  readonly late: Day;
  /** What the range assumes, in words for the reader. */
  readonly assumes: string;
}

/** What the range is made from. */
export interface Lasting {
  readonly since: Day;
  readonly today: Day;
  /** Days a visit takes: as planned, or a table of what people estimated, which has the visit's own chance in it. */
  readonly length: { readonly days: number } | { readonly table: Float64Array };
  /** How far such lengths are off. */
  readonly ratio: Ratio & { readonly belief: NonNullable<Ratio["belief"]> };
}

/** Past this many times its box, nothing useful is known. */
const TOO_LONG = 8;
/** What fewer than one such project in ten thousand does says that the assumption is wrong, and not how long it goes on. */
const RARE = 1e-4;
const beyondBelief = unknown(
  "It has lasted longer than what is assumed and on record of such work allows, so nothing can be told of its end. Look at how far plans are taken to be off.",
);
/** Points of a table that stand for all of it. */
const POINTS = 40;
const REACH = 3.5;

/**
 * How many days a phase still takes, as a quantile of a chance: the exact law of the first visit in the simulation, so that a page that shows
 * only this and one that shows the whole forecast never differ.
 *
 * ln(length / planned) = mean + spread·√(1/weight + shares)·t, t Student's with `freedom` degrees; given that it has lasted so long already:
 * S(x) = (1 − chance)·S(gone). Where people estimated, S is the mean over the points of their table.
 *
 * @returns Unknown once it has lasted eight times what was planned, and where fewer than one in ten thousand would: then the plan was not about this
 * work, or what is believed of such work is wrong.
 * @throws {RangeError} For a length that is nothing, and for what has not begun.
 *
 * @see first-range.test.ts: agrees with the simulation. Playbook: P-T1, P-T6, P-T11.
 */
export function daysLeft({ since, today, length, ratio: { belief, shares } }: Lasting): Answer<(chance: number) => number> {
  if ("days" in length && !(length.days > 0)) throw new RangeError(`a plan is longer than 0 days; got ${length.days}.`);
  if (today < since) throw new RangeError(`what starts on ${since} has no range on ${today}.`);
  const gone = daysBetween(since, today);
  const middle = "days" in length ? length.days : lengthAt(length.table, 0);
  if (isTooLong({ since, today, length }))
    return unknown("It has taken so much longer than its time box that the box says nothing about its end.");
  const { mean, spread, weight, freedom } = belief;
  if ("days" in length) {
    const scale = spread * Math.sqrt(1 / weight + shares.time + shares.project + shares.visit);
    const going = gone === 0 ? 1 : studentAbove((Math.log(gone / length.days) - mean) / scale, freedom);
    if (going < RARE) return beyondBelief;
    return known((chance) => Math.max(0, length.days * Math.exp(mean - scale * studentQuantile((1 - chance) * going, freedom)) - gone));
  }
  const points = pointsOf(length.table);
  const scale = spread * Math.sqrt(1 / weight + shares.time + shares.project);
  const above = (days: number): number =>
    days <= 0
      ? 1
      : points.reduce((sum, { weight: part, days: of }) => sum + part * studentAbove((Math.log(days / of) - mean) / scale, freedom), 0);
  const going = above(gone);
  if (going < RARE) return beyondBelief;
  return known((chance) => Math.max(0, solved(above, (1 - chance) * going, middle) - gone));
}

/** Whether it has lasted so much longer than planned that the plan says nothing of its end. */
export function isTooLong({ since, today, length }: Pick<Lasting, "since" | "today" | "length">): boolean {
  return daysBetween(since, today) > TOO_LONG * ("days" in length ? length.days : lengthAt(length.table, 0));
}

/** Even steps of the normal score with their weights; a length of nothing is a thousandth of a day. */
function pointsOf(table: Float64Array): readonly { readonly days: number; readonly weight: number }[] {
  const scores = Array.from({ length: POINTS }, (_, at) => -REACH + (2 * REACH * (at + 0.5)) / POINTS);
  const whole = scores.reduce((sum, z) => sum + Math.exp(-(z ** 2) / 2), 0);
  return scores.map((z) => ({ days: Math.max(0.001, lengthAt(table, z)), weight: Math.exp(-(z ** 2) / 2) / whole }));
}

/** Where a falling chance comes down to `wanted`, by halving the logarithm of the days. */
function solved(above: (days: number) => number, wanted: number, near: number): number {
  let [low, high] = [Math.log(near) - 20, Math.log(near) + 20];
  for (let step = 0; step < 36; step++) {
    const middle = (low + high) / 2;
    if (above(Math.exp(middle)) > wanted) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/**
 * The same as three days, none before tomorrow.
 *
 * @returns Unknown as {@link daysLeft}.
 */
export function firstRange(lasting: Lasting, assumes: string): Answer<FirstRange> {
  const left = daysLeft(lasting);
  return left.known ? known(rangeAhead(left.value, lasting.today, assumes)) : left;
}

/** Three days of a law of days, none before tomorrow. */
export function rangeAhead(days: (chance: number) => number, today: Day, assumes: string): FirstRange {
  const at = (chance: number): Day => addDays(today, Math.max(1, Math.ceil(days(chance) - 1e-6)));
  return { early: at(0.1), middle: at(0.5), late: at(0.9), assumes };
}

/** What such a range takes for granted, in words. */
export function assumesOf(
  { belief }: Lasting["ratio"],
  told: { readonly predictable: boolean; readonly finished: number; readonly others: boolean; readonly people: number },
): string {
  const times = (chance: number): string => nextRatio(belief, chance).toFixed(1);
  const from =
    told.finished === 0
      ? told.others
        ? "Finished projects of other kinds are in it."
        : "No measurement of this team is in it."
      : `Its own ${told.finished === 1 ? "finished project is" : `${told.finished} finished projects are`} in it.`;
  const about =
    told.people === 0
      ? `Such work takes ${times(0.5)} times its box in the middle case, and eight in ten land between ${times(0.1)} and ${times(0.9)} times`
      : `${told.people === 1 ? "One person" : `${told.people} people`} estimated it blind; what comes of such estimates is ${times(0.5)} times as long in the middle case`;
  return `${about}; ${
    told.predictable
      ? "technique, problem and data are judged sound"
      : "it is treated as research, since technique, problem and data are not all judged sound"
  }. ${from}`;
}
