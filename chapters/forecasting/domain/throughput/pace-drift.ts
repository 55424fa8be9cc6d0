import { driftSeen } from "#stats";

/** How far the pace to come may stray from the past, and where that is from. */
export interface PaceDrift {
  /** Spread of the logarithm. */
  readonly value: number;
  readonly origin: "assumed" | "measured" | "widened";
  readonly says: string;
}

/** A quarter before, a month ahead: long enough to tell a pace, short enough to be seen often. */
const LOOKING = { history: 12, horizon: 4 } as const;
/** As many stretches as the assumption is worth, and the fewest that one's own log is read from. */
const WEIGHT = 10;

/** From so many weeks on one's own log is read. */
export const OWN_DRIFT_FROM = LOOKING.history + WEIGHT * LOOKING.horizon;

/**
 * The drift that one takes after these weeks: what is assumed, or more where one's own log moved more, shrunk to what is assumed as ten stretches
 * of four weeks. Never less: a pace that was steady for a year need not stay so.
 */
export function paceDrift(counts: readonly number[], assumed: number): PaceDrift {
  const seen = counts.length < OWN_DRIFT_FROM ? null : driftSeen(counts, LOOKING);
  if (seen === null || !seen.known)
    return {
      ...{ value: assumed, origin: "assumed" },
      says: `Assumed. From ${OWN_DRIFT_FROM} weeks on your own log can widen it; there are ${counts.length}.`,
    };
  const { drift, stretches } = seen.value;
  const own = Math.sqrt((WEIGHT * assumed ** 2 + stretches * drift ** 2) / (WEIGHT + stretches));
  const moved = `In ${stretches} stretches of ${LOOKING.horizon} weeks your own pace moved by ${drift.toFixed(2)}`;
  if (own <= assumed) return { value: assumed, origin: "assumed", says: `Assumed. ${moved}, which is no more than is assumed.` };
  return { value: own, origin: "measured", says: `${moved}; with what is assumed, ${assumed}, counting as ${WEIGHT} more.` };
}
