import { ofEvaluations } from "../asked-of.ts";
import { failed, notMeasured, passed, tooFew } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { ofEvaluation } from "./of-evaluation.ts";

const LEAST_HARD = 30;
const OLDEST_DAYS = 365;

export const hardCases: ReadinessCheck = {
  id: "hard-cases",
  band: "A",
  asks: "There are enough hard cases, and each segment has some",
  people: null,
  next: "Write hard cases: what goes wrong in use, what people complain of, what is meant to be refused.",
  source: "Ribeiro et al. (2020), CheckList; Wilson (1927): of 30 a share of one half is told to ± 0.17; our judgement",
  threshold: { value: LEAST_HARD, says: "at least 30 hard cases, and one in each segment", assumed: true },
  effort: { low: 1, likely: 2, high: 8, because: "hard cases are found in what went wrong, and written one by one; for 30 cases" },
  ...ofEvaluations,
  judge: ofEvaluation(({ hard, coverage }) => {
    if (!hard.known) return notMeasured(hard.because, "Mark which cases are the hard ones.");
    const { cases, share } = hard.value;
    const says = `${counted(cases, "case is", "cases are")} marked as hard (${percentSays(share)})`;
    const without = coverage.known ? (coverage.value.withoutHard ?? 0) : 0;
    const rows = { missing: Math.max(without, LEAST_HARD - cases), pricedFor: LEAST_HARD };
    if (without > 0) return tooFew(`${says}, and ${counted(without, "segment has", "segments have")} none.`, rows);
    return cases >= LEAST_HARD ? passed(`${says}.`) : tooFew(`${says}, of ${LEAST_HARD} that are asked for.`, rows);
  }),
};

export const casesRecent: ReadinessCheck = {
  id: "cases-recent",
  band: "A",
  asks: "Cases are of a time that still holds",
  people: { asks: "Are the cases still what is asked today?", about: "set" },
  next: "Add cases from what was asked lately, and take out what nobody asks any more.",
  source: "playbook N-3; White et al. (2024), LiveBench: what is old may have been trained on; the limit is our judgement",
  threshold: { value: OLDEST_DAYS, says: "half of the cases at most 365 days old", assumed: true },
  effort: { low: 0.5, likely: 2, high: 6, because: "newer cases are taken from what was asked, and answered" },
  ...ofEvaluations,
  judge: ofEvaluation(({ age }) => {
    if (!age.known) return notMeasured(age.because, "Name the column that says when a case was written, or answer for all of them.");
    const { medianDays, oldest, newest } = age.value;
    const says = `Half of the cases are older than ${countSays(medianDays)} days; they are from ${oldest.slice(0, 10)} to ${newest.slice(0, 10)}.`;
    return medianDays > OLDEST_DAYS ? failed(says) : passed(says);
  }),
};
