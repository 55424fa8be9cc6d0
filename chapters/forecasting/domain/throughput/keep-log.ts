import { written } from "#chapters/lifecycle/domain";
import { canonical, longDay, problem } from "#kernel";
import type { KeptLog, ThroughputDraft } from "./entries.ts";
import { throughputDraft } from "./entries.ts";
import type { ItemStream } from "./item-stream.ts";

export const olderLog = problem<{ field: string; kept: string; sent: string }>(
  "forecasting/older-log",
  409,
  ({ kept, sent }) => `A log up to ${kept} is kept already, and this one ends on ${sent}. Export it anew, or give it another name.`,
);

export const logWithdrawnAlready = problem<null>(
  "forecasting/log-withdrawn-already",
  409,
  () => "This log was withdrawn already, and nothing is forecast from it.",
);

/** The stream that has this name, however it is written. */
export const streamNamed = (name: string, streams: readonly ItemStream[]): ItemStream | undefined =>
  streams.find(({ log }) => log !== null && named(log.name) === named(name));

const named = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/**
 * A log takes the place of the one that was kept under its name. Sent twice, it is kept once: nothing is written where it says what is kept.
 *
 * @throws {@link olderLog}
 */
export function keepLog(log: KeptLog, streams: readonly ItemStream[], newId: () => string): readonly ThroughputDraft[] {
  const before = streamNamed(log.name, streams);
  if (before?.log && before.withdrawn === null) {
    if (canonical(before.log) === canonical(log)) return [];
    if (log.until < before.log.until) throw olderLog({ field: "log.until", kept: longDay(before.log.until), sent: longDay(log.until) });
  }
  return [throughputDraft(before?.id ?? newId(), "forecasting/item-log-kept", log)];
}

/** Nothing is forecast from it any more, and it stays on record. @throws {@link logWithdrawnAlready} */
export function withdrawLog({ id, withdrawn }: ItemStream, because: string): ThroughputDraft {
  if (withdrawn !== null) throw logWithdrawnAlready(null);
  return throughputDraft(id, "forecasting/item-log-withdrawn", { because: written("because", because) });
}
