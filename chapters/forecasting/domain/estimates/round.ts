import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Day, Fold, Words } from "#kernel";
import type { EstimatedPart, EstimatesBodies, EstimatesEntry } from "./entries.ts";

/** One giving of ranges, by reference. */
export interface Given {
  readonly giver: string;
  readonly author: Words;
  readonly ranges: EstimatesBodies["forecasting/estimate-given"]["ranges"];
  /** Given before its giver could have seen another's: the first of theirs. What comes later may lean on the others. */
  readonly blind: boolean;
  readonly told: Source;
}

/** A round of estimates for one project: asked, given blind, closed. */
export interface EstimateRound {
  readonly id: string;
  readonly project: string;
  readonly parts: readonly EstimatedPart[];
  readonly until: Day | null;
  readonly asked: Source | null;
  /** Every giving in its order; a person's later ones take nothing away. */
  readonly given: readonly Given[];
  readonly closed: Source | null;
}

/** What one entry makes of a round: pure, and total over any order of entries. */
export function evolveRound(round: EstimateRound, entry: EstimatesEntry): EstimateRound {
  const told = sourceOf(entry);
  switch (entry.kind) {
    case "forecasting/estimates-asked":
      return { ...round, ...entry.body, asked: round.asked ?? told };
    case "forecasting/estimate-given": {
      const blind = !round.given.some(({ giver }) => giver === entry.body.giver);
      return { ...round, given: [...round.given, { ...entry.body, blind, told }] };
    }
    case "forecasting/estimates-closed":
      return { ...round, closed: round.closed ?? told };
    default:
      return round;
  }
}

/** Rounds of estimates, folded from what was said in them. */
export const roundFold: Fold<EstimateRound, EstimatesEntry> = {
  noun: "forecasting/estimates",
  version: 1,
  initial: (id) => ({ id, project: "", parts: [], until: null, asked: null, given: [], closed: null }),
  evolve: evolveRound,
};

/** The newest giving of each person, in the order in which they first gave. */
export function latestGiven({ given }: Pick<EstimateRound, "given">): readonly Given[] {
  const newest = new Map(given.map((one) => [one.giver, one]));
  return [...newest.values()];
}
