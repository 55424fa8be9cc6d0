import { type Answer, type Day, known, longDay, unknown, weeksBetween } from "#kernel";
import type { ThroughputTerms } from "#stats";
import type { KeptLog } from "./entries.ts";
import { type ItemGrowth, itemGrowth, splitOf } from "./item-growth.ts";
import { BACKTEST_FROM, type BacktestTold, HISTORY, itemsBacktest, LEAST_WEEKS, widenedDrift } from "./items-backtest.ts";
import { type PaceDrift, paceDrift } from "./pace-drift.ts";

/** What is assumed of all streams: the usual, or what a lead said. */
export interface ItemsAssumed {
  readonly drift: number;
  readonly growth: { readonly low: number; readonly high: number; readonly isOwn: boolean };
}

/** All that a question about items is answered from: plain data, so that a browser runs it as the server does. */
export interface ItemsModel {
  readonly asOf: Day;
  /** Items finished in each of the weeks that worlds are drawn from, oldest first. */
  readonly counts: readonly number[];
  readonly terms: ThroughputTerms;
  readonly drift: PaceDrift;
  readonly growth: ItemGrowth;
  /** Empty where the log is too short for one. */
  readonly backtests: readonly BacktestTold[];
  /** What whoever reads it should know: how few weeks, how old, how well it would have done. */
  readonly mind: readonly string[];
}

/** The same worlds for every reader. */
const SEED = "items";
const WORLDS = 10_000;
/** A log that ends so long ago is of another time. */
const OLD_WEEKS = 4;

/**
 * What a log forecasts from: its last half year of whole weeks, the drift and the growth, and how such ranges would have done on it.
 *
 * Where they held far less than they should, the drift is widened until they would have; where no drift does that, there is no forecast.
 *
 * @returns Unknown below five weeks, with how many more it takes; where nothing was done in them; and where its past cannot be held.
 */
export function itemsModel(
  log: Pick<KeptLog, "finished" | "created" | "open" | "until">,
  assumed: ItemsAssumed,
  asOf: Day,
): Answer<ItemsModel> {
  const weeks = log.finished.length;
  if (weeks < LEAST_WEEKS)
    return unknown(
      `A forecast needs ${LEAST_WEEKS} whole weeks; the log has ${weeks}, so ${LEAST_WEEKS - weeks} more ${weeks === LEAST_WEEKS - 1 ? "is" : "are"} needed.`,
    );
  const counts = log.finished.slice(-HISTORY);
  if (!counts.some((count) => count > 0)) return unknown(`Nothing was finished in the last ${counts.length} weeks, so no end can be told.`);
  const backtests = itemsBacktest(log.finished, assumed.drift);
  const usually = paceDrift(log.finished, assumed.drift);
  const bad = backtests.filter(({ isBad }) => isBad);
  const wider = bad.length === 0 ? null : widenedDrift(log.finished, usually.value);
  if (bad.length > 0 && wider === null)
    return unknown(
      "This log moves too much to forecast from: no range that says anything would have held nine in ten of its own past weeks.",
    );
  const drift: PaceDrift = wider === null ? usually : { value: wider, origin: "widened", says: WIDENED };
  const growth = itemGrowth(log, assumed.growth);
  return known({
    ...{ asOf, counts, drift, growth, backtests },
    terms: { drift: drift.value, split: splitOf(growth), worlds: WORLDS, seed: SEED },
    mind: [
      ...(wider === null
        ? []
        : [`Ranges as usual would have held too little on this log. They are widened until they would have held nine in ten.`]),
      ...(backtests.length === 0 ? [`How right such ranges are on this log shows from ${BACKTEST_FROM} weeks on; it has ${weeks}.`] : []),
      ...ageSays(log.until, asOf),
      sampleSays(counts.length),
    ],
  });
}

const WIDENED = "Widened until nine in ten of the ranges of its own past weeks would have held.";

function ageSays(until: Day, asOf: Day): readonly string[] {
  const weeks = Math.floor(weeksBetween(until, asOf));
  return weeks < OLD_WEEKS
    ? []
    : [`The log ends on ${longDay(until)}, ${weeks} weeks before: what was done since is not in it. Bring a newer one.`];
}

/** What so many weeks are worth: the chance that the next lies between the least and the most of n is (n − 1)/(n + 1). */
export const sampleSays = (weeks: number): string =>
  `It stands on ${weeks} weeks: the next lies between the fewest and the most of them in ${Math.round((100 * (weeks - 1)) / (weeks + 1))} of 100 cases.`;
