import type { Preparation } from "#chapters/lifecycle/domain";
import { addDays, type Day } from "#kernel";
import { diceOf, normalQuantile, twoPieceLognormal } from "#stats";
import type { FirstRange } from "./first-range.ts";

/** Data that was prepared has to be gone over again, once the work goes on and shows what is wrong with it. An assumption. */
const REWORK = 0.3;
/** Each round takes half as long as the one before: most of it is known by then. An assumption. */
const ROUND = 0.5;
/** People on it where nobody said: one to four in eight of ten cases, as costs are forecast with, too. */
export const UNTOLD_TEAM = { low: 1, middle: 2, high: 4 };
const WORLDS = 2_000;

export interface Prepared {
  readonly today: Day;
  readonly preparation: Preparation;
  /** People on the project; null where nobody said. */
  readonly people: number | null;
  /** Of seven. */
  readonly workedDays: number;
  /** Days that the rest of the phase takes after the data is ready, as a quantile; null where there is no rest. */
  readonly rest: ((chance: number) => number) | null;
  /** What the rest assumes, in words. */
  readonly restAssumes: string;
}

/**
 * When a phase will have shown what it is to show, where its data has to be made ready first (P-T7).
 *
 * Days = person-days / people × 7 / days worked a week × (1 + ½ + ¼ …, a further round with a chance of 0.3) + rest. Person-days are drawn
 * from the report's three points, people from what was said or from 1 to 4, the rest from its own range; 2,000 worlds in equal strata,
 * shuffled with dice of their own for each quantity, so that the same report gives the same days.
 *
 * @see Browning & Eppinger (2002), IEEE Transactions on Engineering Management 49(4), for rework that shrinks. Playbook: P-T7, P-T11.
 */
export function preparationRange(prepared: Prepared): FirstRange {
  const { today, rest, restAssumes } = prepared;
  const rests = rest === null ? [] : draws("rest", rest);
  const days = workOf(prepared)
    .map((work, world) => work + (rests[world] ?? 0))
    .sort((a, b) => a - b);
  const at = (chance: number): Day => addDays(today, Math.max(1, Math.ceil(days[Math.floor(chance * WORLDS)] ?? 1)));
  return { early: at(0.1), middle: at(0.5), late: at(0.9), assumes: `${preparationAssumes(prepared)} ${restAssumes}`.trim() };
}

/** Days of the work on the data alone, all rounds of it, as a quantile. */
export function preparationDays(prepared: Omit<Prepared, "today" | "rest" | "restAssumes">): (chance: number) => number {
  const days = workOf(prepared).sort((a, b) => a - b);
  return (chance) => days[Math.min(WORLDS - 1, Math.floor(chance * WORLDS))] ?? 0;
}

function workOf({ preparation, people, workedDays }: Omit<Prepared, "today" | "rest" | "restAssumes">): number[] {
  const persons = draws("people", (chance) => people ?? twoPieceLognormal(UNTOLD_TEAM, normalQuantile(chance)));
  const works = draws("preparation", (chance) => twoPieceLognormal(preparation, normalQuantile(chance)));
  const rounds = draws("rework", roundsAt);
  return works.map((work, world) => ((work / (persons[world] ?? 1)) * 7 * (rounds[world] ?? 1)) / workedDays);
}

/** How long all rounds take together, in lengths of the first: with a chance of 0.7 there is one. */
const roundsAt = (chance: number): number => {
  const more = Math.floor(Math.log(1 - chance) / Math.log(REWORK));
  return (1 - ROUND ** (more + 1)) / (1 - ROUND);
};

function draws(what: string, quantile: (chance: number) => number): readonly number[] {
  const dice = diceOf(what);
  return Array.from({ length: WORLDS }, (_, at) => ({ value: quantile((at + 0.5) / WORLDS), place: dice() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** What the work on the data takes for granted, in words. */
export function preparationAssumes({ preparation: { low, middle, high }, people }: Pick<Prepared, "preparation" | "people">): string {
  const days = `${figure(middle)} person-days (${figure(low)} to ${figure(high)})`;
  const by = people === null ? "one to four people, as nobody said how many work on it" : people === 1 ? "one person" : `${people} people`;
  return `By its readiness report the data asks for ${days} more, done by ${by}. In three cases of ten it is taken to be gone over again once the work goes on, each time for half as long.`;
}

const figure = (days: number): string => String(days < 10 ? Math.max(0.5, Math.round(days * 2) / 2) : Math.round(days));
