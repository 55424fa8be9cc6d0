import { ofEverySet } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_INVALID = 0.001;

export const invalidCells: ReadinessCheck = {
  id: "invalid-cells",
  band: "B",
  asks: "Cells are what their column holds",
  people: null,
  next: "Look at the rows that are named, mend where they are written, or leave them out.",
  source: "Lawrence (2017), band B; the limit is deepchecks' for stray characters",
  threshold: { value: MOST_INVALID, says: "at most 0.1 % of a column invalid", assumed: true },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "to look at the rows and mend the export" },
  ...ofEverySet,
  judge: ({ profile: { columns, rows } }) =>
    columnsWithout({
      columns,
      bad: ({ invalid: { count } }) => (count > MOST_INVALID * rows ? count : 0),
      says: ({ name, type, invalid: { count, firstRow } }) =>
        `${counted(count, "cell", "cells")} of ${name} (${percentSays(count / rows)}) ${count === 1 ? "is" : "are"} no ${holds(type)}${firstRow === null ? "" : `, first in row ${countSays(firstRow)}`}`,
      none: "Cells are what their column holds, or all but one in a thousand are.",
    }),
};

const holds = (type: string): string => (type === "date-time" ? "date" : type === "boolean" ? "yes or no" : type);
