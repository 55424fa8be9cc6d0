import { type Answer, addDays, type Day, daysBetween, known, longDay, unknown } from "#kernel";
import { howMany, LONGEST_WEEKS, whenDone } from "#stats";
import type { ItemsModel } from "./items-model.ts";

/** What is asked of a stream: so many items, and perhaps a day. */
export interface ItemsQuestion {
  /** Still to do; whole, from 1. */
  readonly items: number;
  readonly by: Day | null;
}

/** When so many are done. */
export interface ItemsDone {
  /** By these days five, eight and nine in ten worlds have them done; null where that takes more than five years. */
  readonly p50: Day | null;
  readonly p80: Day | null;
  readonly p90: Day | null;
  /** The chance that they are done in each coming week, of all there is; up to where 97 in 100 are. */
  readonly bins: readonly { readonly from: Day; readonly to: Day; readonly share: number }[];
  /** The chance that they are not done in five years. */
  readonly never: number;
}

/** What is done by a day. */
export interface ItemsByDay {
  readonly day: Day;
  /** Whole weeks until then; what is done in the rest of a week is not counted. */
  readonly weeks: number;
  /** Of those asked about. */
  readonly chance: number;
  /** Of the items that are known now, so many are done with a chance of five, eight and nine in ten: at least. */
  readonly p50: number;
  readonly p80: number;
  readonly p90: number;
}

export interface ItemsForecast {
  readonly done: ItemsDone;
  readonly byDay: Answer<ItemsByDay> | null;
}

const SHOWN = 0.97;

/** When will so many be done, and how many by a day? Both from the same worlds, so that they never contradict each other. */
export function forecastItems(model: ItemsModel, { items, by }: ItemsQuestion): Answer<ItemsForecast> {
  const weeks = whenDone(model.counts, items, model.terms);
  if (!weeks.known) return weeks;
  return known({ done: doneOf(weeks.value, model.asOf), byDay: by === null ? null : byDayOf(model, weeks.value, by) });
}

function doneOf(weeks: Float64Array, asOf: Day): ItemsDone {
  const dayAt = (share: number): Day | null => {
    const week = weeks[Math.ceil(share * weeks.length) - 1] ?? Infinity;
    return week > LONGEST_WEEKS ? null : addDays(asOf, 7 * week);
  };
  const last = Math.min(LONGEST_WEEKS, weeks[Math.ceil(SHOWN * weeks.length) - 1] ?? LONGEST_WEEKS);
  const first = Math.max(1, weeks[0] ?? 1);
  const shares = new Array<number>(Math.max(0, last - first + 1)).fill(0);
  for (const week of weeks) if (week <= last) shares[week - first] = (shares[week - first] ?? 0) + 1 / weeks.length;
  return {
    ...{ p50: dayAt(0.5), p80: dayAt(0.8), p90: dayAt(0.9) },
    bins: shares.map((share, at) => ({ from: addDays(asOf, 7 * (first + at - 1)), to: addDays(asOf, 7 * (first + at)), share })),
    never: weeks.reduce((many, week) => many + (week > LONGEST_WEEKS ? 1 : 0), 0) / weeks.length,
  };
}

function byDayOf({ asOf, counts, terms }: ItemsModel, done: Float64Array, day: Day): Answer<ItemsByDay> {
  const weeks = Math.min(LONGEST_WEEKS, Math.floor(daysBetween(asOf, day) / 7));
  if (weeks < 1) return unknown(`${longDay(day)} is less than a week ahead. Ask for a later day.`);
  const many = howMany(counts, weeks, terms);
  if (!many.known) return many;
  /** So many or more with this chance. */
  const atLeast = (share: number): number => Math.floor((many.value[Math.floor((1 - share) * many.value.length)] ?? 0) + 1e-9);
  const chance = done.reduce((sum, week) => sum + (week <= weeks ? 1 : 0), 0) / done.length;
  return known({ day, weeks, chance, p50: atLeast(0.5), p80: atLeast(0.8), p90: atLeast(0.9) });
}
