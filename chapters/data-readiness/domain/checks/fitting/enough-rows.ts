import { ofTablesWithTarget } from "../asked-of.ts";
import { notMeasured, passed, tooFew } from "../found.ts";
import { counted, countSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

export const enoughRows: ReadinessCheck = {
  id: "enough-rows",
  band: "A",
  asks: "There are enough rows for so many features",
  people: { asks: "Do your own learning curves show that fewer rows are enough?", about: "finding" },
  next: "Bring more rows, or take fewer features.",
  source: "Riley et al. (2020), BMJ 368:m441; pmsampsize",
  threshold: null,
  effort: { low: 1, likely: 5, high: 20, because: "rows have to be collected, or fetched from further back; for all that are needed" },
  ...ofTablesWithTarget,
  judge: ({ profile: { enough } }) => {
    if (!enough.riley.known) return notMeasured(enough.riley.because, "Choose the column to be predicted, and measure again.");
    const { needed, there, parameters, because } = enough.riley.value;
    const says = `A model of ${counted(parameters, "parameter", "parameters")} asks for ${counted(needed, "row", "rows")}, and there ${there === 1 ? "is" : "are"} ${countSays(there)}. So it was counted: ${because.replace(/\.$/, "")}.`;
    return there >= needed ? passed(says) : tooFew(says, { missing: needed - there, pricedFor: needed });
  },
};
