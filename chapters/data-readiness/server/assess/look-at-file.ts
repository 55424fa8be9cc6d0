import type { Day } from "#kernel";
import { guessRoles } from "../../domain/index.ts";
import { lookAtColumns } from "../measure/index.ts";
import { type Bounds, openingFor } from "./bounds.ts";
import { type Given, openGiven } from "./given.ts";
import type { Look } from "./look-at.ts";

/** What is to be looked at. */
export type LookAt = Given & ToLookAt;

interface ToLookAt {
  readonly name: string;
  readonly today: Day;
  readonly bounds: Bounds;
}

/** Rows that a first look takes: what they leave open is seen when all are measured. */
const FIRST = 20_000;

/** What `inOwnProcess` runs. */
export async function work({ name, today, bounds, ...given }: LookAt): Promise<Look> {
  const table = await openGiven(given, name, openingFor(bounds));
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
