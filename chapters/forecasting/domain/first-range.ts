import { type Answer, addDays, type Day, daysBetween, known, unknown } from "#kernel";
import { lognormalQuantileAbove } from "#stats";

/** When something will be ready to decide, as three days, from stated priors alone. */
export interface FirstRange {
  /** One in ten is ready by then. */
  readonly early: Day;
  /** As likely as not by then. */
  readonly middle: Day;
  /** Nine in ten by then. */
  readonly late: Day;
  /** What the range assumes, in words for the reader. */
  readonly assumes: string;
}

/** What the range is made from. */
export interface Lasting {
  readonly since: Day;
  readonly today: Day;
  /** How long it is meant to take, in weeks; > 0. */
  readonly boxWeeks: number;
  /** All three conditions of P-T6 hold; otherwise it is research, and the range is wider. */
  readonly predictable: boolean;
}

/** Such work takes 1.3 times its box in the middle case: mean overruns of about 30 % in reviews. An assumption, to be replaced by one's own record. */
const MEDIAN_RATIO = 1.3;
/** Spread of the logarithm where the work is predictable: what 121 projects of one company showed (Little 2006, sd of ln actual/first target). */
const PREDICTABLE = 0.43;
/** The same for research, and for what nobody has judged. An assumption. */
const RESEARCH = 0.6;
/** Past this many times its box, the priors say nothing useful. */
const TOO_LONG = 8;

/**
 * A first range for when a phase will have shown what it was to show.
 *
 * Duration = box × ratio, ratio lognormal with median 1.3 and a spread of 0.43 (predictable) or 0.60 (research), given that it has lasted
 * this long already. P10, P50 and P90, as days after today. It is a prior, not a measurement: it knows the phase and the calendar, and
 * nothing of the team.
 *
 * @returns Unknown once the work has lasted eight times its box: then the box was not about this work.
 *
 * @see Little (2006), "Schedule estimation and uncertainty surrounding the cone of uncertainty", IEEE Software 23(3):48–54,
 * doi:10.1109/MS.2006.82, for the shape and the spread. Playbook: P-T1, P-T6, P-T11.
 *
 * @example
 * const lasting = { since: day("2026-01-01"), today: day("2026-01-01"), boxWeeks: 4, predictable: false };
 * const range = firstRange(lasting);
 * range.known && range.value.middle; // → "2026-02-07"
 */
export function firstRange(lasting: Lasting): Answer<FirstRange> {
  const { today, predictable } = lasting;
  const left = daysLeft(lasting);
  if (!left.known) return left;
  const at = (chance: number): Day => addDays(today, Math.max(1, Math.ceil(left.value(chance))));
  return known({ early: at(0.1), middle: at(0.5), late: at(0.9), assumes: assumes(predictable) });
}

/** Days from today until it ends, as a quantile: of the same range, before it is rounded. */
export function daysLeft({ since, today, boxWeeks, predictable }: Lasting): Answer<(chance: number) => number> {
  if (!(boxWeeks > 0)) throw new RangeError(`a box is longer than 0 weeks; got ${boxWeeks}.`);
  if (today < since) throw new RangeError(`what starts on ${since} has no range on ${today}.`);
  const boxDays = boxWeeks * 7;
  const gone = daysBetween(since, today);
  if (gone > TOO_LONG * boxDays) return unknown("It has taken so much longer than its time box that the box says nothing about its end.");
  const law = { median: MEDIAN_RATIO * boxDays, spread: predictable ? PREDICTABLE : RESEARCH };
  return known((chance) => lognormalQuantileAbove(law, gone, chance) - gone);
}

/** What such a range takes for granted. */
export const assumes = (predictable: boolean): string =>
  `Such work takes 1.3 times its box in the middle case, and eight in ten land between ${predictable ? "0.7 and 2.3" : "0.6 and 2.8"} times; ${
    predictable
      ? "technique, problem and data are judged sound"
      : "it is treated as research, since technique, problem and data are not all judged sound"
  }. No measurement of this team is in it.`;
