import { kaplanMeier, type Lasted } from "./kaplan-meier.ts";
import { normalQuantile } from "./normal.ts";

/** The middle time, and times it is compatible with. Null: longer than anything that was seen to end. */
export interface MedianLasting {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Half, but for what sums of floats add to it. */
const HALF = 0.5 + 1e-12;
const logLog = (share: number): number => Math.log(-Math.log(share));

/**
 * How long until half have ended, when some have not yet? The median of Kaplan's and Meier's curve, with Brookmeyer's and Crowley's interval.
 *
 * median: the first time at which the share is at most ½; where it is ½ until the next, the middle of both. The interval holds each time t
 * with |g(share(t)) − g(½)| ≤ z · |g′(share(t))| · error(t), g(s) = ln(−ln s), and goes on to the next time at which something ended.
 *
 * `high` null: at least `low`, and nothing more can be said; all null: fewer than half have ended.
 *
 * @param confidence In (0, 1).
 * @throws {RangeError} As {@link kaplanMeier}, and for another confidence.
 *
 * @see Brookmeyer & Crowley (1982), "A confidence interval for the median survival time", Biometrics 38:29–41.
 * @see fixtures/kaplan-meier.json: statsmodels.duration.survfunc.SurvfuncRight.quantile_ci.
 *
 * @example
 * medianLasting([1, 2, 4, 7, 9].map((time) => ({ time, ended: true })), 0.9); // → { median: 4, low: 1, high: 9 }
 */
export function medianLasting(lasted: readonly Lasted[], confidence: number): MedianLasting {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`a confidence lies in (0, 1); got ${confidence}.`);
  const steps = kaplanMeier(lasted);
  const z = normalQuantile((1 + confidence) / 2);
  const isInside = ({ share, error }: (typeof steps)[number]): boolean =>
    share > 0 && Math.abs(logLog(share) - logLog(0.5)) <= (z * error) / (share * Math.abs(Math.log(share)));
  const [first, last] = [steps.findIndex(isInside), steps.findLastIndex(isInside)];
  const half = steps.findIndex(({ share }) => share <= HALF);
  const [at, next] = [steps[half], steps[half + 1]];
  const median = at === undefined ? null : at.share > 0.5 - 1e-12 && next !== undefined ? (at.time + next.time) / 2 : at.time;
  // No time is inside where the curve jumps over half: then the jump itself is all there is.
  if (first < 0) return { median, low: at?.time ?? null, high: at?.time ?? null };
  return { median, low: steps[first]?.time ?? null, high: steps[last + 1]?.time ?? null };
}
