import type { Answer } from "#kernel";
import type { AlikePairs } from "./alike-pairs.ts";

/** Where a profile is from, and how it was read. */
export type ReadFrom = {
  /** The file's name, or the source's ("orders in sales at db.example"). Never a path. */
  readonly name: string;
  readonly format: "csv" | "ndjson" | "json" | "parquet" | "arrow" | "postgres" | "mysql" | "clickhouse";
  readonly compression: "none" | "gzip" | "zstd";
  readonly bytes: number;
  /** SHA-256 of the bytes as they were sent, in lower-case hexadecimal; of rows in order for a SQL source. */
  readonly digest: string;
  /** For text: "utf-8", "utf-8 with a byte order mark", "utf-16le", "windows-1252". */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly header: boolean;
};

/** What could not be read, counted by why. Row numbers are the file's: 1 is the header's line where there is one. */
export type Skipped = {
  readonly why: "too-few-cells" | "too-many-cells" | "unclosed-quote" | "not-json" | "bad-encoding" | "line-too-long" | "other";
  readonly rows: number;
  readonly firstRow: number;
  /** The column where it shows, where there is one. */
  readonly column: string | null;
  /** In words: "Row 17 has 5 cells where the header has 4." */
  readonly says: string;
};

export type AssociationMeasure = "pearson" | "spearman" | "cramers-v" | "correlation-ratio";

export type Association = {
  readonly a: string;
  readonly b: string;
  readonly measure: AssociationMeasure;
  /** −1 to 1 for Pearson and Spearman, 0 to 1 for the others. */
  readonly value: number;
  /** Rows where both are there. */
  readonly n: number;
};

/** The set as a whole. */
export type SetProfile = {
  readonly duplicates: {
    /** Rows that are the same as an earlier one in every column: what pandas' `duplicated().sum()` counts. */
    readonly rows: number;
    /** Different rows that stand more than once. */
    readonly groups: number;
    /** The row that is repeated most, how often; null where none is. */
    readonly most: number | null;
    /** Pairs of such rows, and how many chance would make; null where hardly a row comes again. Profiles of before have none. */
    readonly pairs?: AlikePairs | null | undefined;
  };
  /** Rows alike once case, white space and punctuation are taken away, or nearly so in text; without the exact ones. */
  readonly nearDuplicates: Answer<{ readonly rows: number; readonly groups: number; readonly lookedAt: number; readonly by: string }>;
  /** The strongest, and every one at or above 0.9; by size. */
  readonly associations: readonly Association[];
  /** Which pairs were looked at, on which rows, in words. */
  readonly associationsBy: string;
  /** Pairs of columns that are missing in the same rows, by size: share of the rows missing in either that miss both. */
  readonly missingTogether: readonly { readonly a: string; readonly b: string; readonly share: number }[];
  /** Rows with no missing cell at all. */
  readonly completeRows: number;
};

/** A column's name and type, to be compared with another version's. */
export type SchemaChange = {
  readonly column: string;
  readonly was: string | null;
  readonly is: string | null;
};
