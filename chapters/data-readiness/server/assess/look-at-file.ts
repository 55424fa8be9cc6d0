import type { Day } from "#kernel";
import { openTable } from "#platform/datasets";
import { guessRoles } from "../../domain/index.ts";
import { measureColumns } from "../measure/index.ts";
import { type Bounds, openingFor } from "./bounds.ts";
import type { Look } from "./look-at.ts";

/** What is to be looked at. */
export interface LookAt {
  readonly path: string;
  readonly name: string;
  readonly today: Day;
  readonly bounds: Bounds;
}

/** What `inOwnProcess` runs. */
export async function work({ path, name, today, bounds }: LookAt): Promise<Look> {
  const table = await openTable({ path, name }, openingFor(bounds));
  try {
    const { columns } = await measureColumns(table, today);
    return {
      rows: table.rows,
      skipped: table.skipped,
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
      ...guessRoles(columns.map(({ profile }) => profile)),
    };
  } finally {
    table.close();
  }
}
