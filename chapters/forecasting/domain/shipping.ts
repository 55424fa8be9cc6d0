import { type Answer, addDays, type Day, daysBetween, known, unknown } from "#kernel";
import { newsvendorQuantile } from "#stats";
import type { Assumptions } from "./assumptions/usual-assumptions.ts";
import { type ShipDays, type Simulated, shipDays } from "./simulation/ship-days.ts";
import type { ProjectWorlds } from "./simulation/simulate.ts";

/** One seed for all, so that the page, the command and the report show the same numbers, and projects share their worlds. */
export const SEED = "forecast";
export const WORLDS = 10_000;

/** A day that is reached with a chance, and how many days another run may be off. */
export interface ForecastDay {
  readonly day: Day;
  readonly errorDays: number;
}

/** Days by which something is there in one, five, eight and nine cases of ten. */
export interface DayRange {
  readonly p10: ForecastDay;
  readonly p50: ForecastDay;
  readonly p80: ForecastDay;
  readonly p90: ForecastDay;
}

/** The chance to be there by a day, at even steps. */
export type Curve = readonly { readonly day: Day; readonly chance: number }[];

/** When it is shipped, and whether. */
export interface Shipping {
  /** When it is shipped, if it is. Unknown for research, which has no end that could be shown. */
  readonly ifShipped: Answer<DayRange>;
  /** When it is shipped, with what may be stopped counted as never. */
  readonly outright: { readonly p50: Answer<ForecastDay>; readonly p80: Answer<ForecastDay>; readonly p90: Answer<ForecastDay> };
  readonly ships: Simulated;
  readonly killed: Simulated;
  /** The chance to be shipped by the end of a day. */
  readonly chanceBy: (day: Day) => Simulated;
  /** That chance at even steps up to where hardly more comes; empty for research. */
  readonly curve: Curve;
  /** The day to promise by the price of being late, beside the day that is as likely as not. */
  readonly commit: Answer<{ readonly chance: number; readonly target: Day; readonly day: Day; readonly gapDays: number }>;
}

/** As of which day, what holds the end back where something does, and what late costs against early. */
export interface ShippingAsked {
  readonly asOf: Day;
  /** Why no end past go/no-go may be shown; null where it may. */
  readonly withheld: string | null;
  readonly lateness: Assumptions["lateness"];
}

/** The ship day out of the worlds of a project: the same for the forecast, and for whoever drags an assumption of it. */
export function shippingOf(worlds: ProjectWorlds, { asOf, withheld, lateness }: ShippingAsked): Shipping {
  const days = shipDays(worlds);
  const shown = <T>(answer: () => Answer<T>): Answer<T> => (withheld === null ? answer() : unknown(withheld));
  const outright = (chance: number): Answer<ForecastDay> => shown(() => onDay(days.outright(chance), asOf));
  return {
    ifShipped: shown(() => daysOf(days.ifShipped, asOf)),
    outright: { p50: outright(0.5), p80: outright(0.8), p90: outright(0.9) },
    ...{ ships: days.ships, killed: days.killed },
    chanceBy: (day) => days.within(daysBetween(asOf, day)),
    curve: withheld === null ? curveOf(days, asOf) : [],
    commit: shown(() => commitOf(days, asOf, lateness)),
  };
}

/** Go/no-go passed for the first time: of worlds that come to it, as a distribution of its own. */
export function decisionDays({ firstEnds, killedIn, present }: ProjectWorlds, phase: number): ShipDays | null {
  const ends = firstEnds[phase];
  if (ends === undefined) return null;
  return shipDays({ shipsIn: ends.map((day) => (Number.isNaN(day) ? Infinity : day)), killedIn, present });
}

const onDay = (answer: Answer<Simulated>, asOf: Day): Answer<ForecastDay> =>
  answer.known
    ? known({ day: addDays(asOf, Math.max(1, Math.ceil(answer.value.value))), errorDays: Math.ceil(answer.value.error) })
    : answer;

export function daysOf(quantile: (chance: number) => Answer<Simulated>, asOf: Day): Answer<DayRange> {
  const [p10, p50, p80, p90] = [
    onDay(quantile(0.1), asOf),
    onDay(quantile(0.5), asOf),
    onDay(quantile(0.8), asOf),
    onDay(quantile(0.9), asOf),
  ];
  for (const each of [p10, p50, p80, p90]) if (!each.known) return each;
  return p10.known && p50.known && p80.known && p90.known
    ? known({ p10: p10.value, p50: p50.value, p80: p80.value, p90: p90.value })
    : unknown("No day can be told.");
}

/** Sixty points, up to where 97 of 100 of what ships is shipped. */
export function curveOf(days: ShipDays, asOf: Day): Curve {
  const last = days.ifShipped(0.97);
  if (!last.known) return [];
  const step = Math.max(1, Math.ceil(last.value.value / 60));
  return Array.from({ length: 61 }, (_, at) => ({ day: addDays(asOf, at * step), chance: days.within(at * step).value }));
}

function commitOf(days: ShipDays, asOf: Day, lateness: ShippingAsked["lateness"]): Shipping["commit"] {
  const chance = newsvendorQuantile(lateness);
  const [target, day] = [onDay(days.ifShipped(0.5), asOf), onDay(days.ifShipped(chance), asOf)];
  if (!target.known) return target;
  if (!day.known) return day;
  return known({ chance, target: target.value.day, day: day.value.day, gapDays: daysBetween(target.value.day, day.value.day) });
}
