import type { Said } from "../checks/said.ts";
import type { DoneWork } from "../effort/done-work.ts";
import type { DataSet } from "./data-set.ts";

interface OfQuestion {
  readonly check: string;
  readonly question: string | null;
}

/** What counts for a question: what was said for it, else what was said for all of them. What was said for another counts for that one alone. */
export function counting<T extends OfQuestion>(said: readonly T[], question: string | null): readonly T[] {
  const own = question === null ? [] : said.filter((one) => one.question === question);
  const taken = new Set(own.map(({ check }) => check));
  return [...own, ...said.filter((one) => one.question === null && !taken.has(one.check))];
}

/** The record in the shape that a report is made from, for one question; null for the data set alone. */
export function saidOf(dataSet: DataSet, question: string | null): Said {
  return {
    answers: counting(dataSet.answers, question).map(({ check, answer, because, told: { on } }) => ({ check, answer, because, on })),
    waivers: counting(dataSet.waivers, question).map(({ check, because, until, told: { on, by } }) => ({ check, because, until, on, by })),
    efforts: Object.fromEntries(counting(dataSet.efforts, question).map(({ check, effort }) => [check, effort])),
    halfLives: Object.fromEntries(dataSet.halfLives.map(({ check, days }) => [check, days])),
    done: workOf(dataSet),
  };
}

/** What the work on a data set's gaps took, beside what had been estimated. */
export const workOf = ({ id, work }: DataSet): readonly DoneWork[] =>
  work.map(({ check, estimated, personDays, told: { on } }) => ({ check, dataSet: id, estimate: estimated, actual: personDays, on }));
