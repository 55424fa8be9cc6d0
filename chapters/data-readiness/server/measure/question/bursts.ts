/** So many spreads above the usual make a burst. Our judgement, far beyond what counts do by chance. */
const FAR = 6;
/** Makes the median absolute deviation of normal draws their standard deviation. */
const SCALE = 1.4826;

/** Periods with far more rows than usual: above median + 6 spreads, the spread never less than that of a count (√median). */
export function burstsIn<T extends { readonly rows: number }>(volume: readonly T[]): readonly T[] {
  if (volume.length < 5) return [];
  const usual = median(volume.map(({ rows }) => rows));
  const spread = SCALE * median(volume.map(({ rows }) => Math.abs(rows - usual)));
  const most = usual + FAR * Math.max(spread, Math.sqrt(usual));
  return volume.filter(({ rows }) => rows > most);
}

function median(values: readonly number[]): number {
  const rising = values.toSorted((a, b) => a - b);
  const middle = (rising.length - 1) / 2;
  return ((rising[Math.floor(middle)] ?? 0) + (rising[Math.ceil(middle)] ?? 0)) / 2;
}
