/** A figure and what was agreed of it, in the criterion's unit. */
export interface FigureOnLine {
  readonly threshold: number;
  /** On which side of the threshold the criterion holds. */
  readonly holds: "above" | "below";
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Where each stands on a line from 0 to 1. */
export interface Placed {
  readonly threshold: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The stretch on which the criterion holds. */
  readonly from: number;
  readonly to: number;
}

/** Room left at each end, as a share of what is drawn. */
const ROOM = 0.18;

/**
 * Places a figure, its interval and the threshold on one line, with room at both ends; the scale is the row's own, since metrics of different
 * units share none. Where all stand on one spot, that spot is the middle.
 *
 * @example
 * placeOnLine({ threshold: 0.8, holds: "above", value: 0.8, interval: null }).value; // → 0.5
 */
export function placeOnLine({ threshold, holds, value, interval }: FigureOnLine): Placed {
  const all = [threshold, value, ...(interval ? [interval.low, interval.high] : [])];
  const least = Math.min(...all);
  const width = Math.max(...all) - least;
  const at = (figure: number): number => (width > 0 ? ROOM + ((figure - least) / width) * (1 - 2 * ROOM) : 0.5);
  return {
    threshold: at(threshold),
    value: at(value),
    low: interval && at(interval.low),
    high: interval && at(interval.high),
    from: holds === "above" ? at(threshold) : 0,
    to: holds === "above" ? 1 : at(threshold),
  };
}
