import type { Words } from "#kernel";
import type { CostRange } from "../cost/cost-range.ts";

/**
 * What kind of end a stop was. `impossible` is a finding, and as good a result as a launch: with this data, or this technique, it cannot be
 * done. Nobody has to say any.
 */
export const stopSorts = ["impossible", "not-worth-it", "overtaken", "other"] as const;
export type StopSort = (typeof stopSorts)[number];

/** How a sort of stop is said. */
export const stopSortSays: Readonly<Record<StopSort, string>> = {
  impossible: "we learned that it is impossible",
  "not-worth-it": "it is not worth what it would cost",
  overtaken: "something else took its place",
  other: "for another reason",
};

/** What a stop had cost and what it saved, as it was worked out on the day it was written down: ranges, marked as an estimate. */
export type LearningCost = {
  readonly currency: string;
  /** Null where nothing on record gives one. */
  readonly spent: CostRange | null;
  readonly avoided: CostRange | null;
  /** What the figures take for granted, each a sentence. */
  readonly assumes: readonly string[];
};

/** What can be said of a stop beside the decision itself. */
export type StopBodies = {
  readonly "lifecycle/stop-sorted": { readonly sort: StopSort };
  readonly "lifecycle/learning-recorded": {
    readonly believed: Words;
    readonly found: Words;
    readonly wouldDoDifferently: Words;
    /** Worked out, never typed; null where it was not a stop, cost is switched off, or the record is from before it was kept. */
    readonly cost: LearningCost | null;
  };
};
