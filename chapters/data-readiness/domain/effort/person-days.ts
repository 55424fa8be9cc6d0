/** Person-days as three points: one in ten is done with `low`, as likely as not with `likely`, nine in ten with `high`. 0 < low ≤ likely ≤ high. */
export type PersonDays = { readonly low: number; readonly likely: number; readonly high: number };

/** The work that open checks ask for, as a range. */
export type EffortRange = {
  /** Person-days: one in ten needs no more, as likely as not, nine in ten. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** What widens it most: each check's share of the variance, 0 to 1, most first. With `shared` they make 1, where anything is open. */
  readonly drivers: readonly { readonly check: string; readonly share: number }[];
  /** The share of the variance from how far all estimates may be off together, 0 to 1. */
  readonly shared: number;
  /** In words: whose history, how many, or that it is our assumption. */
  readonly assumes: string;
};
