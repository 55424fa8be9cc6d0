import { isNotNamed } from "../../profile/not-named.ts";
import { counted, countSays, namesSay, percentSays } from "../in-words.ts";

/** Rows of one value of a column. */
export interface Group {
  readonly column: string;
  readonly value: string;
  readonly rows: number;
}

/** Of 30 rows a share of one half is told to ± 0.17. */
export const LEAST_OF_A_GROUP = 30;

/** What person-days for thin groups are for: three of them without a row, as columns are priced by three. */
export const GROUPS_PRICED_FOR = 3 * LEAST_OF_A_GROUP;

/** Rows that thin groups want to their limit. */
export const rowsMissing = (thin: readonly Group[]): number => thin.reduce((sum, { rows }) => sum + LEAST_OF_A_GROUP - rows, 0);

/** Groups that are too few to judge by, fewest first. */
export const thinGroups = (groups: readonly Group[]): readonly Group[] =>
  groups.filter(({ rows }) => rows < LEAST_OF_A_GROUP).toSorted((a, b) => a.rows - b.rows);

/** The thin groups in a sentence: how many, those that have a name, and of each column how many have none. */
export function thinSays(
  thin: readonly Group[],
  { one, several, rows }: { readonly one: string; readonly several: string; readonly rows: number },
): string {
  const named = thin
    .filter(({ value }) => !isNotNamed(value))
    .map(({ column, value, rows: of }) => `${column} ${value} (${countSays(of)})`);
  const others = [
    ...Map.groupBy(
      thin.filter(({ value }) => isNotNamed(value)),
      ({ column }) => column,
    ),
  ].map(([column, values]) => unnamedSays(column, values));
  const share = thin.reduce((sum, group) => sum + group.rows, 0) / Math.max(1, rows);
  // Groups of two columns count a row twice.
  const of = new Set(thin.map(({ column }) => column)).size === 1 ? `, ${percentSays(share)} of all rows together` : "";
  const which = named.length === 0 ? "" : `: ${namesSay(named)}`;
  return `${[`${counted(thin.length, one, several)} fewer than ${LEAST_OF_A_GROUP} rows${of}${which}`, ...others].join("; ")}.`;
}

/** A value that is in enough rows to be named and is not stands in a column that looks personal. */
function unnamedSays(column: string, values: readonly Group[]): string {
  const most = Math.max(...values.map(({ rows }) => rows));
  const many = counted(values.length, "value", "values");
  const why = most < 5 ? "in fewer than 5 rows" : `in ${most} rows at most`;
  return `${many} of ${column} ${values.length === 1 ? "stands" : "stand"} ${why} and ${values.length === 1 ? "is" : "are"} not named`;
}
