import type { ColumnProfile } from "../../profile/column.ts";
import { ofEverySet } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_STRAY = 0.001;

/** "Ok", "ok" and "ok " are three values to a model. */
export const oneSpelling: ReadinessCheck = {
  id: "one-spelling",
  band: "B",
  asks: "Each value is written in one way",
  people: null,
  next: "Trim white space, settle on one case, and read the file in the encoding it was written in.",
  source: "deepchecks, string mismatch and special characters (0.1 %)",
  threshold: {
    value: MOST_STRAY,
    says: "at most 0.1 % of cells with stray white space or encoding; no category in two cases",
    assumed: true,
  },
  effort: { low: 0.25, likely: 0.5, high: 1, because: "a rule for each column, written once" },
  ...ofEverySet,
  judge: ({ profile: { columns, rows } }) =>
    columnsWithout({
      columns,
      bad: (column) => variants(column, rows).length,
      says: (column) => `${column.name} has ${namesSay(variants(column, rows))}`,
      none: "Each value is written in one way.",
    }),
};

/** White space inside text is style; case matters where values are few and stand for something. */
function variants({ type, variants: { whiteSpace, caseGroups, encoding } }: ColumnProfile, rows: number): readonly string[] {
  const most = MOST_STRAY * rows;
  return [
    ...(encoding > most ? [counted(encoding, "cell in a wrong encoding", "cells in a wrong encoding")] : []),
    ...(caseGroups > 0 && type === "category" ? [counted(caseGroups, "value in two cases", "values in two cases")] : []),
    ...(whiteSpace > most && type !== "text" ? [counted(whiteSpace, "cell with stray white space", "cells with stray white space")] : []),
  ];
}
