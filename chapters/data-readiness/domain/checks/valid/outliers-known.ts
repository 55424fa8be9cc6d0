import { farOut, type NumberProfile } from "../../profile/column.ts";
import { ofTables } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { notMeasured } from "../found.ts";
import { counted, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_FAR_OUT = 0.005;

/** What lies far out is an error or the most telling row there is; no statistic knows which. So it is not failed, it waits for an answer. */
export const outliersKnown: ReadinessCheck = {
  id: "outliers-known",
  band: "B",
  asks: "Values far out are known to be real, or few",
  people: { asks: "Are these values real?", about: "finding" },
  next: "Mend or leave out the values that are not real.",
  source:
    "Tukey (1977), far out: three interquartile ranges beyond the quartiles, on a scale without skew and beyond its own tail; the share is deepchecks' default",
  threshold: { value: MOST_FAR_OUT, says: "at most 0.5 % of a column far out", assumed: true },
  effort: { low: 0.25, likely: 1, high: 3, because: "to look at the largest with somebody who knows the source" },
  ...ofTables,
  judge: ({ profile: { columns, rows, roles } }) => {
    const found = columnsWithout({
      columns: columns.filter(({ name }) => name !== roles.identifier && name !== roles.entity),
      bad: ({ numbers }) => (numbers === null || hasNoMiddle(numbers) ? 0 : share(farOut(numbers).count, rows)),
      says: ({ name, numbers }) => {
        const { count } = numbers === null ? { count: 0 } : farOut(numbers);
        return `${counted(count, "value", "values")} of ${name} (${percentSays(count / rows)}) ${count === 1 ? "lies" : "lie"} far outside the others`;
      },
      none: "Hardly any value lies far outside the others of its column.",
    });
    return found.is === "passed" ? found : notMeasured(found.says, "Look at them, and answer whether they are real.", found.columns);
  },
};

/** Where half of the values are the same, all others lie far out by the rule, and it says nothing. */
const hasNoMiddle = (numbers: NumberProfile): boolean => farOut(numbers).low === farOut(numbers).high;

/** One value alone is no share of anything. */
const share = (count: number, rows: number): number => (count > 1 && count > MOST_FAR_OUT * rows ? count / rows : 0);
