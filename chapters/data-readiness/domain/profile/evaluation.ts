import type { Answer } from "#kernel";

/** A share with its 95 % Wilson interval. */
export type Share = { readonly of: number; readonly n: number; readonly share: number; readonly low: number; readonly high: number };

/** An evaluation set for a language model, measured (N-3). */
export type EvaluationProfile = {
  /** Rows that have an input. */
  readonly cases: number;
  readonly withoutInput: number;
  readonly withExpected: number;
  /** Cases that say something of their own: without those that nearly repeat another. All sizes below are told of these. */
  readonly distinct: number;
  /** Passed, by whom the most trustworthy score is from: people, else the judge, else output against expected. */
  readonly passed: Answer<Share & { readonly by: "people" | "judge" | "expected" }>;
  /** The judge's pass rate freed of the judge's known errors (Rogan–Gladen), where people rated enough of the same cases. */
  readonly corrected: Answer<{ readonly share: number; readonly low: number; readonly high: number }>;
  /** A second system on the same cases, where its output or its score stands beside the first. */
  readonly compared: Answer<Compared>;
  /** The smallest difference that this many cases show, 80 % power at 5 %, as a share: two systems on other cases, and on the same cases. */
  readonly margin: {
    readonly unpaired: Answer<number>;
    readonly paired: Answer<number>;
    /** The pass rate it starts from. */
    readonly base: number;
    /** The share discordant that the paired figure takes. */
    readonly discordant: number;
    /** Where both are from: measured, or assumed and why. */
    readonly because: string;
    /** Nobody measured one of the two. */
    readonly assumed: boolean;
  };
  /** Cases needed for the margin that the question claims; unknown where none is claimed. Unpaired: for each of the two systems. */
  readonly needed: Answer<{ readonly claimed: number; readonly unpaired: number; readonly paired: number }>;
  /**
   * Cases that repeat an earlier one, word for word or nearly; `exact` of them word for word. Where `lookedAt` is below the set's cases only
   * so many were compared, and `cases` is what that sample comes to over all of them.
   */
  readonly nearDuplicates: {
    readonly cases: number;
    readonly exact: number;
    readonly groups: number;
    readonly lookedAt: number;
    readonly by: string;
  };
  /** Cases whose input stands in a prompt or an example given to the model; unknown where no prompts were given. */
  readonly overlap: Answer<{ readonly cases: number; readonly exact: number; readonly share: number; readonly by: string }>;
  /** Same input, another expected answer. */
  readonly contradictory: { readonly cases: number; readonly groups: number };
  readonly hard: Answer<{ readonly cases: number; readonly share: number }>;
  /** How the values of the segment columns are covered; which they are stands in the profile's segments. */
  readonly coverage: Answer<{
    readonly segments: number;
    /** Those with fewer cases than tell a pass rate to ± 0.18 (30). */
    readonly thin: number;
    readonly fewest: number;
    /** Those without a hard case; null where nobody said which are hard. */
    readonly withoutHard: number | null;
  }>;
  readonly age: Answer<{ readonly oldest: string; readonly newest: string; readonly medianDays: number }>;
  readonly licences: Answer<readonly { readonly licence: string | null; readonly cases: number }[]>;
  /** Agreement of the model judge with people; unknown below 50 double-rated cases. */
  readonly judge: Answer<Agreement>;
  /** Agreement of two people with each other: the ceiling of any judge. */
  readonly people: Answer<Agreement>;
};

/** Two systems on the same cases. */
export type Compared = {
  readonly n: number;
  readonly bothPass: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly bothFail: number;
  /** Pass rate of the second less that of the first, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** McNemar's exact test: the chance of a split at least as uneven if neither were better. */
  readonly chance: number;
};

export type Agreement = {
  readonly n: number;
  /** Share of cases on which both say the same. */
  readonly agree: Share;
  /** Cohen's κ, weighted (quadratic) where scores have an order of more than two. */
  readonly kappa: number;
  readonly kappaLow: number;
  readonly kappaHigh: number;
  readonly weighted: boolean;
  /** Of the cases that people fail, the judge passes so many; null where scores are no pass and fail, and between two people. */
  readonly lenient: Share | null;
  /** Of the cases that people pass, the judge fails so many. */
  readonly strict: Share | null;
};
