import { isByChance } from "../../profile/alike-pairs.ts";
import type { ColumnProfile } from "../../profile/column.ts";
import { ofTables } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays, percentBeside } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";

const MOST_EXACT = 0.001;
const MOST_NEAR = 0.01;

const people = { asks: "Are these events of their own that only look alike?", about: "finding" } as const;

/** A row that stands twice is counted twice, and may stand in training and test at once. */
export const exactDuplicates: ReadinessCheck = {
  id: "exact-duplicates",
  band: "B",
  asks: "Hardly any row stands twice",
  people,
  next: "Find out whether they are two events or one written twice, and leave the second ones out.",
  source: "Kapoor & Narayanan (2023), duplicates; profilers flag any, the limit is our judgement",
  threshold: { value: MOST_EXACT, says: "at most 0.1 % of rows the same as an earlier one", assumed: true },
  effort: { low: 0.25, likely: 1, high: 3, because: "to tell two events that look alike from one written twice" },
  ...ofTables,
  judge: ({ profile: { rows, set } }) => {
    const { duplicates } = set;
    if (duplicates.rows === 0) return passed(`No row of ${countSays(rows)} stands twice.`);
    const most = duplicates.most === null ? "" : `; one stands ${countSays(duplicates.most)} times`;
    const share = duplicates.rows / Math.max(1, rows);
    const says = `${counted(duplicates.rows, "row is", "rows are")} the same as an earlier one (${percentBeside(share, MOST_EXACT)})${most}.`;
    if (isByChance(duplicates.pairs)) return passed(`${says} Rows of so few values coincide as often by chance.`);
    return share > MOST_EXACT ? failed(says) : passed(says);
  },
};

export const nearDuplicates: ReadinessCheck = {
  id: "near-duplicates",
  band: "B",
  asks: "Hardly any row nearly repeats another",
  people,
  next: "Look at the groups, keep one of each, and keep what belongs together on one side of a split.",
  source: "Kapoor & Narayanan (2023), duplicates; the limit is our judgement",
  threshold: { value: MOST_NEAR, says: "at most 1 % of rows nearly the same as another", assumed: true },
  effort: { low: 0.5, likely: 1.5, high: 4, because: "what nearly repeats has to be looked at by somebody" },
  askedOf: "tables with words in them",
  belongs: (facts) => ofTables.belongs(facts) && facts.profile.columns.some(holdsWords),
  judge: ({ profile: { set } }) => {
    const near = set.nearDuplicates;
    if (!near.known) return notMeasured(near.because, "Measure it again where the set can be searched.");
    const { rows, lookedAt, by } = near.value;
    const share = rows / Math.max(1, lookedAt);
    const says = `${counted(rows, "row", "rows")} of ${countSays(lookedAt)} looked at (${percentBeside(share, MOST_NEAR)}) nearly repeat another, by ${by}.`;
    if (rows === 0) return passed(`None of ${counted(lookedAt, "row", "rows")} looked at nearly repeats another.`);
    return share > MOST_NEAR ? failed(says) : passed(says);
  },
};

/** Only what is written in words can be written in two ways. */
const holdsWords = ({ type }: ColumnProfile): boolean => ["text", "category", "identifier", "mixed"].includes(type);
