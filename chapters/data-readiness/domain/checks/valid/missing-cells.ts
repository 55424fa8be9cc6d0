import type { ColumnProfile } from "../../profile/column.ts";
import { ofEverySet } from "../asked-of.ts";
import { columnsWithin } from "../columns-within.ts";
import { namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_MISSING = 0.05;

/** Missing is missing, however it is written: codes count too. */
export const missingCells: ReadinessCheck = {
  id: "missing-cells",
  band: "B",
  asks: "Few cells of each column are missing",
  by: "measured",
  source: "Lawrence (2017), band B: missing values; the limit is deepchecks' default for nulls",
  threshold: { value: MOST_MISSING, says: "at most 5 % of a column", assumed: true },
  effort: { low: 0.5, likely: 2, high: 6, because: "to find out why they are missing, then fill, drop or fetch them" },
  ...ofEverySet,
  judge: ({ profile: { columns, rows } }) =>
    columnsWithin({
      columns,
      count: missingOf,
      of: () => rows,
      most: MOST_MISSING,
      is: "missing",
      more: ({ coded }) => (coded.length === 0 ? "" : `, coded as ${namesSay(coded.map(({ text }) => text))}`),
      next: (names) => `Find out why ${namesSay(names)} ${names.length === 1 ? "is" : "are"} missing, then fetch, fill or leave out.`,
    }),
};

/** Cells without a value, those written as a code among them. */
const missingOf = ({ missing, coded }: ColumnProfile): number => coded.reduce((sum, { count }) => sum + count, missing);
