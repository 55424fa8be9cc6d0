import { type Source, sourceOf } from "#chapters/lifecycle/domain";
import type { Fold, Words } from "#kernel";
import type { KeptLog, ThroughputEntry } from "./entries.ts";

/** A team's or a project's stream of items: the newest log that was kept of it. */
export interface ItemStream {
  readonly id: string;
  readonly log: KeptLog | null;
  readonly kept: Source | null;
  readonly withdrawn: { readonly because: Words; readonly told: Source } | null;
}

function evolveItemStream(stream: ItemStream, entry: ThroughputEntry): ItemStream {
  switch (entry.kind) {
    case "forecasting/item-log-kept":
      return { ...stream, log: entry.body, kept: sourceOf(entry), withdrawn: null };
    case "forecasting/item-log-withdrawn":
      return { ...stream, withdrawn: { because: entry.body.because, told: sourceOf(entry) } };
    default:
      return stream;
  }
}

/** Streams of items, folded from the logs that were kept: the last one counts. */
export const itemStreamFold: Fold<ItemStream, ThroughputEntry> = {
  noun: "forecasting/throughput",
  version: 1,
  initial: (id) => ({ id, log: null, kept: null, withdrawn: null }),
  evolve: evolveItemStream,
};
