import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Fold } from "#kernel";
import type { PromiseBodies, PromiseEntry } from "./entries.ts";

/** A promise with the chance that was given it on its day. */
export type PromiseWeighed = PromiseBodies["forecasting/promise-weighed"] & { readonly told: Source };

/** The promises of one project as forecasts, in the order they were weighed. */
export interface Promises {
  readonly project: string;
  readonly weighed: readonly PromiseWeighed[];
}

/** The promises of each project, folded from what was weighed. The first weighing of a promise stands. */
export const promisesFold: Fold<Promises, PromiseEntry> = {
  noun: "forecasting/promises",
  version: 1,
  initial: (project) => ({ project, weighed: [] }),
  evolve: (promises, entry) =>
    entry.kind !== "forecasting/promise-weighed" || promises.weighed.some(({ promisedIn }) => promisedIn === entry.body.promisedIn)
      ? promises
      : { ...promises, weighed: [...promises.weighed, { ...entry.body, told: sourceOf(entry) }] },
};
