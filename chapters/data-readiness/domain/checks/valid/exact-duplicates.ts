import { ofTables } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { shareAgainst } from "../share-against.ts";

const MOST_DUPLICATES = 0.001;

/** A row that stands twice is counted twice, and may stand in training and test at once. */
export const exactDuplicates: ReadinessCheck = {
  id: "exact-duplicates",
  band: "B",
  asks: "Hardly any row stands twice",
  by: "measured",
  source: "Kapoor & Narayanan (2023), duplicates; profilers flag any, the limit is our judgement",
  threshold: { value: MOST_DUPLICATES, says: "at most 0.1 % of rows", assumed: true },
  effort: { low: 0.25, likely: 1, high: 3, because: "to tell two events that look alike from one written twice" },
  ...ofTables,
  judge: ({ profile: { rows, set } }) => {
    const { duplicates } = set;
    if (duplicates.rows === 0 && rows > 0) return passed(`No row of ${countSays(rows)} stands twice.`);
    const most = duplicates.most === null ? "" : `; one stands ${countSays(duplicates.most)} times`;
    const share = percentSays(duplicates.rows / Math.max(1, rows));
    const says = `${counted(duplicates.rows, "row is", "rows are")} the same as an earlier one (${share})${most}.`;
    const next = "Find out whether they are two events or one written twice; leave the second ones out.";
    const against = shareAgainst(duplicates.rows, rows, MOST_DUPLICATES);
    if (against === "within") return passed(says);
    return against === "above" ? failed(says, next) : notMeasured(`${says} So few rows do not tell how many it is in all.`, next);
  },
};
