import { type ColumnProfile, farOut, type NumberProfile } from "../../profile/column.ts";
import { ofTables } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { notMeasured } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { Found, ReadinessCheck } from "../readiness-check.ts";
import { aloneAtTop, belowZero } from "./odd-values.ts";

const MOST_FAR_OUT = 0.005;

/** What lies far out is an error or the most telling row there is; no statistic knows which. So it is not failed, it waits for an answer. */
export const outliersKnown: ReadinessCheck = {
  id: "outliers-known",
  band: "B",
  asks: "Values far out are known to be real, or few",
  people: { asks: "Are these values real?", about: "finding" },
  next: "Mend or leave out the values that are not real.",
  source:
    "Tukey (1977), far out: three interquartile ranges beyond the quartiles, on a scale without skew and beyond its own tail; the share is deepchecks' default; what else is odd is our judgement",
  threshold: {
    value: MOST_FAR_OUT,
    says: "at most 0.5 % of a column far out, and no few by themselves at the top, or below zero against its name",
    assumed: true,
  },
  effort: { low: 0.25, likely: 1, high: 3, because: "to look at the largest with somebody who knows the source" },
  ...ofTables,
  judge: ({ profile: { columns: all, rows, roles } }) => {
    const columns = all.filter(({ name }) => name !== roles.identifier && name !== roles.entity);
    const sees = (bad: (column: ColumnProfile) => number, lie: (count: number, column: ColumnProfile) => string): Found =>
      columnsWithout({
        columns,
        bad,
        says: (column) => {
          const count = bad(column);
          return `${counted(count, "value", "values")} of ${column.name} (${percentSays(count / rows)}) ${lie(count, column)}`;
        },
        none: "Hardly any value lies far outside the others of its column.",
      });
    const far = sees(
      ({ numbers }) => (numbers === null || hasNoMiddle(numbers) ? 0 : moreThanFew(farOut(numbers).count, rows)),
      (count) => `${count === 1 ? "lies" : "lie"} far outside the others`,
    );
    const top = sees(
      (column) => (column.numbers === null || isIn(far, column) ? 0 : aloneAtTop(column.numbers, rows)),
      (_, { numbers }) => `lie by themselves at the top, up to ${countSays(numbers?.max ?? 0)}: a cap, a code or real`,
    );
    const below = sees(
      (column) => belowZero(column, rows),
      () => "lie below zero, which by its name none should",
    );
    const open = [far, top, below].flatMap((found) => (found.is === "passed" ? [] : [found]));
    if (open.length === 0) return far;
    const named = [...new Set(open.flatMap(({ columns: each }) => each))];
    return notMeasured(open.map(({ says }) => says).join(" "), "Look at them, and answer whether they are real.", named);
  },
};

const isIn = (found: Found, { name }: ColumnProfile): boolean => found.is !== "passed" && found.columns.includes(name);

/** Where half of the values are the same, all others lie far out by the rule, and it says nothing. */
const hasNoMiddle = (numbers: NumberProfile): boolean => farOut(numbers).low === farOut(numbers).high;

/** One value alone is no share of anything. */
const moreThanFew = (count: number, rows: number): number => (count > 1 && count > MOST_FAR_OUT * rows ? count : 0);
