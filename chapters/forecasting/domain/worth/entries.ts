import type { Draft, Entry, Words } from "#kernel";

/** What an amount is for: a month or a year of use, or all of it together. */
export const worthPers = ["month", "year", "in-all"] as const;
export type WorthPer = (typeof worthPers)[number];

/** What is said of what a project's success is worth, and of what its next test costs. In the stream `forecasting/worth/PROJECT`. */
export type WorthBodies = {
  /** What it brings once it is in use, beyond what running it costs. */
  readonly "forecasting/success-valued": {
    readonly project: string;
    readonly low: number;
    readonly high: number;
    readonly currency: string;
    readonly per: WorthPer;
    /** Over how many months it is counted. */
    readonly months: number;
    readonly because: Words;
  };
  /** What the next test costs; null for what is assumed. */
  readonly "forecasting/test-priced": {
    readonly project: string;
    /** Weeks of one person's work, for the whole of it. */
    readonly weeks: number | null;
    /** Beyond that work. */
    readonly perCase: number | null;
    readonly currency: string;
    readonly because: Words;
  };
};

type Kind = keyof WorthBodies;
/** One line about what a project is worth. */
export type WorthEntry = { [K in Kind]: Entry<K, WorthBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type WorthDraft = { [K in Kind]: Draft<K, WorthBodies[K]> }[Kind];

/** A draft into the stream of what a project is worth. */
export const worthDraft = <K extends Kind>(kind: K, body: WorthBodies[K]): Draft<K, WorthBodies[K]> => ({
  stream: `forecasting/worth/${body.project}`,
  kind,
  version: 1,
  body,
});
