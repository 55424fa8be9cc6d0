import type { ColumnProfile } from "../../profile/column.ts";
import type { Roles } from "../../profile/roles.ts";
import { ofTables } from "../asked-of.ts";
import { columnsWithin } from "../columns-within.ts";
import { namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_MISSING = 0.05;

/** Missing is missing, however it is written: codes count too. Labels are asked after on their own, and audited ones are empty on purpose. */
export const missingCells: ReadinessCheck = {
  id: "missing-cells",
  band: "B",
  asks: "Few cells of each column are missing",
  people: { asks: "Is it known why these cells are missing, and what is done with such rows?", about: "finding" },
  next: "Find out why they are missing, then fetch, fill or leave out.",
  source: "Lawrence (2017), band B: missing values; the limit is deepchecks' default for nulls",
  threshold: { value: MOST_MISSING, says: "at most 5 % of a column missing", assumed: true },
  effort: { low: 0.5, likely: 2, high: 6, because: "to find out why, then to fetch, fill or leave out" },
  ...ofTables,
  judge: ({ profile: { columns, rows, roles } }) =>
    columnsWithin({
      columns: columns.filter(({ name, type }) => type !== "empty" && !emptyOnPurpose(name, roles)),
      count: ({ missing, coded }) => coded.reduce((sum, { count }) => sum + count, missing),
      of: () => rows,
      most: MOST_MISSING,
      is: "missing",
      more: codedAs,
    }),
};

const emptyOnPurpose = (name: string, { target, audited }: Roles): boolean => name === target || name === audited;

const codedAs = ({ coded }: ColumnProfile): string => (coded.length === 0 ? "" : `, coded as ${namesSay(coded.map(({ text }) => text))}`);
