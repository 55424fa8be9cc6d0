import type { ColumnProfile } from "../../profile/column.ts";
import { ofEverySet } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { counted } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const impossibleValues: ReadinessCheck = {
  id: "impossible-values",
  band: "B",
  asks: "No number is infinite, and no date lies ahead",
  people: { asks: "Are these values meant: planned days, open ends?", about: "finding" },
  next: "Find where they are made, and mend it there.",
  source: "ydata-profiling, infinite values; our judgement",
  threshold: { value: 0, says: "none", assumed: false },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "a division by nothing or a clock that is wrong is found where it is made" },
  ...ofEverySet,
  judge: ({ profile: { columns } }) =>
    columnsWithout({
      columns,
      bad: impossible,
      says: (column) => `${column.name} has ${impossibleSays(column)}`,
      none: "No number is infinite, and no date lies ahead.",
    }),
};

const impossible = ({ numbers, dates }: ColumnProfile): number => (numbers?.infinite ?? 0) + (dates?.future ?? 0);

const impossibleSays = ({ numbers, dates }: ColumnProfile): string =>
  dates !== null && dates.future > 0
    ? `${counted(dates.future, "date that lies", "dates that lie")} ahead of the day it was measured`
    : counted(numbers?.infinite ?? 0, "infinite number", "infinite numbers");
