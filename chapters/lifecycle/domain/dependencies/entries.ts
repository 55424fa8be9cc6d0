import type { Day, Words } from "#kernel";

/** What a price is for. */
export const pricedPer = ["million-tokens-in", "million-tokens-out", "call", "month"] as const;
export type PricedPer = (typeof pricedPer)[number];

/** One line of a vendor's price list. */
export type Price = {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: PricedPer;
};

/** What is said about the models and products of others that a project stands on (N-2). */
export type DependencyBodies = {
  readonly "lifecycle/dependency-declared": {
    readonly dependency: string;
    readonly vendor: string;
    /** The model, or the product that was bought. */
    readonly model: string;
    /** Null where the vendor names none, or nobody looked. */
    readonly version: string | null;
    /** The day on which the vendor takes this version away; null where none is announced. */
    readonly retiresOn: Day | null;
    readonly prices: readonly Price[];
    /** The day of the price list; null where there is no price. */
    readonly pricesAsOf: Day | null;
  };
  /** From `on` it answers with another version: what was measured with the one before counts no more. */
  readonly "lifecycle/dependency-version-changed": {
    readonly dependency: string;
    readonly version: string;
    readonly on: Day;
    /** Retirement of the new version; that of the one before does not carry over. */
    readonly retiresOn: Day | null;
    readonly reason: Words | null;
  };
  /** Null where a retirement was taken back. */
  readonly "lifecycle/retirement-announced": { readonly dependency: string; readonly retiresOn: Day | null };
  readonly "lifecycle/dependency-price-changed": { readonly dependency: string; readonly prices: readonly Price[]; readonly asOf: Day };
  readonly "lifecycle/dependency-dropped": { readonly dependency: string; readonly reason: Words };
};
