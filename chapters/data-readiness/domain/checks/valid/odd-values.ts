import type { ColumnProfile, NumberProfile } from "../../profile/column.ts";
import { words } from "../../profile/name-words.ts";

/** Few is one in a hundred at most: of more, it is a second kind of rows and nothing odd. Our judgement, as are the other limits here. */
const FEW = 0.01;
/** So many rows do not come to one far place by themselves. */
const LEAST_TOGETHER = 5;
/** A histogram with fewer bars has one for each whole number, and an empty one says little. */
const LEAST_BARS = 20;

/** Rows by themselves at the top of a column, with nothing in the half below them: a cap of 99,999 above gains of up to 41,310. 0 where none are. */
export function aloneAtTop({ histogram: { counts } }: NumberProfile, rows: number): number {
  const top = counts.at(-1) ?? 0;
  const isEmptyBelow = counts.slice(Math.floor(counts.length / 2), -1).every((count) => count === 0);
  return counts.length >= LEAST_BARS && isEmptyBelow && top >= LEAST_TOGETHER && top <= FEW * rows ? top : 0;
}

const NEVER_NEGATIVE: ReadonlySet<string> = new Set(
  "age amount count distance duration fare height length mileage price quantity qty speed surcharge tax tip tips toll tolls weight width".split(
    " ",
  ),
);

/** The few rows below zero of a column whose name is of what cannot be: fares, ages, distances. 0 where there are none, and where there are many. */
export function belowZero({ name, numbers }: ColumnProfile, rows: number): number {
  const negative = numbers?.negative ?? 0;
  const isNamed = words(name).some((word) => NEVER_NEGATIVE.has(word));
  return isNamed && negative > 1 && negative <= FEW * rows ? negative : 0;
}
