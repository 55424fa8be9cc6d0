import { type ProjectKind, written } from "#chapters/lifecycle/domain";
import { type AssumptionDraft, assumptionDraft, type LatenessPrice, type PriorSaid, type SplitRateSaid } from "./entries.ts";

/** Each with a reason that stands beside it; null puts the usual back. */
export const setPrior = (kind: ProjectKind, prior: PriorSaid | null, because: string): AssumptionDraft =>
  assumptionDraft("forecasting/prior-set", { kind, prior, because: written("because", because) });

export const setOverConfidence = (multiplier: number | null, because: string): AssumptionDraft =>
  assumptionDraft("forecasting/over-confidence-set", { multiplier, because: written("because", because) });

export const setDrift = (spread: number | null, because: string): AssumptionDraft =>
  assumptionDraft("forecasting/drift-set", { spread, because: written("because", because) });

export const setSplitRate = (growth: SplitRateSaid | null, because: string): AssumptionDraft =>
  assumptionDraft("forecasting/split-rate-set", { growth, because: written("because", because) });

export const priceLateness = (price: LatenessPrice | null, because: string): AssumptionDraft =>
  assumptionDraft("forecasting/lateness-priced", { price, because: written("because", because) });
