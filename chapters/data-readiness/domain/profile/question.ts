import type { Answer } from "#kernel";
import type { AlikePairs } from "./alike-pairs.ts";

/** Coverage of the segments somebody named. */
export type SegmentProfile = {
  /**
   * Each value of each segment column, most rows first; at most 50 a column. The rest and what is missing stand together as null. A value in
   * too few rows to be named is called so. A number of many values is told in four bands of about as many rows.
   */
  readonly single: readonly {
    readonly column: string;
    readonly value: string | null;
    readonly rows: number;
    /** Rows of the positive class, for a binary target. */
    readonly positives: number | null;
  }[];
  /** Two segment columns crossed: rows in each cell, 0 where none; for the grid. */
  readonly crossed: readonly {
    readonly a: string;
    readonly b: string;
    readonly aValues: readonly string[];
    readonly bValues: readonly string[];
    /** Rows by a, then by b. */
    readonly rows: readonly (readonly number[])[];
  }[];
};

/** Rows over time. */
export type TimeProfile = {
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** Width of a period, chosen so that there are 12 to 60 where that can be. */
  readonly period: "hour" | "day" | "week" | "month" | "quarter" | "year";
  readonly volume: readonly { readonly start: string; readonly rows: number }[];
  /** Rows so far outside all others that they would stretch the line to nothing: a year 1900 or 2084. In no period; 0 mostly. */
  readonly stray: number;
  /** Stretches without any row where rows would be expected, and more than chance leaves out. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  /**
   * Periods far above the usual of their day of the week or hour of the day: median + 6 scaled median absolute deviations, or 6 times the
   * chance of a count where that is more.
   */
  readonly bursts: readonly { readonly start: string; readonly rows: number }[];
  /** Days from the newest row that is not stray to the day of the assessment; negative where it lies ahead. */
  readonly ageDays: number;
  /** The first half of the rows in time against the second. */
  readonly drift: readonly Drift[];
};

export type Drift = {
  readonly column: string;
  /**
   * `psi`: population stability index over ten bins or the categories, fewer where rows are few; missing cells are one more. `ks`: for
   * numbers, the largest distance of the two distribution functions, at the hundredths of the column.
   */
  readonly psi: number;
  readonly ks: number | null;
  readonly early: number;
  readonly late: number;
};

/** The labels of the target. */
export type LabelProfile = {
  readonly column: string;
  readonly kind: "binary" | "classes" | "number";
  readonly missing: number;
  /** Rows of each class, most first; empty for a number. A class in too few rows to be named is called so. */
  readonly classes: readonly { readonly label: string; readonly rows: number }[];
  /** Which of the two classes is taken for the positive one; null where there are not two. */
  readonly positive: string | null;
  /** Shannon entropy over its largest, 1 where all classes have as many rows; null for a number. */
  readonly balance: number | null;
  /** Rows whose features stand elsewhere with another label; `mostlyRight` of them have their features' commonest one. */
  readonly contradictory: Answer<{
    readonly rows: number;
    readonly groups: number;
    readonly mostlyRight: number;
    /** Pairs of rows alike in all features, and how many chance would make. Profiles of before have none. */
    readonly pairs?: AlikePairs | null | undefined;
  }>;
  /** Confident learning, where out-of-fold probabilities were given. */
  readonly noise: Answer<{
    /** Estimated share of wrong labels, 0 to 1. */
    readonly share: number;
    /** Off the diagonal of the confident joint, scaled to all rows. */
    readonly rows: number;
    /** Which label is taken for which, most first. */
    readonly confused: readonly { readonly given: string; readonly likely: string; readonly rows: number }[];
  }>;
  /** Where a sample of labels was checked: share wrong with its 95 % interval, Beta(k + ½, n − k + ½). */
  readonly audit: Answer<{
    readonly checked: number;
    readonly wrong: number;
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** Where none was wrong: the share it may still be, by the rule of three. Null otherwise. */
    readonly atMost: number | null;
  }>;
};

/** One automatic test for leakage (methods §5.2); unknown where it could not be made. */
export type LeakageTest = {
  readonly test:
    | "duplicates-across-splits"
    | "near-duplicates-across-splits"
    | "entity-in-both-splits"
    | "time-order"
    | "single-feature"
    | "adversarial-validation"
    | "identifier-predicts"
    | "redone-split";
  readonly found: Answer<{
    /** Leakage by the test's own threshold, or of a single feature by what goes with one class alone. */
    readonly leaks: boolean;
    /** The test's figure: a share, an area under the curve. */
    readonly figure: number;
    readonly threshold: number;
    /** Rows that leak, where rows do. */
    readonly rows: number | null;
    /** Rows the figure is of: all, or a sample drawn the same each time. */
    readonly lookedAt: number;
    /** The columns that leak, worst first, with each one's figure. */
    readonly columns: readonly { readonly column: string; readonly figure: number }[];
    readonly says: string;
  }>;
};

/** Whether there is enough of it. */
export type EnoughProfile = {
  /** Riley's criteria for a prediction model on these features; rows needed against rows there. */
  readonly riley: Answer<{
    readonly needed: number;
    readonly there: number;
    /** Parameters counted: one a number, levels − 1 a category. */
    readonly parameters: number;
    /** Cox–Snell R² that was taken, and why. */
    readonly rSquared: number;
    readonly because: string;
    /** Which of the criteria asks for most. */
    readonly binding: string;
  }>;
  /** The smallest class, and rows in it. */
  readonly smallestClass: Answer<{ readonly label: string; readonly rows: number }>;
  readonly smallestSegment: Answer<{ readonly column: string; readonly value: string; readonly rows: number }>;
};
