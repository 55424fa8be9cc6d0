import type { Day, Draft, Entry, Words } from "#kernel";

/** What is kept of a log of items: how many a week, and nothing of any one item or of who did it. */
export type KeptLog = {
  /** The team or stream of work that the items are of. */
  readonly name: string;
  /** Whose remaining items they are, where the log is of one project alone. */
  readonly project: string | null;
  /** The last day that the log knows of. */
  readonly until: Day;
  /** The Monday of the first whole week. */
  readonly firstWeek: Day;
  /** Items finished in each whole week, from Monday to Sunday; a week without any is 0. */
  readonly finished: readonly number[];
  /** Items that came in, in the same weeks; null where the log does not say when items came in. */
  readonly created: readonly number[] | null;
  /** Items that were neither finished nor dropped at the end of the log. */
  readonly open: number;
};

/** Everything that can be said of one stream of items. */
export type ThroughputBodies = {
  readonly "forecasting/item-log-kept": KeptLog;
  readonly "forecasting/item-log-withdrawn": { readonly because: Words };
};

type Kind = keyof ThroughputBodies;
/** One line about a stream of items. */
export type ThroughputEntry = { [K in Kind]: Entry<K, ThroughputBodies[K]> }[Kind];
/** The same, before the ledger gives it a place. */
export type ThroughputDraft = { [K in Kind]: Draft<K, ThroughputBodies[K]> }[Kind];

/** A draft into one stream of items. */
export const throughputDraft = <K extends Kind>(id: string, kind: K, body: ThroughputBodies[K]): Draft<K, ThroughputBodies[K]> => ({
  stream: `forecasting/throughput/${id}`,
  kind,
  version: 1,
  body,
});
