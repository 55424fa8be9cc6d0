import type { ColumnProfile } from "../profile/column.ts";
import { failed, notMeasured, passed } from "./found.ts";
import { countSays, namesSay, percentSays } from "./in-words.ts";
import type { Found } from "./readiness-check.ts";
import { rowsToTell, shareAgainst } from "./share-against.ts";

interface Within {
  readonly columns: readonly ColumnProfile[];
  readonly count: (column: ColumnProfile) => number;
  /** How many cells it could have been. */
  readonly of: (column: ColumnProfile) => number;
  /** Of the cells, 0 to 1. */
  readonly most: number;
  /** "missing", "no number": as in "31 % of income is missing". */
  readonly is: string;
  /** More of what was found in a column, as a part of the sentence: ", coded as -999". */
  readonly more?: (column: ColumnProfile) => string;
  readonly next: (columns: readonly string[]) => string;
}

/** One limit on each column's share of something. The worst column is in the sentence, those over the limit are named. */
export function columnsWithin({ columns, count, of, most, is, more = () => "", next }: Within): Found {
  const looked = columns
    .filter((column) => of(column) > 0)
    .map((column) => {
      const cells = of(column);
      const found = Math.min(cells, count(column));
      return { column, cells, found, share: found / cells, against: shareAgainst(found, cells, most) };
    })
    .sort((a, b) => b.share - a.share);
  const worst = looked[0];
  if (worst === undefined) return notMeasured(`There is no cell that could be ${is}.`, "Upload a version that has rows.");
  const above = looked.filter(({ against }) => against === "above");
  const says = `${percentSays(worst.share)} of ${worst.column.name} is ${is}${more(worst.column)}`;
  if (above.length > 0) {
    const names = above.map(({ column }) => column.name);
    const others = names.length > 1 ? `; so are more than ${percentSays(most)} of ${namesSay(names.slice(1))}` : "";
    return failed(`${says}${others}.`, next(names), names);
  }
  const unclear = looked.filter(({ against }) => against === "cannot-tell");
  if (unclear.length === 0) {
    const all = looked.length === 1 ? "the one column" : `${countSays(looked.length)} columns`;
    return passed(
      worst.found === 0
        ? `No cell of ${all} is ${is}.`
        : `At most ${percentSays(worst.share)} of a column is ${is} (${worst.column.name}).`,
    );
  }
  const names = unclear.map(({ column }) => column.name);
  return notMeasured(
    `${says}, and ${countSays(worst.cells)} rows are too few to tell whether that is within ${percentSays(most)}.`,
    `Bring more rows: ${countSays(rowsToTell(most))} or more tell.`,
    names,
  );
}
