import type { LabelProfile } from "../../profile/question.ts";
import { ofTablesWithTarget } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { countSays, percentSays } from "../in-words.ts";
import type { Found, ReadinessCheck } from "../readiness-check.ts";

const MOST_WRONG = 0.05;

/** No label is right because nobody checked it. */
export const labelNoise: ReadinessCheck = {
  id: "label-noise",
  band: "B",
  asks: "It is known how many labels are wrong, and few are",
  people: null,
  next: "Have the labels that are most likely wrong looked at again, and agree on how to label.",
  source:
    "Northcutt et al. (2021), confident learning: 3.3 % wrong on average in ten test sets; Beta intervals for audits; the limit is our judgement",
  threshold: { value: MOST_WRONG, says: "at most 5 % of labels wrong", assumed: true },
  effort: { low: 1, likely: 4, high: 15, because: "labels are looked at by hand, a few hundred a day" },
  ...ofTablesWithTarget,
  judge: ({ profile: { labels } }) =>
    labels.known ? judgeNoise(labels.value) : notMeasured(labels.because, "Choose the column to be predicted."),
};

/** An audit is looked at first: people checked. A model's opinion comes second. */
function judgeNoise({ column, audit, noise }: LabelProfile): Found {
  if (audit.known) {
    const { checked, wrong, share, low, high } = audit.value;
    const says = `Of ${countSays(checked)} labels that were checked ${countSays(wrong)} ${wrong === 1 ? "was" : "were"} wrong: ${percentSays(share)}, and ${percentSays(low)} to ${percentSays(high)} in all (95 %).`;
    if (low > MOST_WRONG) return failed(says, [column]);
    if (high <= MOST_WRONG) return passed(says);
    return notMeasured(`${says} That does not tell whether it is within 5 %.`, "Have more labels checked.", [column]);
  }
  if (noise.known) {
    const { share, rows, confused } = noise.value;
    const first = confused[0];
    const which = first === undefined ? "" : `; most often ${first.given} where ${first.likely} is likely`;
    const says = `By a model's own doubts ${countSays(rows)} labels (${percentSays(share)}) are likely wrong${which}.`;
    return share > MOST_WRONG ? failed(says, [column]) : passed(says);
  }
  return notMeasured(
    "Nobody has checked a sample of the labels.",
    "Have some 150 labels checked and name the column, or give a model's out-of-fold probabilities.",
    [column],
  );
}
