import type { Mapping, Table } from "../domain/index.ts";

/** A table on its way to a page: what was pasted, and what its columns are read as. It lives in this tab until somebody keeps it. */
export interface KeptTable {
  /** The file's name, or "the pasted table". */
  readonly name: string;
  readonly table: Table;
  /** Null until a person changed what a column is read as. */
  readonly mapping: Mapping | null;
  /** The sheet that was read, and all that the workbook has. */
  readonly sheet?: string | null;
  readonly sheets?: readonly string[];
}
