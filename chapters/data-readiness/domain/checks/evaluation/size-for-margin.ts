import type { Share } from "../../profile/evaluation.ts";
import { ofEvaluations } from "../asked-of.ts";
import { notMeasured, passed, tooFew } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { ofEvaluation } from "./of-evaluation.ts";

/** Four days of thirty. */
const CASES_PRICED_FOR = 120;

const points = (share: number): string => `${Number((share * 100).toFixed(1))} points`;

/** What so few cases say of one system: 18 of 20 may be 70 % as well as 97 %. */
const rateSays = ({ of, n, low, high }: Share): string =>
  `${countSays(of)} of ${countSays(n)} passed, which is ${percentSays(low)} to ${percentSays(high)} (95 %).`;

/** Twenty cases show that a thing works at all, and nothing about which of two is better. */
export const sizeForMargin: ReadinessCheck = {
  id: "size-for-margin",
  band: "A",
  asks: "There are enough cases to show the difference that is claimed",
  people: null,
  next: "Write more cases, or claim a larger difference.",
  source: "Two proportions, paired (McNemar; Connor 1987) or not, 80 % power at 5 %; Miller (2024), error bars to evals",
  threshold: { value: 0.8, says: "80 % power at 5 %", assumed: true },
  effort: { low: 1, likely: 4, high: 15, because: "some thirty cases a day are written and read by a second person; for 120 cases" },
  ...ofEvaluations,
  judge: ofEvaluation(({ distinct, margin, needed, passed: rate }) => {
    const shows = `${margin.paired.known ? ` On the same cases they show ${points(margin.paired.value)} and more.` : ""}${rate.known ? ` ${rateSays(rate.value)}` : ""}`;
    if (!needed.known) {
      const says = `No difference is claimed that ${counted(distinct, "case", "cases")} would have to show.${shows}`;
      return notMeasured(says, "Say which difference the evaluation must show, in points.");
    }
    const { claimed, paired, unpaired } = needed.value;
    const asks = `A difference of ${points(claimed)} asks for ${counted(paired, "case", "cases")}, and there ${distinct === 1 ? "is" : "are"} ${countSays(distinct)} that do not repeat another.`;
    const says = `${asks} Where two systems do not answer the same cases, each needs ${countSays(unpaired)}.${shows}`;
    return distinct >= paired ? passed(says) : tooFew(says, { missing: paired - distinct, pricedFor: CASES_PRICED_FOR });
  }),
};
