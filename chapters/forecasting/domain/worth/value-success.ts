import { written } from "#chapters/lifecycle/domain";
import { problem } from "#kernel";
import { type WorthDraft, worthDraft } from "./entries.ts";
import type { SuccessValued, TestPriced } from "./worth-said.ts";

/** The least is no more than the most. */
export const worthReversed = problem<{ field: string; low: number; high: number }>(
  "forecasting/worth-reversed",
  422,
  ({ low, high }) => `The least (${low}) is more than the most (${high}). Give the smaller one first, or the same twice where it is known.`,
);

/** Estimates of money are switched off here. */
export const noMoneyHere = problem<null>(
  "forecasting/no-money-here",
  409,
  () => "This workspace shows no estimates of cost, so none of worth either. Switch them on in Settings.",
);

/** In the currency of the workspace's rate, so that it can be held against what is still to be paid. */
interface Here {
  readonly project: string;
  readonly currency: string;
}

/** Says what success is worth. @throws {@link worthReversed} */
export function valueSuccess(here: Here, said: Omit<SuccessValued, "project" | "currency">): WorthDraft {
  const { low, high, because } = said;
  if (low > high) throw worthReversed({ field: "low", low, high });
  return worthDraft("forecasting/success-valued", { ...here, ...said, because: written("because", because) });
}

/** Says what the next test costs. */
export const priceTest = (here: Here, said: Omit<TestPriced, "project" | "currency">): WorthDraft =>
  worthDraft("forecasting/test-priced", { ...here, ...said, because: written("because", said.because) });
