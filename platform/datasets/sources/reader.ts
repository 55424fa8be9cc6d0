import type { SourceColumn, SourceConnection, SourceLimits, SourceReading } from "./source.ts";
import type { TempCsv } from "./temp-csv.ts";

/** A table that a source shows to its user. */
export interface SourceTable {
  readonly schema: string | null;
  readonly table: string;
  /** As the source estimates it without counting; null where it does not. */
  readonly rows: number | null;
}

export interface ToRead {
  readonly reading: SourceReading;
  readonly limits: SourceLimits;
  /** No more than the first so many rows; null for all. */
  readonly first: number | null;
  /** Called once with the columns, before the first row. */
  readonly begin: (columns: readonly SourceColumn[]) => Pick<TempCsv, "row">;
}

/** How one engine is read, at an address that was found and allowed. */
export interface Reader {
  readonly read: (connection: SourceConnection, address: string, what: ToRead) => Promise<void>;
  readonly tables: (connection: SourceConnection, address: string, limits: SourceLimits) => Promise<readonly SourceTable[]>;
}
