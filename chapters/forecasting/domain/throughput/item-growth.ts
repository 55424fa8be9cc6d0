import { normalQuantile, type ThroughputTerms } from "#stats";
import type { KeptLog } from "./entries.ts";

/** By how much a list of items grows until it is done, and where that is from. */
export interface ItemGrowth {
  /** What one item becomes: one list in ten stays below `low`, one in ten goes above `high`. */
  readonly low: number;
  readonly high: number;
  readonly origin: "assumed" | "measured";
  readonly says: string;
}

interface Assumed {
  readonly low: number;
  readonly high: number;
  /** A lead said so, and knows better than a count. */
  readonly isOwn: boolean;
}

const Z = normalQuantile(0.9);
/** Half a year at most, a quarter at least; and items enough for a share. */
const [MOST_WEEKS, LEAST_WEEKS, LEAST_ITEMS] = [26, 12, 30] as const;
/** Where more than six come in for ten that are done, they are new work, and no growth of what is counted now. */
const MOST_COMING = 0.6;

/** As the law that worlds are drawn from. */
export const splitOf = ({ low, high }: Pick<ItemGrowth, "low" | "high">): ThroughputTerms["split"] => ({
  mean: Math.log(low * high) / 2,
  spread: Math.log(high / low) / (2 * Z),
});

/**
 * Growth by one's own log: where for each item finished a share r of one comes in, a list becomes 1/(1 − r) times as long. With the width that is
 * assumed, since a count of comings says nothing of how lists differ. Else what is assumed.
 *
 * A log without open items was exported without those that came in and wait, so that its share would be too small; it is not read.
 */
export function itemGrowth({ finished, created, open }: Pick<KeptLog, "finished" | "created" | "open">, assumed: Assumed): ItemGrowth {
  const { low, high, isOwn } = assumed;
  const stay = (says: string): ItemGrowth => ({ low, high, origin: "assumed", says });
  if (isOwn) return stay("Said for this workspace.");
  if (created === null) return stay("Assumed. The log does not say when items came in.");
  if (open === 0) return stay("Assumed. The log holds no open items, so that it does not show all that came in.");
  const [done, came] = [finished, created].map((counts) => counts.slice(-MOST_WEEKS).reduce((sum, count) => sum + count, 0));
  if (done === undefined || came === undefined || finished.length < LEAST_WEEKS || done < LEAST_ITEMS)
    return stay(`Assumed. From ${LEAST_WEEKS} weeks and ${LEAST_ITEMS} finished items on the log itself says.`);
  const share = came / done;
  const seen = `For ten items finished ${(10 * share).toFixed(share < 1 ? 1 : 0)} came in`;
  if (share > MOST_COMING) return stay(`Assumed. ${seen}: that is new work, and no growth of what is counted now.`);
  const [factor, half] = [1 / (1 - share), Math.sqrt(high / low)];
  return { low: factor / half, high: factor * half, origin: "measured", says: `${seen}, each taken as found on the way.` };
}
