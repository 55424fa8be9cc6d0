/** A figure to be drawn against its threshold. */
export interface AgainstThreshold {
  readonly value: number | null;
  /** The range the figure is compatible with. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly threshold: number;
  /** On which side of the threshold the criterion is met. */
  readonly metWhen: "above" | "below";
  /** Ends that cannot be passed: 0 and 1 for a share. */
  readonly within?: { readonly low: number; readonly high: number };
}

/** Places along a line of a given width, in its unit. */
export interface ThresholdScale {
  readonly width: number;
  readonly thresholdX: number;
  /** Where the criterion is met. */
  readonly met: { readonly from: number; readonly to: number };
  readonly valueX: number | null;
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** Room on each side of what is drawn, as a part of its span. */
const ROOM = 0.25;
/** What is smaller than this is nothing: it has no digits left to divide by. */
const SMALLEST = 1e-290;

/**
 * Where figure, range and threshold stand on a line: all of them in sight, with room around them, whatever their size.
 *
 * @example
 * const scale = thresholdScale({ value: 3, range: { low: 2, high: 4 }, threshold: 2, metWhen: "above" }, 150);
 * [scale.thresholdX, scale.valueX, scale.range]; // → [25, 75, { from: 25, to: 125 }]
 */
export function thresholdScale({ value, range, threshold, metWhen, within }: AgainstThreshold, width: number): ThresholdScale {
  const drawn = [threshold, ...(value === null ? [] : [value]), ...(range === null ? [] : [range.low, range.high])];
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  const span = [most - least, Math.abs(threshold)].find((each) => each > SMALLEST) ?? 1;
  const low = Math.max(least - span * ROOM, Math.min(within?.low ?? -Infinity, least));
  const high = Math.min(most + span * ROOM, Math.max(within?.high ?? Infinity, most));
  const at = (figure: number): number => ((figure - low) / (high - low)) * width;
  const thresholdX = at(threshold);
  return {
    width,
    thresholdX,
    met: metWhen === "above" ? { from: thresholdX, to: width } : { from: 0, to: thresholdX },
    valueX: value === null ? null : at(value),
    range: range === null ? null : { from: at(range.low), to: at(range.high) },
  };
}
