import { type Answer, known, unknown } from "#kernel";
import { wilsonInterval } from "#stats";
import { counted, percentSays } from "../checks/in-words.ts";
import type { DoneWork } from "./done-work.ts";

/** How well estimates of work on data have held so far. */
interface EffortRecord {
  readonly n: number;
  /** Works that took no less than low and no more than high: eight in ten would be right. With its 95 % interval. */
  readonly inside: { readonly count: number; readonly share: number; readonly low: number; readonly high: number };
  readonly above: number;
  readonly below: number;
  /** Actual over likely, in the middle. */
  readonly medianRatio: number;
  readonly says: string;
}

/** Below this a share of works says nothing: 8 of 10 is 49 % to 94 %. Our judgement. */
const LEAST_WORKS = 10;

/**
 * Whether what was thought of as eight in ten came out so. Each range is scored as it stood when the work was told, never one that was mended afterwards.
 *
 * @returns Unknown below ten works.
 */
export function effortRecord(done: readonly DoneWork[]): Answer<EffortRecord> {
  const n = done.length;
  if (n < LEAST_WORKS)
    return unknown(
      `${n === 0 ? "No work is" : counted(n, "piece of work is", "pieces of work are")} on record; from ${LEAST_WORKS} on it is told how well estimates hold.`,
    );
  const above = done.filter(({ actual, estimate }) => actual > estimate.high).length;
  const below = done.filter(({ actual, estimate }) => actual < estimate.low).length;
  const count = n - above - below;
  const { low, high } = wilsonInterval(count, n, 0.95);
  const ratios = done.map(({ actual, estimate }) => actual / estimate.likely).sort((a, b) => a - b);
  const medianRatio = ((ratios[Math.floor((n - 1) / 2)] ?? 1) + (ratios[Math.floor(n / 2)] ?? 1)) / 2;
  const verdict =
    high < 0.8
      ? "ranges have been too narrow"
      : low > 0.8
        ? "ranges have been wider than they need be"
        : "that does not speak against the ranges";
  const says = `${counted(count, "piece", "pieces")} of ${n} lay in their range of eight in ten (${percentSays(count / n)}; ${percentSays(low)} to ${percentSays(high)}): ${verdict}. In the middle, work took ${medianRatio.toFixed(1)} times what was thought likely.`;
  return known({ n, inside: { count, share: count / n, low, high }, above, below, medianRatio, says });
}
