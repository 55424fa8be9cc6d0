import type { Period } from "./choose-period.ts";
import { alikePeriods, type PeriodRows } from "./usual-rows.ts";

/** So many spreads above the usual make a burst. Our judgement, far beyond what counts do by chance. */
const FAR = 6;
/** Makes the median absolute deviation of normal draws their standard deviation. */
const SCALE = 1.4826;
/** Fewer periods have no usual. */
const LEAST = 5;

/**
 * Periods with far more rows than usual: above median + 6 spreads of the periods they are like, the spread never less than that of a count
 * (√median). Of few that are like it, the spread of all about their own usual is taken where it is more.
 */
export function burstsIn<T extends PeriodRows>(volume: readonly T[], period: Period): readonly T[] {
  if (volume.length < LEAST) return [];
  const alike = alikePeriods(volume, period);
  const usual = alike.map((periods) => median(periods.map(({ rows }) => rows)));
  const apart = volume.map(({ rows }, at) => Math.abs(rows - (usual[at] ?? 0)));
  const overall = SCALE * median(apart);
  return volume.filter(({ rows }, at) => {
    const own = usual[at] ?? 0;
    const spread = SCALE * median((alike[at] ?? []).map((each) => Math.abs(each.rows - own)));
    return rows > own + FAR * Math.max(spread, overall, Math.sqrt(own), 1);
  });
}

function median(values: readonly number[]): number {
  const rising = values.toSorted((a, b) => a - b);
  const middle = (rising.length - 1) / 2;
  return ((rising[Math.floor(middle)] ?? 0) + (rising[Math.ceil(middle)] ?? 0)) / 2;
}
