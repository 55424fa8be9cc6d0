import type { ColumnProfile } from "../profile/column.ts";
import { failed, notMeasured, passed } from "./found.ts";
import { counted, countSays, namesSay, percentSays } from "./in-words.ts";
import type { Found } from "./readiness-check.ts";
import { rowsToTell, shareAgainst } from "./share-against.ts";

interface Within {
  readonly columns: readonly ColumnProfile[];
  readonly count: (column: ColumnProfile) => number;
  /** How many cells it could have been. */
  readonly of: (column: ColumnProfile) => number;
  /** Of the cells, 0 to 1. */
  readonly most: number;
  /** As in "31 % of income is missing". */
  readonly is: string;
  /** More of what was found in a column, as a part of the sentence: ", coded as -999". */
  readonly more?: (column: ColumnProfile) => string;
}

/** One limit on each column's share of something, as a sample of its source. The worst column is in the sentence, those over the limit are named. */
export function columnsWithin({ columns, count, of, most, is, more = () => "" }: Within): Found {
  const looked = columns
    .filter((column) => of(column) > 0)
    .map((column) => {
      const cells = of(column);
      const found = Math.min(cells, count(column));
      return { column, cells, found, share: found / cells, against: shareAgainst(found, cells, most) };
    })
    .sort((a, b) => b.share - a.share);
  const worst = looked[0];
  if (worst === undefined) return notMeasured(`There is no cell that could be ${is}.`, "Bring a version that has rows.");
  const says = `${percentSays(worst.share)} of ${worst.column.name} is ${is}${more(worst.column)}`;
  const above = looked.filter(({ against }) => against === "above").map(({ column }) => column.name);
  if (above.length > 1) return failed(`${says}; in ${namesSay(above.slice(1))} it is more than ${percentSays(most)} too.`, above);
  if (above.length === 1) return failed(`${says}.`, above);
  const unclear = looked.filter(({ against }) => against === "cannot-tell").map(({ column }) => column.name);
  if (unclear.length > 0) {
    const few = `${says}, and ${counted(worst.cells, "row is", "rows are")} too few to tell whether that is within ${percentSays(most)}.`;
    return notMeasured(few, `Bring more rows: ${countSays(rowsToTell(most))} tell where none is ${is}.`, unclear);
  }
  if (worst.found === 0) return passed(`No cell of ${counted(looked.length, "column", "columns")} is ${is}.`);
  return passed(`${says}; no column has more.`);
}
