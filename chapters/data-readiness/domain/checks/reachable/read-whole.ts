import { ofEverySet } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { shareAgainst } from "../share-against.ts";

const MOST_SKIPPED = 0.001;

/** What could not be read is lost, and seldom by chance: broken rows are those with long text, odd names, other countries. */
export const readWhole: ReadinessCheck = {
  id: "read-whole",
  band: "C",
  asks: "All of it can be read",
  by: "measured",
  source: "Lawrence (2017), band C: loadable; the limit is our judgement",
  threshold: { value: MOST_SKIPPED, says: "at most 0.1 % of rows skipped", assumed: true },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "an export written anew, or its quoting mended" },
  ...ofEverySet,
  judge: ({ profile: { rows, skipped } }) => {
    const lost = skipped.reduce((sum, each) => sum + each.rows, 0);
    if (lost === 0) return passed(`Each of ${counted(rows, "row", "rows")} was read.`);
    const first = skipped[0]?.says ?? "";
    const says = `${counted(lost, "row", "rows")} of ${countSays(rows + lost)} (${percentSays(lost / (rows + lost))}) could not be read. ${first}`;
    const next = "Mend how the file is written, and upload it again.";
    const against = shareAgainst(lost, rows + lost, MOST_SKIPPED);
    if (against === "within") return passed(says);
    return against === "above" ? failed(says, next) : notMeasured(`${says} So few rows do not tell how many are lost in all.`, next);
  },
};
