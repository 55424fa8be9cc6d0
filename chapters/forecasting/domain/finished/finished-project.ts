import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import { daysBetween, type Fold, type Words } from "#kernel";
import type { FinishedBody, FinishedEntry } from "./entries.ts";

/** A project that was over before it came here: reported history, never measured by this record. */
export interface FinishedProject {
  readonly id: string;
  readonly said: FinishedBody | null;
  readonly reported: Source | null;
  readonly withdrawn: { readonly because: Words; readonly told: Source } | null;
}

function evolveFinished(finished: FinishedProject, entry: FinishedEntry): FinishedProject {
  switch (entry.kind) {
    case "forecasting/finished-project-reported":
      return { ...finished, said: entry.body, reported: sourceOf(entry) };
    case "forecasting/finished-project-withdrawn":
      return { ...finished, withdrawn: { because: entry.body.because, told: sourceOf(entry) } };
    default:
      return finished;
  }
}

/** Finished projects, folded from what was reported of them. */
export const finishedFold: Fold<FinishedProject, FinishedEntry> = {
  noun: "forecasting/finished-project",
  version: 1,
  initial: (id) => ({ id, said: null, reported: null, withdrawn: null }),
  evolve: evolveFinished,
};

/** Those that count, with what was said of them. */
export const countingFinished = (all: readonly FinishedProject[]): readonly (FinishedBody & { readonly id: string })[] =>
  all.flatMap(({ id, said, withdrawn }) => (said === null || withdrawn !== null ? [] : [{ id, ...said }]));

/**
 * How many times as long as first planned a project took: days from start to end / days first planned. Above 1 it took longer.
 *
 * What was stopped never ended as planned, so its ratio says how long it went on and nothing of how long it would have taken.
 */
export const ratioOf = ({ startedOn, finishedOn, plannedDays }: Pick<FinishedBody, "startedOn" | "finishedOn" | "plannedDays">): number =>
  Math.max(1, daysBetween(startedOn, finishedOn)) / plannedDays;

/** The middle ratio of those that shipped: half took longer; null where none did. */
export function middleRatio(counting: readonly FinishedBody[]): number | null {
  const ratios = counting.flatMap((one) => (one.ending === "shipped" ? [ratioOf(one)] : [])).toSorted((a, b) => a - b);
  const [low, high] = [ratios[Math.floor((ratios.length - 1) / 2)], ratios[Math.floor(ratios.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
