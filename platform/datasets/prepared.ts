import type { GivenFile } from "./given-file.ts";
import type { Sandbox } from "./sandbox.ts";
import type { Skipped } from "./skipped.ts";
import type { TableColumn, TableOrigin } from "./table-origin.ts";

/** What reading a file may use. */
export interface Workroom {
  /** A folder for files that are written on the way. */
  readonly folder: string;
  /** Keeps a file open until the table is closed. */
  readonly hold: (file: GivenFile) => GivenFile;
  readonly signal?: AbortSignal | undefined;
}

/** A file that can be opened as a table. */
export interface Prepared {
  readonly from: Pick<TableOrigin, "format" | "encoding" | "delimiter" | "header">;
  /** What DuckDB reads: the file that was given, or one that was written from it. */
  readonly file: GivenFile;
  /** Of the bytes of the file that it was prepared from. */
  readonly digest: string;
  /** Makes relation `t` in a sandbox that may read `path`. */
  readonly define: (sandbox: Sandbox, path: string) => Promise<Defined>;
}

export interface Defined {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  readonly skipped: readonly Skipped[];
}

export const textColumns = (names: readonly string[]): readonly TableColumn[] =>
  names.map((name, at) => ({ name, cell: `c${at}`, native: "text" }));
