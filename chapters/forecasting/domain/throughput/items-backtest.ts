import { backtestThroughput, betaInterval, type ThroughputTerms } from "#stats";
import { paceDrift } from "./pace-drift.ts";

/** How ranges for so many weeks ahead would have done on a team's own past. */
export interface BacktestTold {
  readonly horizon: number;
  /** Past weeks that ranges were made after; they overlap. */
  readonly forecasts: number;
  readonly held: number;
  /** The share that they hold in the long run lies between these, nine in ten; by as many as do not overlap. */
  readonly low: number;
  readonly high: number;
  readonly isBad: boolean;
}

export const HISTORY = 26;
export const LEAST_WEEKS = 5;
/** A month and a quarter ahead. */
const HORIZONS = [4, 12] as const;
/** Three years: an older team was another one. */
const MOST_WEEKS = 156;
const WORLDS = 1_000;
const MEANT = 0.9;
const noGrowth: ThroughputTerms["split"] = { mean: 0, spread: 0 };

/** From so many weeks on there is a back-test. */
export const BACKTEST_FROM = LEAST_WEEKS + HORIZONS[0];

/**
 * Ranges meant for nine in ten, made after each past week by what was known then, drift included, against what was done next. One of the two
 * horizons alone where the log is short; none where it is too short for both.
 *
 * @param drift A number for the same throughout; left out, that which would have been taken then.
 */
export function itemsBacktest(counts: readonly number[], assumed: number, drift?: number): readonly BacktestTold[] {
  const recent = counts.slice(-MOST_WEEKS);
  return HORIZONS.flatMap((horizon) => {
    const terms = { ...{ drift: drift ?? assumed, split: noGrowth, worlds: WORLDS }, seed: `back-test ${horizon}` };
    const learning = drift === undefined ? { driftAfter: (before: readonly number[]) => paceDrift(before, assumed).value } : {};
    const found = backtestThroughput(recent, { history: HISTORY, horizon, least: LEAST_WEEKS, ...learning }, terms);
    if (!found.known) return [];
    const { forecasts, held90 } = found.value;
    const apart = Math.max(1, Math.round(forecasts / horizon));
    const { low, high } = betaInterval(Math.round(held90 * apart), apart, 0.9);
    return [{ horizon, forecasts, held: Math.round(held90 * forecasts), low, high, isBad: held90 < MEANT && high < MEANT }];
  });
}

const STEP = 0.1;
const WIDEST = 1.5;

/** The least drift with which past ranges would have held nine in ten; null where none that says anything does. */
export function widenedDrift(counts: readonly number[], from: number): number | null {
  for (let drift = from + STEP; drift <= WIDEST; drift += STEP)
    if (itemsBacktest(counts, from, drift).every(({ held, forecasts }) => held >= MEANT * forecasts)) return Math.round(drift * 100) / 100;
  return null;
}

/** One line of it: "4 weeks ahead, the 90 % range held 31 of 33 times". */
export const backtestSays = ({ horizon, forecasts, held, low, high }: BacktestTold): string =>
  `${horizon} weeks ahead, the 90 % range held ${held} of ${forecasts} times: ${Math.round((100 * held) / forecasts)} %, in the long run ${Math.round(100 * low)} to ${Math.round(100 * high)} %.`;
