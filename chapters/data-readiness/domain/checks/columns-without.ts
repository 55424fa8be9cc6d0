import type { ColumnProfile } from "../profile/column.ts";
import { failed, passed } from "./found.ts";
import { counted, namesSay } from "./in-words.ts";
import type { Found } from "./readiness-check.ts";

interface Without {
  readonly columns: readonly ColumnProfile[];
  /** How bad a column is; 0 where it is in order. */
  readonly bad: (column: ColumnProfile) => number;
  /** What is wrong with one, as a sentence without its end: "amount holds numbers and text". */
  readonly says: (column: ColumnProfile) => string;
  /** "No date can be read in two ways." */
  readonly none: string;
}

/** Defects of the file itself, of which each one is mended: it counts what is there and estimates nothing. */
export function columnsWithout({ columns, bad, says, none }: Without): Found {
  const found = columns.filter((column) => bad(column) > 0).sort((a, b) => bad(b) - bad(a));
  const worst = found[0];
  if (worst === undefined) return passed(none);
  const others = found.slice(1).map(({ name }) => name);
  const more =
    others.length === 0 ? "" : `; ${counted(others.length, "more column has", "more columns have")} the same: ${namesSay(others)}`;
  return failed(
    `${says(worst)}${more}.`,
    found.map(({ name }) => name),
  );
}
