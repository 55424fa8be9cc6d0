import type { Day } from "#kernel";

/** What is still to be paid until it ships, in the middle case, with the range beside it. */
export interface RemainingCost {
  readonly says: string;
  readonly beside: string | null;
}

/** The slot that a chapter above fills: a hook that fetches what a forecast has of it. Null where there is none, undefined until it has come. */
export type UseRemainingCost = (of: {
  readonly workspace: string;
  readonly project: string;
  readonly asOf: Day | undefined;
}) => RemainingCost | null | undefined;

/** The slot left empty. */
export const useNoRemainingCost: UseRemainingCost = () => null;
