import type { Day } from "#kernel";
import { openTable } from "#platform/datasets";
import { guessRoles } from "../../domain/index.ts";
import { lookAtColumns } from "../measure/index.ts";
import { type Bounds, openingFor } from "./bounds.ts";
import type { Look } from "./look-at.ts";

/** What is to be looked at. */
export interface LookAt {
  readonly path: string;
  readonly name: string;
  /** The folder in which it has to lie, links followed; anywhere where it is left out. */
  readonly within?: string | undefined;
  readonly today: Day;
  readonly bounds: Bounds;
}

/** Rows that a first look takes: what they leave open is seen when all are measured. */
const FIRST = 20_000;

/** What `inOwnProcess` runs. */
export async function work({ path, name, within, today, bounds }: LookAt): Promise<Look> {
  const table = await openTable({ path, name, within }, openingFor(bounds));
  try {
    const columns = await lookAtColumns(table, { today, first: FIRST });
    return {
      rows: table.rows,
      skipped: table.skipped,
      columns: columns.map(({ name: column, type }) => ({ name: column, type })),
      ...guessRoles(columns),
    };
  } finally {
    table.close();
  }
}
