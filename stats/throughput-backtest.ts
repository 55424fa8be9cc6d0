import { type Answer, known, unknown } from "#kernel";
import { howMany, type ThroughputTerms } from "./throughput.ts";

/** How forecasts of a team's own past would have done. */
export interface ThroughputBacktest {
  /** How many forecasts were made, one for each week that has enough of them before and behind it. They overlap. */
  readonly forecasts: number;
  /** Share of what came that lay inside the interval meant for 90 %. */
  readonly held90: number;
  /** Share in which at least as much was done as 85 worlds in 100 said. */
  readonly atLeast85: number;
}

/** Which forecasts are made of the past. */
export interface Backtesting {
  readonly history: number;
  readonly horizon: number;
  /** Fewest weeks that make a forecast; as many as `history` where it is left out. */
  readonly least?: number;
  /** The drift that would have been taken after these weeks, where it was learnt from them; else that of the terms. */
  readonly driftAfter?: (counts: readonly number[]) => number;
}

/**
 * What would the forecasts have been worth that one could have made so far? From each past week: the weeks before it, `history` of them at most and
 * `least` at least, make a forecast of the `horizon` weeks after it, which is held against what was done then.
 *
 * A value that some worlds share with what came counts as half below it, so that whole numbers do not flatter.
 *
 * @param counts Items done in each past week, oldest first.
 * @returns Unknown where there are not weeks enough for one forecast.
 * @throws {RangeError} As {@link howMany}.
 *
 * @see throughput-backtest.test.ts: published coverage on the 7digital log, where that is at hand.
 *
 * @example
 * const terms = { drift: 0.3, split: { mean: 0, spread: 0 }, worlds: 200, seed: "s" };
 * backtestThroughput([4, 4, 4, 4], { history: 2, horizon: 1 }, terms).value.held90; // → 1
 */
export function backtestThroughput(
  counts: readonly number[],
  { history, horizon, least = history, driftAfter }: Backtesting,
  terms: ThroughputTerms,
): Answer<ThroughputBacktest> {
  let forecasts = 0;
  let held = 0;
  let reached = 0;
  for (let from = least; from + horizon <= counts.length; from++) {
    const drift = driftAfter?.(counts.slice(0, from)) ?? terms.drift;
    const said = howMany(counts.slice(Math.max(0, from - history), from), horizon, { ...terms, drift, seed: `${terms.seed} ${from}` });
    if (!said.known) return said;
    const came = counts.slice(from, from + horizon).reduce((sum, count) => sum + count, 0);
    const place = placeOf(said.value, came);
    forecasts += 1;
    if (place > 0.05 && place < 0.95) held += 1;
    if (came >= (said.value[Math.floor(0.15 * said.value.length)] ?? 0)) reached += 1;
  }
  if (forecasts === 0) return unknown(`A back-test needs ${least + horizon} weeks; there are ${counts.length}.`);
  return known({ forecasts, held90: held / forecasts, atLeast85: reached / forecasts });
}

/** The share of worlds below what came, and half of those that are the same. */
function placeOf(worlds: Float64Array, came: number): number {
  let below = 0;
  let same = 0;
  for (const each of worlds) {
    if (each < came) below += 1;
    else if (each === came) same += 1;
  }
  return (below + same / 2) / worlds.length;
}
