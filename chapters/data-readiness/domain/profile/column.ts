import type { PersonalFinding } from "./personal.ts";

/** What a column's cells mean, whatever a file calls them. */
export const columnTypes = ["number", "category", "boolean", "date-time", "text", "identifier", "constant", "mixed", "empty"] as const;
export type ColumnType = (typeof columnTypes)[number];

/** What was measured of one column. Aggregates only: no cell of it stands here but counted values of a small set, and only where they may. */
export type ColumnProfile = {
  /** As the file calls it; a second column of the same name has a number after it. */
  readonly name: string;
  readonly type: ColumnType;
  /** What else its cells are, as shares of those that are not missing, 0 to 1; for `mixed`, and where a few cells do not fit. */
  readonly alsoHolds: readonly { readonly type: "number" | "boolean" | "date-time" | "text"; readonly share: number }[];
  /** Rows whose cell is empty or null. */
  readonly missing: number;
  /** Cells that say "missing" in a code: -999, "N/A", "?", 1900-01-01. Not counted in `missing`. */
  readonly coded: readonly CodedMissing[];
  readonly distinct: { readonly count: number; readonly exact: boolean };
  /** Values that stand exactly once; null where it was not counted. */
  readonly unique: number | null;
  /** For numbers, over cells that are numbers and no code for missing. */
  readonly numbers: NumberProfile | null;
  /** For date-times, ISO 8601. */
  readonly dates: DateProfile | null;
  /** Characters per cell, for text, categories and identifiers. */
  readonly length: { readonly min: number; readonly mean: number; readonly max: number } | null;
  /** The commonest values, most first: of categories, booleans and constants. Empty for personal data, and for what stands in too few rows. */
  readonly top: readonly { readonly text: string; readonly count: number }[];
  /** Cells that are not what the column holds: a word among numbers, a day that is none. */
  readonly invalid: { readonly count: number; readonly firstRow: number | null };
  readonly variants: Variants;
  /** Share of cells missing (coded ones too) in each of equal blocks of rows in file order; all columns have as many. For the map. */
  readonly missingByBlock: readonly number[];
  readonly personal: readonly PersonalFinding[];
};

export type CodedMissing = {
  readonly text: string;
  readonly count: number;
  /** Why it is taken for a code, in words: "the commonest value, far outside the others". */
  readonly because: string;
};

export type NumberProfile = {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  /** With n − 1; 0 for one row. */
  readonly sd: number;
  /** At 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, interpolated linearly as NumPy does. */
  readonly quantiles: readonly { readonly at: number; readonly value: number }[];
  /** Quantiles are exact; otherwise a sketch, said so. */
  readonly exact: boolean;
  readonly zeros: number;
  readonly negative: number;
  /** All are whole numbers. */
  readonly whole: boolean;
  /** Infinite, or beyond ± 1e100: counted, and in no figure. */
  readonly infinite: number;
  /** Equal widths from `min` to `max`; `edges` has one more than `counts`. */
  readonly histogram: { readonly edges: readonly number[]; readonly counts: readonly number[] };
  /** Beyond three interquartile ranges from the quartiles (Tukey's far out). */
  readonly outliers: { readonly count: number; readonly low: number; readonly high: number };
  /** The same with fences that allow for the column's shape (stats/far-out.ts): what is told of to people. Profiles of before have none. */
  readonly farOut?: { readonly count: number; readonly low: number; readonly high: number } | undefined;
  readonly skew: number | null;
  /** Thousands separators, decimal commas, currency or percent signs that were read away; empty where plain. */
  readonly writtenWith: readonly ("thousands" | "decimal-comma" | "percent" | "currency")[];
};

/** Values far out as people are told of them: by Tukey's fences alone in a profile of before. */
export const farOut = ({ farOut: own, outliers }: NumberProfile): NumberProfile["outliers"] => own ?? outliers;

export type DateProfile = {
  readonly min: string;
  readonly max: string;
  /** After the day of the assessment. */
  readonly future: number;
  /** 03/04/2026 may be March or April: cells that both orders read. Above 0 the column is never guessed. */
  readonly ambiguous: number;
  /** As dates were written: "2026-03-01", "01.03.2026". */
  readonly writtenAs: readonly string[];
};

/** One value written in several ways. Counts of cells, and of groups of values that would be one. */
export type Variants = {
  /** Cells with white space before or after, or doubled inside. */
  readonly whiteSpace: number;
  /** Groups of values that differ in case alone. */
  readonly caseGroups: number;
  /** Cells that look like text read in the wrong encoding ("Ã©", U+FFFD). */
  readonly encoding: number;
};
