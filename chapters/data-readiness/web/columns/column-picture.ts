import { type BarListView, barList, type Drawing, type HistogramView, histogram, periodWords } from "#charts";
import { type ColumnProfile, missingCells } from "../../domain/index.ts";

export interface PictureSize {
  readonly width: number;
  /** One of many small ones, or the only one. */
  readonly small: boolean;
}

const SMALL = { height: 56, values: 3, rowHeight: 14 } as const;
const LARGE = { height: 168, values: 20, rowHeight: 20 } as const;

/** What a column's values look like, by what it is; null where there is no picture of it (text, an identifier, nothing). */
export function columnPicture(column: ColumnProfile, rows: number, { width, small }: PictureSize): Drawing | null {
  const size = small ? SMALL : LARGE;
  const numbers = histogramOf(column);
  if (numbers) return histogram(numbers, { width, height: size.height, labels: !small });
  const values = barsOf(column, rows);
  return (
    values &&
    barList(values, {
      width,
      most: small ? (values.missing > 0 || values.others ? 2 : 3) : size.values,
      rowHeight: size.rowHeight,
      beside: small ? "shares" : "counts and shares",
    })
  );
}

function histogramOf(column: ColumnProfile): HistogramView | null {
  const { name, numbers } = column;
  if (numbers === null || numbers.histogram.counts.length === 0) return null;
  const median = numbers.quantiles.find(({ at }) => at === 0.5)?.value ?? null;
  return { name, ...numbers.histogram, missing: missingCells(column), median };
}

function barsOf(column: ColumnProfile, rows: number): BarListView | null {
  const { name, top, distinct } = column;
  if (top.length === 0) return null;
  const missing = missingCells(column);
  const named = top.reduce((sum, one) => sum + one.count, 0);
  const values = Math.max(0, distinct.count - top.length);
  const left = Math.max(0, rows - missing - named - column.invalid.count);
  return { name, items: top, others: values > 0 ? { values, rows: left } : null, missing, rows };
}

/** What stands where there is no picture: the little that may be said of such a column. */
export function insteadOfPicture({ type, dates, length, distinct, personal }: ColumnProfile): string {
  if (personal.length > 0) return "not shown: it looks personal";
  if (dates) return `${periodWords(dates.min, "day")} to ${periodWords(dates.max, "day")}`;
  if (type === "empty") return "nothing in it";
  const different = `${distinct.exact ? "" : "about "}${distinct.count.toLocaleString("en-GB")} different`;
  return length ? `${different}, ${length.min === length.max ? length.min : `${length.min} to ${length.max}`} characters` : different;
}
