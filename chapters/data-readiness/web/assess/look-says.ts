import { count } from "#interface";
import type { ColumnType, Roles, Skipped } from "../../domain/index.ts";

/** What a first look found, as far as it is said here. */
export interface Looked {
  readonly upload: { readonly name: string };
  readonly rows: number;
  /** These are the first of more. */
  readonly isCut?: boolean;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
  readonly skipped: readonly Skipped[];
}

/** "customers.csv: 1,200 rows in 14 columns; 3 rows could not be read." */
export function lookSays({ upload, rows, isCut = false, columns, skipped }: Looked): string {
  const left = skipped.reduce((sum, each) => sum + each.rows, 0);
  const out = left === 0 ? "" : `; ${count(left, "row")} could not be read`;
  if (isCut) return `${upload.name}: ${count(columns.length, "column")}, by the first ${count(rows, "row")}${out}.`;
  return `${upload.name}: ${count(rows, "row")} in ${count(columns.length, "column")}${out}.`;
}

/** A question that the roles suggest, offered and never taken by itself; null where they suggest none. */
export const questionFor = ({ target, evaluation }: Pick<Roles, "target" | "evaluation">): string | null =>
  evaluation !== null ? "Is the system good enough to be used?" : target === null ? null : `Can ${target} be predicted?`;
