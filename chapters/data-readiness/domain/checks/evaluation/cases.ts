import { ofEvaluations } from "../asked-of.ts";
import { failed, notMeasured, passed } from "../found.ts";
import { counted, countSays, percentSays } from "../in-words.ts";
import type { ReadinessCheck } from "../readiness-check.ts";
import { ofEvaluation } from "./of-evaluation.ts";

const MOST_NEAR = 0.05;

export const casesWhole: ReadinessCheck = {
  id: "cases-whole",
  band: "B",
  asks: "Each case has an input and a way to tell a right answer",
  people: { asks: "Is it settled how the cases without an expected answer are judged?", about: "finding" },
  next: "Write the inputs and expected answers that are missing, or take those cases out.",
  source: "playbook N-3; our judgement",
  threshold: { value: 0, says: "no case without input or expected answer", assumed: false },
  effort: { low: 0.5, likely: 1, high: 4, because: "an expected answer is written in minutes, and read by a second person" },
  ...ofEvaluations,
  judge: ofEvaluation(({ cases, withoutInput, withExpected }, { profile: { roles } }) => {
    const scored = roles.evaluation?.judgeScore ?? roles.evaluation?.humanScore ?? null;
    if (withoutInput > 0) return failed(`${counted(withoutInput, "row has", "rows have")} no input.`);
    if (cases === 0) return failed("There is no case.");
    if (withExpected === cases) return passed(`Each of ${counted(cases, "case", "cases")} has an input and an expected answer.`);
    const without = `${countSays(cases - withExpected)} of ${counted(cases, "case", "cases")} have no expected answer`;
    if (withExpected > 0) return failed(`${without}.`);
    if (scored !== null) return passed(`${without}; they are judged by ${scored}.`);
    return notMeasured(`${without}, and no score is named.`, "Name the column of expected answers or of scores.");
  }),
};

export const casesDistinct: ReadinessCheck = {
  id: "cases-distinct",
  band: "A",
  asks: "Hardly any case repeats another",
  people: { asks: "Are these repetitions meant, and counted once?", about: "finding" },
  next: "Keep one of each group: what is asked twice counts twice.",
  source: "Lee et al. (2022), deduplicating; the limit is our judgement",
  threshold: { value: MOST_NEAR, says: "at most 5 % of cases that nearly repeat another", assumed: true },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "to look at the groups and to keep one of each" },
  ...ofEvaluations,
  judge: ofEvaluation(({ cases: all, nearDuplicates: { cases, exact, groups, lookedAt, by } }) => {
    if (cases === 0) return passed(`None of ${counted(lookedAt, "case", "cases")} repeats another, by ${by}.`);
    const share = cases / Math.max(1, all);
    const says = `${counted(cases, "case repeats", "cases repeat")} another (${percentSays(share)}, ${countSays(exact)} word for word) in ${counted(groups, "group", "groups")}, by ${by}.`;
    return share > MOST_NEAR ? failed(says) : passed(says);
  }),
};

export const casesUnseen: ReadinessCheck = {
  id: "cases-unseen",
  band: "A",
  asks: "No case stands in a prompt or an example given to the model",
  people: { asks: "Is it certain that no case was shown to the model, in prompts, examples or fine-tuning?", about: "finding" },
  next: "Take the cases out, or take the examples out of the prompt.",
  source: "Kapoor & Narayanan (2023), duplicates; playbook N-3: overlap with prompts",
  threshold: { value: 0, says: "no case in a prompt", assumed: false },
  effort: { low: 0.25, likely: 0.5, high: 2, because: "to take them out, and to write others in their place" },
  ...ofEvaluations,
  judge: ofEvaluation(({ overlap }) => {
    if (!overlap.known) return notMeasured(overlap.because, "Give the prompts and examples along, or answer for them.");
    const { cases, share, by } = overlap.value;
    if (cases === 0) return passed(`No case stands in the prompts that were given, by ${by}.`);
    return failed(`${counted(cases, "case stands", "cases stand")} in a prompt or an example (${percentSays(share)}), by ${by}.`);
  }),
};

export const casesAgree: ReadinessCheck = {
  id: "cases-agree",
  band: "A",
  asks: "The same input has one right answer",
  people: { asks: "May these inputs rightly be answered in more than one way, and does the scoring allow each?", about: "finding" },
  next: "Settle which answer is right, or let the scoring accept both.",
  source: "Northcutt et al. (2021); playbook N-3",
  threshold: { value: 0, says: "no input with two expected answers", assumed: false },
  effort: { low: 0.25, likely: 0.5, high: 3, because: "two people read each group, and agree" },
  ...ofEvaluations,
  judge: ofEvaluation(({ contradictory: { cases, groups } }) =>
    cases === 0
      ? passed("No input has two expected answers.")
      : failed(
          `${counted(cases, "case has", "cases have")} an input that is answered otherwise elsewhere, in ${counted(groups, "group", "groups")}.`,
        ),
  ),
};
