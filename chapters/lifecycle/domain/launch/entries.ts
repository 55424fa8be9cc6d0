import type { Day, Words } from "#kernel";
import type { Part } from "../kinds/parts.ts";

/** A part of productionisation is there, is not needed (why), or is open (P-T10). */
export const partStates = ["done", "not-needed", "open"] as const;
export type PartState = (typeof partStates)[number];

/** What looking after it takes once it is in use (P-T9). */
export type IterationPlan = {
  /** Id of a person. */
  readonly owner: string;
  /** Person-weeks a month, as a range. */
  readonly budget: { readonly from: number; readonly to: number };
  /** Weeks between two retrainings, or two evaluations of what others may have changed; null where none is needed. */
  readonly everyWeeks: number | null;
  /** Why none is needed. */
  readonly whyNever: Words | null;
};

/** What is said about bringing a project into use, and keeping it there. */
export type LaunchBodies = {
  readonly "lifecycle/part-settled": { readonly part: Part; readonly state: PartState; readonly why: Words | null };
  readonly "lifecycle/monitoring-owner-named": { readonly person: string };
  readonly "lifecycle/launched": {
    /** The day it came into use; null where history does not tell it. */
    readonly on: Day | null;
    /** Parts of productionisation that were open then. */
    readonly withOpen: readonly Part[];
  };
  readonly "lifecycle/iteration-planned": IterationPlan;
  /** A model of ours was trained again. */
  readonly "lifecycle/retrained": { readonly on: Day };
  /** What others may have changed was evaluated again. */
  readonly "lifecycle/re-evaluated": { readonly on: Day };
};
