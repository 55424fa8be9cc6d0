import { known } from "#kernel";
import { medianLasting } from "#stats";
import { LEAST, tooFew } from "../track-record/least.ts";
import { type QualityFigure, reportedSays, weeksSay } from "./counted.ts";
import type { KillWait } from "./kill-waits.ts";

/** How long a kill criterion that was met waited for a decision. */
export interface WeeksToDecision {
  readonly met: number;
  readonly decided: number;
  readonly open: number;
  /** In weeks; null while fewer than half have been decided. */
  readonly median: number | null;
  /** What the middle may be in the long run, 90 %; `high` null: nothing bounds it yet. */
  readonly low: number | null;
  readonly high: number | null;
  /** Of those that are open, so far; null where none is. */
  readonly longestOpen: number | null;
  readonly says: string;
}

/**
 * Weeks between a kill criterion being met and the first decision after it: the middle one, from five on. What is open counts with the weeks it
 * has been open so far, as at least so long; it is neither dropped nor taken for decided (Kaplan–Meier).
 */
export function weeksToDecision(waits: readonly KillWait[]): QualityFigure<WeeksToDecision> {
  const counted = waits.map((one) => one.counted);
  const few = tooFew(waits.length, LEAST.decisions, "a middle wait", "kill criterion that was met", "kill criteria that were met");
  if (few) return { figure: few, counted };
  const open = waits.filter(({ decided }) => !decided);
  const found = {
    ...{ met: waits.length, decided: waits.length - open.length, open: open.length },
    ...medianLasting(
      waits.map(({ weeks, decided }) => ({ time: weeks, ended: decided })),
      0.9,
    ),
    longestOpen: open.length === 0 ? null : Math.max(...open.map(({ weeks }) => weeks)),
  };
  return { figure: known({ ...found, says: waitSays(found) + reportedSays(counted) }), counted };
}

/** The curve has not come down far enough. */
const OPEN_ABOVE = "; how much longer it may be in the long run cannot be told yet";

function waitSays({ met, decided, open, median, low, high, longestOpen }: Omit<WeeksToDecision, "says">): string {
  const still =
    open === 0 || longestOpen === null ? "" : ` ${open === 1 ? "1 is" : `${open} are`} open, for up to ${weeksSay(longestOpen)} so far.`;
  if (median === null)
    return `Of ${met} times that a kill criterion was met, ${decided} had a decision after it: too few to say how long half of them take.${still}`;
  const range = high !== null && low !== null ? ` (${weeksSay(low)} to ${weeksSay(high)} in the long run)` : OPEN_ABOVE;
  return `Half of ${met} kill criteria that were met had their decision ${median === 0 ? "the same day" : `within ${weeksSay(median)}`}${range}.${still}`;
}
