import { ofEverySet } from "../asked-of.ts";
import { failed, passed } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_SKIPPED = 0.001;

/** What could not be read is lost, and seldom by chance: broken rows are those with long text, odd names, other countries. */
export const readWhole: ReadinessCheck = {
  id: "read-whole",
  band: "C",
  asks: "All of it can be read",
  people: null,
  next: "Mend how the file is written, and bring it again.",
  source: "Lawrence (2017), band C: loadable; the limit is our judgement",
  threshold: { value: MOST_SKIPPED, says: "at most 0.1 % of rows skipped", assumed: true },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "an export written anew, or its quoting mended" },
  ...ofEverySet,
  judge: ({ profile: { rows, skipped } }) => {
    const lost = skipped.reduce((sum, each) => sum + each.rows, 0);
    if (lost === 0) return passed(`${counted(rows, "row was", "rows were")} read, and none skipped.`);
    const share = lost / (rows + lost);
    const says =
      `${countSays(lost)} of ${counted(rows + lost, "row", "rows")} could not be read (${percentSays(share)}). ${skipped[0]?.says ?? ""}`.trim();
    return share > MOST_SKIPPED ? failed(says) : passed(says);
  },
};
