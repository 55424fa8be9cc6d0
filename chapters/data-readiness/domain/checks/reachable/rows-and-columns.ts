import { ofEverySet } from "../asked-of.ts";
import { failed, passed } from "../found.ts";
import { counted } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const rowsAndColumns: ReadinessCheck = {
  id: "rows-and-columns",
  band: "C",
  asks: "There are rows and columns",
  people: null,
  next: "Find where the data is kept, and bring a version that has rows.",
  source: "Lawrence (2017), band C: it exists, beyond hearsay",
  threshold: { value: 1, says: "one row and one column", assumed: false },
  effort: { low: 1, likely: 3, high: 10, because: "the data has to be found, or collected" },
  ...ofEverySet,
  judge: ({ profile: { rows, columns, from } }) => {
    const says = `${from.name} has ${counted(rows, "row", "rows")} and ${counted(columns.length, "column", "columns")}.`;
    return rows > 0 && columns.length > 0 ? passed(says) : failed(says);
  },
};
