import type { Period } from "./choose-period.ts";

/** A period's rows. */
export interface PeriodRows {
  readonly rows: number;
}

/** How many places there are in a round that days and hours repeat: the days of a week, the hours of a day. */
const ROUND: Readonly<Partial<Record<Period, number>>> = { day: 7, hour: 24 };
/** Rounds from which on a place has a usual of its own. */
const LEAST_ROUNDS = 2;

/**
 * The periods that each one is like, in order: those of the same day of the week, or of the same hour of the day, where there are two rounds
 * at least; else all. A shop is busy each Saturday, an office is shut each Sunday, and nobody rides at four in the morning.
 */
export function alikePeriods<T extends PeriodRows>(volume: readonly T[], period: Period): readonly (readonly T[])[] {
  const round = ROUND[period];
  if (round === undefined || volume.length < LEAST_ROUNDS * round) return volume.map(() => volume);
  return volume.map((_, at) => volume.filter((_other, other) => other % round === at % round));
}
