import { ofEverySet } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { namesSay, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const mixedTypes: ReadinessCheck = {
  id: "mixed-types",
  band: "B",
  asks: "Each column holds one kind of value",
  people: null,
  next: "Give each kind a column of its own, or write them all as one kind.",
  source: "deepchecks, mixed data types (a second kind in 1 % to 10 %); Lawrence (2017), band B",
  threshold: { value: 0, says: "no column of mixed type", assumed: false },
  effort: { low: 0.25, likely: 1, high: 3, because: "to find which source writes what, and to settle on one" },
  ...ofEverySet,
  judge: ({ profile: { columns } }) =>
    columnsWithout({
      columns,
      bad: ({ type, alsoHolds }) => (type === "mixed" ? 1 + alsoHolds.length : 0),
      says: ({ name, alsoHolds }) =>
        `${name} holds ${namesSay(alsoHolds.map(({ type, share }) => `${kindSays[type]} (${percentSays(share)})`)) || "several kinds of value"}`,
      none: "Each column holds one kind of value.",
    }),
};

const kindSays = { number: "numbers", boolean: "yes and no", "date-time": "dates", text: "text" } as const;
