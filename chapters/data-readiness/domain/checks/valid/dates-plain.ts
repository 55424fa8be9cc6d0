import { ofEverySet } from "../asked-of.ts";
import { columnsWithout } from "../columns-without.ts";
import { counted } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const datesPlain: ReadinessCheck = {
  id: "dates-plain",
  band: "B",
  asks: "No date can be read in two ways",
  people: { asks: "Is it known which comes first in these dates, the day or the month?", about: "finding" },
  next: "Write dates as 2026-03-04, or say which comes first.",
  source: "ISO 8601; our judgement",
  threshold: { value: 0, says: "no ambiguous date", assumed: false },
  effort: { low: 0.25, likely: 0.25, high: 1, because: "a question to whoever wrote the export" },
  ...ofEverySet,
  judge: ({ profile: { columns } }) =>
    columnsWithout({
      columns,
      bad: ({ dates }) => dates?.ambiguous ?? 0,
      says: ({ name, dates }) =>
        `${counted(dates?.ambiguous ?? 0, "date", "dates")} of ${name} may be read with the day or the month first`,
      none: "No date can be read in two ways.",
    }),
};
