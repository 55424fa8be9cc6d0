import type { Day, Draft, Entry } from "#kernel";

/** What was promised: a launch somebody was told, or the day of a decision. */
export const promisedThings = ["launch", "decision"] as const;
export type PromisedThing = (typeof promisedThings)[number];

/** The chance of keeping a promise, as the forecast of its own day gave it: kept, so that a later model does not write the past anew. */
export type PromiseBodies = {
  readonly "forecasting/promise-weighed": {
    readonly project: string;
    readonly of: PromisedThing;
    readonly day: Day;
    /** The entry in which it was promised. */
    readonly promisedIn: number;
    /** The day on which it was promised. */
    readonly on: Day;
    /** From 0 to 1; null where the forecast of that day had none. */
    readonly probability: number | null;
    /** Why there was none. */
    readonly because: string | null;
    /** Which forecast gave it: its name and version. */
    readonly model: string;
  };
};

/** One line about the promises of a project. */
export type PromiseEntry = Entry<"forecasting/promise-weighed", PromiseBodies["forecasting/promise-weighed"]>;
/** The same, before the ledger gives it a place. */
export type PromiseDraft = Draft<"forecasting/promise-weighed", PromiseBodies["forecasting/promise-weighed"]>;

/** A draft into the stream of a project's promises. */
export const promiseDraft = (body: PromiseBodies["forecasting/promise-weighed"]): PromiseDraft => ({
  stream: `forecasting/promises/${body.project}`,
  kind: "forecasting/promise-weighed",
  version: 1,
  body,
});
