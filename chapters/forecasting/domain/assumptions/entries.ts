import type { ProjectKind } from "#chapters/lifecycle/domain";
import type { Draft, Entry, Words } from "#kernel";

/** How long projects of a kind take against their first plan, before one's own record says: a lognormal by its median and spread. */
export type PriorSaid = {
  /** Times as long as planned in the middle case. */
  readonly median: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
};

/** What being late costs against being early, in any one unit. */
export type LatenessPrice = { readonly late: number; readonly early: number };

/** By how much a number of items grows until it is done, at one and at nine in ten: 1 for not at all. */
export type SplitRateSaid = { readonly low: number; readonly high: number };

/** What a workspace assumes, each with a reason; null for the usual again. In the one stream `forecasting/assumptions/workspace`. */
export type AssumptionBodies = {
  readonly "forecasting/prior-set": { readonly kind: ProjectKind; readonly prior: PriorSaid | null; readonly because: Words };
  /** What the spread of people's ranges is multiplied by until their own record says. */
  readonly "forecasting/over-confidence-set": { readonly multiplier: number | null; readonly because: Words };
  /** How far a future rate of work strays from the past one: standard deviation of the logarithm. */
  readonly "forecasting/drift-set": { readonly spread: number | null; readonly because: Words };
  readonly "forecasting/split-rate-set": { readonly growth: SplitRateSaid | null; readonly because: Words };
  readonly "forecasting/lateness-priced": { readonly price: LatenessPrice | null; readonly because: Words };
};

type Kind = keyof AssumptionBodies;
/** One line about what a workspace assumes. */
export type AssumptionEntry = { [K in Kind]: Entry<K, AssumptionBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type AssumptionDraft = { [K in Kind]: Draft<K, AssumptionBodies[K]> }[Kind];

/** A workspace has one set of assumptions, so its stream has a fixed name. */
export const ASSUMPTIONS_ID = "workspace";

/** A draft into the stream of the workspace's assumptions. */
export const assumptionDraft = <K extends Kind>(kind: K, body: AssumptionBodies[K]): Draft<K, AssumptionBodies[K]> => ({
  stream: `forecasting/assumptions/${ASSUMPTIONS_ID}`,
  kind,
  version: 1,
  body,
});
