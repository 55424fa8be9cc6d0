import type { Day } from "#kernel";
import { openTable } from "#platform/datasets";
import { type ColumnType, guessRoles, type RoleGuess, type Roles } from "../../domain/index.ts";
import { measureColumns } from "../measure/index.ts";
import type { Assessing } from "./assess-file.ts";

/** A first look at a file: what its columns are, and what they may be for. */
export interface Look {
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly roles: Roles;
  readonly guessed: readonly RoleGuess[];
}

export async function lookAt(
  { path, name, today }: { readonly path: string; readonly name: string; readonly today: Day },
  { limits, signal }: Pick<Assessing, "limits" | "signal">,
): Promise<Look> {
  const table = await openTable({ path, name }, { limits, ...(signal ? { signal } : {}) });
  try {
    const { columns } = await measureColumns(table, today);
    return {
      rows: table.rows,
      columns: columns.map((column) => ({ name: column.name, type: column.type })),
      ...guessRoles(columns.map(({ profile }) => profile)),
    };
  } finally {
    table.close();
  }
}
