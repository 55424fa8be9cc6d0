import type { BoxedPhase } from "#chapters/lifecycle/domain";
import type { Day, Draft, Entry, Words } from "#kernel";

/** What days are estimated for: what is left of a phase, or of all of it until it is in use. */
export const estimatedParts = [
  "data-assessment",
  "proof-of-concept",
  "go-no-go",
  "productionisation",
  "whole",
] as const satisfies readonly (BoxedPhase | "whole")[];

export type EstimatedPart = (typeof estimatedParts)[number];

/**
 * Everything that can be said in one round of estimates. Who gave a range is sealed for good, the range until the round is closed; an entry's
 * own `by` is the system's. `giver` stands for one person in this round and nowhere else.
 */
export type EstimatesBodies = {
  readonly "forecasting/estimates-asked": {
    readonly project: string;
    readonly parts: readonly EstimatedPart[];
    /** The day by which they are wanted. */
    readonly until: Day | null;
  };
  readonly "forecasting/estimate-given": {
    readonly giver: string;
    /** As entries name who writes: `member/ID`. */
    readonly author: Words;
    /** Days, as texts: only texts can be kept beside the ledger. */
    readonly ranges: readonly { readonly part: EstimatedPart; readonly low: Words; readonly median: Words; readonly high: Words }[];
  };
  readonly "forecasting/estimates-closed": Record<string, never>;
};

type Kind = keyof EstimatesBodies;
/** One line of a round of estimates. */
export type EstimatesEntry = { [K in Kind]: Entry<K, EstimatesBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type EstimatesDraft = { [K in Kind]: Draft<K, EstimatesBodies[K]> }[Kind];

/** A draft into one round's stream. */
export const estimatesDraft = <K extends Kind>(round: string, kind: K, body: EstimatesBodies[K]): Draft<K, EstimatesBodies[K]> => ({
  stream: `forecasting/estimates/${round}`,
  kind,
  version: 1,
  body,
});
