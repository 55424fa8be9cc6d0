import type { Answer } from "#kernel";

/** A share with its 95 % Wilson interval. */
export type Share = { readonly of: number; readonly n: number; readonly share: number; readonly low: number; readonly high: number };

/** An evaluation set for a language model, measured (N-3). */
export type EvaluationProfile = {
  readonly cases: number;
  readonly withExpected: number;
  /** Passed, where outputs were scored: judged against expected where nothing else scores. */
  readonly passed: Answer<Share>;
  /** The smallest difference that this many cases show, 80 % power at 5 %, as a share: two systems on other cases, and on the same cases. */
  readonly margin: {
    readonly unpaired: Answer<number>;
    readonly paired: Answer<number>;
    /** The share discordant that the paired figure takes, and where from. */
    readonly discordant: number;
    readonly because: string;
  };
  /** Cases needed for the margin that the question claims; unknown where none is claimed. */
  readonly needed: Answer<{ readonly claimed: number; readonly unpaired: number; readonly paired: number }>;
  readonly nearDuplicates: { readonly cases: number; readonly groups: number; readonly by: string };
  /** Cases whose input stands in a prompt or an example given to the model; unknown where no prompts were given. */
  readonly overlap: Answer<{ readonly cases: number; readonly share: number; readonly by: string }>;
  /** Same input, another expected answer. */
  readonly contradictory: { readonly cases: number; readonly groups: number };
  readonly hard: Answer<{ readonly cases: number; readonly share: number }>;
  readonly age: Answer<{ readonly oldest: string; readonly newest: string; readonly medianDays: number }>;
  readonly licences: Answer<readonly { readonly licence: string | null; readonly cases: number }[]>;
  /** Agreement of the model judge with people; unknown below 50 double-rated cases. */
  readonly judge: Answer<Agreement>;
  /** Agreement of two people with each other: the ceiling of any judge. */
  readonly people: Answer<Agreement>;
};

export type Agreement = {
  readonly n: number;
  /** Share of cases on which both say the same. */
  readonly agree: Share;
  /** Cohen's κ, weighted (quadratic) where scores have an order of more than two. */
  readonly kappa: number;
  readonly kappaLow: number;
  readonly kappaHigh: number;
  /** Judge says pass where people say fail, and the other way; null where scores are no pass and fail. */
  readonly lenient: number | null;
  readonly strict: number | null;
};
