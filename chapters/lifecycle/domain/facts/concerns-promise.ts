import { addDays, type Day, longDay } from "#kernel";
import { goOnRecord } from "../gate/go-on-record.ts";
import { nextWorkingDay } from "../rules/working-days.ts";
import type { Concern } from "./concerns.ts";
import type { DateSaid, Fact, ProjectFacts } from "./facts.ts";
import { isLive, isStopped } from "./standing.ts";

/** A date that somebody was told, with where it stands written. */
export type Said = Extract<Fact<DateSaid>, { known: true }>;

/** The dates given to somebody as a promise of ours, the nearest first. */
export const promises = ({ datesSaid }: ProjectFacts): readonly Said[] => said(datesSaid, "promise");

/** The dates imposed from outside (law, contract, fair), the nearest first: no promise, and not ours to move. */
export const constraints = ({ datesSaid }: ProjectFacts): readonly Said[] => said(datesSaid, "constraint");

const said = (dates: readonly Said[], as: DateSaid["as"]): readonly Said[] =>
  dates.filter(({ value }) => value.as === as).sort((a, b) => (a.value.day < b.value.day ? -1 : 1));

/** A promise that somebody has to see to. */
export interface PromiseToSeeTo {
  readonly promise: Said;
  readonly code: "promise-outlives-stop" | "promise-passed" | "promised-without-go";
  /** It was on record before its day, so that letting the day pass broke it. Out of a spreadsheet it merely went by. */
  readonly broken: boolean;
}

/** Which promises somebody has to see to (P-T5), the nearest first; one that was kept, or has its go, is nobody's concern. */
export function promisesToSeeTo(facts: ProjectFacts, today: Day): readonly PromiseToSeeTo[] {
  if (isLive(facts)) return [];
  return promises(facts).flatMap((promise): readonly PromiseToSeeTo[] => {
    const { day, saidOn } = promise.value;
    if (isStopped(facts)) return [{ promise, code: "promise-outlives-stop", broken: false }];
    if (today >= nextWorkingDay(facts.rules, addDays(day, 1)))
      return [{ promise, code: "promise-passed", broken: saidOn !== null && saidOn <= day }];
    return goOnRecord(facts) === "none" ? [{ promise, code: "promised-without-go", broken: false }] : [];
  });
}

/** What is of concern about the dates people were given (P-T5). */
export const promiseConcerns = (facts: ProjectFacts, today: Day): Concern[] =>
  promisesToSeeTo(facts, today).map(({ promise, code, broken }) => {
    const day = longDay(promise.value.day);
    const says = {
      "promise-outlives-stop": `stopped, and ${day} is still promised`,
      "promise-passed": `promised for ${day}, which has passed`,
      "promised-without-go": `promised for ${day}, no go on record`,
    };
    return { code, level: broken ? "breach" : "due", says: says[code], cites: [promise.cite] };
  });

/** The days between which a go would have to come for a launch on `day`: productionisation takes its box (P-T1), and comes after the go. */
export function latestGo({ kind, rules }: ProjectFacts, day: Day): { readonly latest: Day; readonly safe: Day } {
  const box = rules.timeBoxes[kind.known ? kind.value : "trained-model"].productionisation;
  return { latest: addDays(day, -box.from * 7), safe: addDays(day, -box.to * 7) };
}
