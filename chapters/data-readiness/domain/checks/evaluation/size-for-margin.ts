import { ofEvaluations } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { ofEvaluation } from "./of-evaluation.ts";

const points = (share: number): string => `${Number((share * 100).toFixed(1))} points`;

/** Twenty cases show that a thing works at all, and nothing about which of two is better. */
export const sizeForMargin: ReadinessCheck = {
  id: "size-for-margin",
  band: "A",
  asks: "There are enough cases to show the difference that is claimed",
  people: null,
  next: "Write more cases, or claim a larger difference.",
  source: "Two proportions, paired (McNemar; Connor 1987) or not, 80 % power at 5 %; Miller (2024), error bars to evals",
  threshold: { value: 0.8, says: "80 % power at 5 %", assumed: true },
  effort: { low: 1, likely: 4, high: 15, because: "some thirty cases a day are written and read by a second person" },
  ...ofEvaluations,
  judge: ofEvaluation(({ distinct, margin, needed }) => {
    const shows = margin.paired.known ? `; on the same cases they show ${points(margin.paired.value)} and more` : "";
    if (!needed.known)
      return notMeasured(
        `No difference is claimed that ${counted(distinct, "case", "cases")} would have to show${shows}.`,
        "Say which difference the evaluation must show, in points.",
      );
    const { claimed, paired, unpaired } = needed.value;
    const asked = `${countSays(paired)} where both systems answer the same ones, ${countSays(unpaired)} for each where they do not`;
    const says = `A difference of ${points(claimed)} asks for ${asked}, and ${counted(distinct, "case differs", "cases differ")} from the others${shows}.`;
    return distinct >= paired ? passed(says) : failed(says);
  }),
};
