import { addDays, type Day, longDay } from "#kernel";
import type { Concern } from "./concerns.ts";
import type { DateSaid, Fact, ProjectFacts } from "./facts.ts";
import { goOnRecord } from "./go-on-record.ts";
import { timeBoxes } from "./kinds.ts";
import { isLive, isStopped } from "./standing.ts";

/** A date that somebody was told, with where it stands written. */
export type Said = Extract<Fact<DateSaid>, { known: true }>;

/** The dates given to somebody as a promise of ours, the nearest first. */
export const promises = ({ datesSaid }: ProjectFacts): readonly Said[] => said(datesSaid, "promise");

/** The dates imposed from outside (law, contract, fair), the nearest first: no promise, and not ours to move. */
export const constraints = ({ datesSaid }: ProjectFacts): readonly Said[] => said(datesSaid, "constraint");

const said = (dates: readonly Said[], as: DateSaid["as"]): readonly Said[] =>
  dates.filter(({ value }) => value.as === as).sort((a, b) => (a.value.day < b.value.day ? -1 : 1));

/** What is of concern about the dates people were given (P-T5). */
export function promiseConcerns(facts: ProjectFacts, today: Day): Concern[] {
  if (isLive(facts)) return [];
  return promises(facts)
    .map(({ value, cite }): Concern => {
      const day = longDay(value.day);
      if (isStopped(facts)) {
        return { code: "promise-outlives-stop", level: "due", says: `stopped, and ${day} is still promised`, cites: [cite] };
      }
      if (value.day < today) {
        const live = "entry" in cite && !cite.imported;
        return { code: "promise-passed", level: live ? "breach" : "due", says: `promised for ${day}, which has passed`, cites: [cite] };
      }
      return { code: "promised-without-go", level: "due", says: `promised for ${day}, no go on record`, cites: [cite] };
    })
    .filter(({ code }) => code !== "promised-without-go" || goOnRecord(facts) === "none");
}

/** The days between which a go would have to come for a launch on `day`: productionisation takes its box (P-T1), and comes after the go. */
export function latestGo({ kind }: ProjectFacts, day: Day): { readonly latest: Day; readonly safe: Day } {
  const box = timeBoxes[kind.known ? kind.value : "trained-model"].productionisation;
  return { latest: addDays(day, -box.from * 7), safe: addDays(day, -box.to * 7) };
}
