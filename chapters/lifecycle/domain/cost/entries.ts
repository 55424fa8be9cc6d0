import type { Day, Words } from "#kernel";

/** Something that was paid for and is no work of the team: tokens, licences, labels. Imported, never estimated. */
export type CostBodies = {
  readonly "lifecycle/invoice-imported": {
    readonly invoice: string;
    readonly amount: number;
    readonly currency: string;
    readonly on: Day;
    readonly what: Words | null;
    /** The number on it, by which it is known when the same file comes again. */
    readonly reference: string | null;
  };
};
