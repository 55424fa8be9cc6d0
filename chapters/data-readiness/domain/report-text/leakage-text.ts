import type { Profile } from "../profile/profile.ts";
import { type ReportSection, section, words } from "./report-shape.ts";
import { answer } from "./what-was-measured.ts";

const tests = {
  "duplicates-across-splits": "The same rows in two splits",
  "near-duplicates-across-splits": "Nearly the same rows in two splits",
  "entity-in-both-splits": "The same entity in two splits",
  "time-order": "Training after testing",
  "single-feature": "One column that tells the answer alone",
  "adversarial-validation": "Splits that a model can tell apart",
  "identifier-predicts": "The identifier predicts",
  "redone-split": "Another split, another result",
} as const;

/** Whether the answer has leaked into the data. */
export function leakage({ leakage: all }: Profile): readonly ReportSection[] {
  const made = all.filter(({ found }) => found.known);
  const not = all.filter(({ found }) => !found.known);
  if (made.length === 0) return [];
  return section("leakage", "Leakage", [
    {
      as: "table",
      heads: [
        { title: "Test", figures: false },
        { title: "leaks", figures: false },
        { title: "found", figures: false },
      ],
      rows: made.map(({ test, found }) => [
        tests[test],
        found.known && found.value.leaks ? "yes" : "no",
        answer(found, ({ says }) => says),
      ]),
    },
    not.length === 0 ? null : words(notMade(not)),
  ]);
}

/** Tests that could not be made, by why. */
const notMade = (left: Profile["leakage"]): string =>
  [...new Set(left.map(because))]
    .map(
      (why) =>
        `Not made: ${left
          .filter((each) => because(each) === why)
          .map(({ test }) => lowered(tests[test]))
          .join("; ")}. ${why}`,
    )
    .join(" ");

const because = ({ found }: Profile["leakage"][number]): string => (found.known ? "" : found.because);

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
