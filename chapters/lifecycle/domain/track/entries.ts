import type { Day, Words } from "#kernel";

/** What is said of accuracy work beside the project (P-F3): begun with an owner, a budget and an end, and ended with what it brought. */
export type TrackBodies = {
  readonly "lifecycle/track-opened": {
    readonly track: string;
    readonly what: Words;
    /** Id of a person. */
    readonly owner: string;
    readonly budgetWeeks: number;
    readonly endsOn: Day;
  };
  readonly "lifecycle/track-ended": { readonly track: string; readonly why: Words; readonly result: Words | null };
};
