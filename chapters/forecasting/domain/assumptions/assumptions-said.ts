import { type ProjectKind, type Source, sourceOf, storyOf } from "#chapters/lifecycle/domain";
import type { Fold, Image, Words } from "#kernel";
import { ASSUMPTIONS_ID, type AssumptionEntry, type LatenessPrice, type PriorSaid, type SplitRateSaid } from "./entries.ts";

/** A value that somebody put in the place of a usual one, with why and by which entry. */
export interface Assumed<T> {
  readonly value: T;
  readonly because: Words;
  readonly told: Source;
}

/** What a workspace assumes instead of the usual; null where the usual stands. */
export interface AssumptionsSaid {
  readonly priors: Readonly<Partial<Record<ProjectKind, Assumed<PriorSaid>>>>;
  readonly overConfidence: Assumed<number> | null;
  readonly drift: Assumed<number> | null;
  readonly splitRate: Assumed<SplitRateSaid> | null;
  readonly lateness: Assumed<LatenessPrice> | null;
}

/** The usual throughout. */
export const nothingSaid: AssumptionsSaid = { priors: {}, overConfidence: null, drift: null, splitRate: null, lateness: null };

/** What one entry makes of a workspace's assumptions: pure, and total over any order of entries. */
export function evolveAssumptions(assumptions: AssumptionsSaid, entry: AssumptionEntry): AssumptionsSaid {
  const told = sourceOf(entry);
  const assumed = <T>(value: T | null): Assumed<T> | null => (value === null ? null : { value, because: entry.body.because, told });
  switch (entry.kind) {
    case "forecasting/prior-set": {
      const { [entry.body.kind]: _before, ...others } = assumptions.priors;
      const prior = assumed(entry.body.prior);
      return { ...assumptions, priors: prior === null ? others : { ...others, [entry.body.kind]: prior } };
    }
    case "forecasting/over-confidence-set":
      return { ...assumptions, overConfidence: assumed(entry.body.multiplier) };
    case "forecasting/drift-set":
      return { ...assumptions, drift: assumed(entry.body.spread) };
    case "forecasting/split-rate-set":
      return { ...assumptions, splitRate: assumed(entry.body.growth) };
    case "forecasting/lateness-priced":
      return { ...assumptions, lateness: assumed(entry.body.price) };
    default:
      return assumptions;
  }
}

/** What a workspace assumes, folded from what its leads said. */
export const assumptionsFold: Fold<AssumptionsSaid, AssumptionEntry> = {
  noun: "forecasting/assumptions",
  version: 2,
  initial: () => nothingSaid,
  evolve: evolveAssumptions,
};

/** At the moment of the image: as of a past day, what was assumed then. */
export const assumptionsOf = (image: Image): AssumptionsSaid => image.one(assumptionsFold, ASSUMPTIONS_ID) ?? nothingSaid;

/** How a workspace came to what it assumes, entry by entry. */
export const assumptionsStoryFold = storyOf<AssumptionEntry>("forecasting/assumptions");
