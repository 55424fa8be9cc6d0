import { daysBetween } from "#kernel";
import { pairedDifference, quantileShift } from "#stats";
import type { ReadEnd, Reading } from "./reading.ts";

/** Which end the days are of: what both days may show. */
export type ComparedEnd = "launch" | "decision";

/** How far a forecast moves: whole days between days as the page tells them, and whole points between chances as it tells them. */
export interface Figures {
  /** Days later, below 0 earlier; null where no days can be compared. */
  readonly days: { readonly p50: number; readonly p80: number } | null;
  /** Points of the chance, −100 to 100. */
  readonly points: number;
}

/** A figure before it is made whole, with what another run may be off: one standard error of the move itself. */
interface Shift {
  readonly shift: number;
  readonly error: number;
}

/** One move of a forecast, with what tells it from chance. */
export interface Move {
  readonly figures: Figures;
  readonly shifts: readonly Shift[];
}

export const nothingMoved: Move = { figures: { days: null, points: 0 }, shifts: [] };

/** Three figures are looked at for each of a dozen steps: beyond so many errors, one answer in ten or fewer tells chance as a cause. */
const ERRORS = 3;

/** Whether it is more than luck in the drawing, and more than nothing where it is told. */
export const isTold = ({ figures: { days, points }, shifts }: Move): boolean =>
  (points !== 0 || (days !== null && (days.p50 !== 0 || days.p80 !== 0))) &&
  shifts.some(({ shift, error }) => Math.abs(shift) > ERRORS * error);

/** Several moves as one: shifts add up, errors as squares. */
export const together = (moves: readonly Move[]): Move =>
  moves.reduce(
    (all, { figures, shifts }) => ({
      figures: {
        days: figures.days && {
          p50: (all.figures.days?.p50 ?? 0) + figures.days.p50,
          p80: (all.figures.days?.p80 ?? 0) + figures.days.p80,
        },
        points: all.figures.points + figures.points,
      },
      shifts: shifts.map(({ shift, error }, at) => {
        const before = all.shifts[at] ?? { shift: 0, error: 0 };
        return { shift: before.shift + shift, error: Math.hypot(before.error, error) };
      }),
    }),
    nothingMoved,
  );

/** A chance in whole points, as it is told. */
export const inPoints = (chance: number): number => Math.round(chance * 100);

/**
 * From one reading to the next, in the same worlds. Whole days and points are differences of what is shown at both, so that the steps of a way add
 * up to the whole of it.
 */
export function moveBetween(before: Reading, after: Reading, end: ComparedEnd | null): Move {
  const [from, to] = end === null ? [null, null] : [before[end], after[end]];
  const passed = daysBetween(before.day, after.day);
  const widened = 1 / Math.sqrt(Math.min(before.independent, after.independent));
  const shiftOf = (one: ReadEnd, other: ReadEnd, chance: number): Shift => {
    const { shift, error } = quantileShift(one.times, other.times, chance);
    return { shift: shift + passed, error: error * widened };
  };
  const chance = chanceShift(before, after, widened);
  const points = inPoints(after.chance) - inPoints(before.chance);
  if (from === null || to === null) return { figures: { days: null, points }, shifts: [chance] };
  return {
    figures: { days: { p50: daysBetween(from.p50, to.p50), p80: daysBetween(from.p80, to.p80) }, points },
    shifts: [chance, shiftOf(from, to, 0.5), shiftOf(from, to, 0.8)],
  };
}

/** By the worlds that are in time in one of both alone; half the interval of 68 % is its error. */
function chanceShift(before: Reading, after: Reading, widened: number): Shift {
  const [one, other] = [before.shipsIn, after.shipsIn];
  let [lost, won] = [0, 0];
  for (let world = 0; world < one.length; world++) {
    const was = (one[world] ?? Infinity) <= before.within;
    const is = (other[world] ?? Infinity) <= after.within;
    if (was && !is) lost++;
    if (!was && is) won++;
  }
  if (lost === 0 && won === 0) return { shift: 0, error: 0 };
  const { difference, low, high } = pairedDifference(one.length, lost, won, ONE_ERROR);
  return { shift: difference, error: ((high - low) / 2) * widened };
}

/** The confidence of one standard error to either side. */
const ONE_ERROR = 0.6827;
