import { isWide, keptAs, rowsToKeep } from "#platform/datasets";
import type { Table } from "./table.ts";

/**
 * Puts the text of a wide table into columns, on disk, once: what is asked of sixty columns at a time reads those, and not the file from its
 * first comma to its last. Relation `t` is the same rows in the same order.
 */
export async function holdText({ sql, columns }: Pick<Table, "sql" | "columns">): Promise<void> {
  if (!isWide(columns.length) || columns.some(({ native }) => native !== "text")) return;
  const held = keptAs("held", columns.length);
  // texts that are read a few times are not worth the work of making them small
  await sql(`create or replace table ${held} (${columns.map(({ cell }) => `${cell} varchar using compression uncompressed`).join(", ")})`);
  await sql(`insert into ${held} ${rowsToKeep("select * from t", columns.length)}`);
  await sql(`create or replace view t as select * from ${held}`);
}
