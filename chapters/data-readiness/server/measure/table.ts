import type { OpenTable } from "#platform/datasets";

/** A table that was opened for measuring: relation `t`, with columns c0…cN in file order, text or of the file's own types. */
export type Table = Pick<OpenTable, "rows" | "columns" | "sql">;
