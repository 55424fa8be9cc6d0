import { ofTables } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const columnsSaySomething: ReadinessCheck = {
  id: "columns-say-something",
  band: "B",
  asks: "No column is empty or always the same",
  people: { asks: "Is it known why these columns never change?", about: "finding" },
  next: "Leave them out, or find out why nothing is written in them.",
  source: "ydata-profiling, constant; deepchecks, single value",
  threshold: { value: 2, says: "two distinct values", assumed: false },
  effort: { low: 0.25, likely: 0.25, high: 1, because: "to leave out, or to ask why nothing is written" },
  ...ofTables,
  judge: ({ profile: { columns } }) =>
    columnsWithout({
      columns,
      bad: ({ type }) => (type === "empty" ? 2 : type === "constant" ? 1 : 0),
      says: ({ name, type }) => (type === "empty" ? `${name} is empty` : `${name} is the same in each row`),
      none: "No column is empty or always the same.",
    }),
};
