import type { Draft, Entry, Words } from "#kernel";

/** From the least that is expected to the most: eight cases of ten lie between. Both the same where it is known. */
export type Between = { readonly low: number; readonly high: number };

/** Whether the tokens of a task were counted in a run, or are somebody's guess. */
export const tokensAre = ["measured", "said"] as const;

/** What one task takes of one model that the project stands on. Null where nobody said. */
export type ModelUse = {
  readonly dependency: string;
  /** Calls for one task, tries that failed among them. */
  readonly calls: Between | null;
  /** For one call. */
  readonly tokensIn: Between | null;
  readonly tokensOut: Between | null;
};

/** How much a project will be used once it is, for what that costs a month (N-4). Said anew, the newest holds. */
export type UseBodies = {
  readonly "forecasting/use-expected": {
    readonly project: string;
    readonly tasksAMonth: Between;
    readonly models: readonly ModelUse[];
    readonly tokensAre: (typeof tokensAre)[number];
    /** The criterion whose figure is the share of tasks that are solved; null where none tells. */
    readonly solvedBy: string | null;
    /** Where the figures are from. */
    readonly source: Words | null;
  };
};

export type UseExpected = UseBodies["forecasting/use-expected"];
/** One line about how much a project will be used. */
export type UseEntry = Entry<"forecasting/use-expected", UseExpected>;
/** The same, before the ledger gives it a place. */
export type UseDraft = Draft<"forecasting/use-expected", UseExpected>;

/** A draft into the stream of a project's use. */
export const expectedDraft = (body: UseExpected): UseDraft => ({
  stream: `forecasting/use/${body.project}`,
  kind: "forecasting/use-expected",
  version: 1,
  body,
});
