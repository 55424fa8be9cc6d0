import { ofEverySet } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { counted, namesSay } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

/** A code that nobody declared is a figure to a model: an income of -999. */
export const codedMissing: ReadinessCheck = {
  id: "coded-missing",
  band: "B",
  asks: "Codes for missing are declared",
  people: { asks: "Are these codes declared to mean missing, and taken for that wherever the data is read?", about: "finding" },
  next: "Write them as empty cells, or answer that they are declared and read as missing.",
  source: "Lawrence (2017), band B: missing values encoded; deepchecks, mixed nulls",
  threshold: { value: 0, says: "no undeclared code", assumed: false },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "to ask where the codes are from and to read them as missing" },
  ...ofEverySet,
  judge: ({ profile: { columns } }) =>
    columnsWithout({
      columns,
      bad: ({ coded }) => coded.reduce((sum, { count }) => sum + count, 0),
      says: ({ name, coded }) => {
        const cells = coded.reduce((sum, { count }) => sum + count, 0);
        return `${counted(cells, "cell", "cells")} of ${name} ${cells === 1 ? "says" : "say"} missing in a code: ${namesSay(coded.map(({ text }) => text))}`;
      },
      none: "No cell says missing in a code.",
    }),
};
