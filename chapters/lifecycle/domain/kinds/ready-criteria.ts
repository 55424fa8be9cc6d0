import type { CriterionTerms } from "../criteria/criterion.ts";
import type { ProjectKind } from "../phase/kinds.ts";

/**
 * A criterion to begin from (N-1): terms that a person confirms. The threshold is left blank where only the business can know it, and is marked
 * as our suggestion where practice or arithmetic gives one.
 */
export interface ReadyCriterion extends Pick<CriterionTerms, "role" | "metric" | "comparison" | "unit" | "phase"> {
  readonly id: string;
  readonly threshold: number | null;
  readonly minimumSample: number | null;
  /** Why these figures are suggested; null where none is. */
  readonly because: string | null;
  /** What the reason has to answer. */
  readonly reasonAsks: string;
}

/** At 400 cases a share is known within 5 points, 19 times in 20: 1.96 × √(0.25 / 400) = 0.049. */
const SHARE_WITHIN_FIVE_POINTS = 400;
/** Never in 300 trials: at most 1 in 100 at 95 %, the rule of three (Hanley and Lippman-Hand 1983, JAMA 249:1743–1745). */
const NEVER_IN = 300;
/** At 100 cases a share is known within 10 points, 19 times in 20. */
const SHARE_WITHIN_TEN_POINTS = 100;

const within = `${SHARE_WITHIN_FIVE_POINTS} cases tell a share within 5 points, 19 times in 20.`;

const ready: Readonly<Record<ProjectKind, readonly ReadyCriterion[]>> = {
  "trained-model": [
    {
      ...{ id: "precision", role: "minimum-viable", metric: "precision among the cases acted on", comparison: "at-least", unit: null },
      ...{ threshold: null, minimumSample: SHARE_WITHIN_FIVE_POINTS, because: within, phase: "proof-of-concept" },
      reasonAsks: "Below which share do people stop acting on it, since false alarms cost more than hits bring?",
    },
    {
      ...{ id: "recall", role: "success", metric: "recall of the cases that matter", comparison: "at-least", unit: null },
      ...{ threshold: null, minimumSample: SHARE_WITHIN_FIVE_POINTS, because: within, phase: "proof-of-concept" },
      reasonAsks: "What does each case that is not found cost?",
    },
    {
      ...{ id: "no-lead", role: "kill", metric: "lead over how it is done today", comparison: "at-most", unit: "points" },
      ...{ threshold: 0, minimumSample: null, because: "What is no better than today is not worth running.", phase: "proof-of-concept" },
      reasonAsks: "How is it done today, and how good is that?",
    },
    {
      ...{ id: "weak-segment", role: "success", metric: "shortfall of the weakest segment", comparison: "at-most", unit: "points" },
      ...{ threshold: 5, minimumSample: null, because: "Five points is where people notice, in our judgement.", phase: "proof-of-concept" },
      reasonAsks: "Who is in the segment that comes off worst, and what does it cost them?",
    },
    {
      ...{ id: "p95", role: "success", metric: "95th percentile of the answer time", comparison: "at-most", unit: "ms" },
      ...{ threshold: null, minimumSample: null, because: null, phase: "productionisation" },
      reasonAsks: "How long does whoever asks wait before giving up?",
    },
  ],
  "vendor-model": [
    {
      ...{
        id: "quality",
        role: "minimum-viable",
        metric: "answers that are right, on the evaluation set",
        comparison: "at-least",
        unit: null,
      },
      ...{ threshold: null, minimumSample: SHARE_WITHIN_FIVE_POINTS, because: within, phase: "proof-of-concept" },
      reasonAsks: "Below which share is checking the answer more work than writing it?",
    },
    {
      ...{ id: "unsafe", role: "kill", metric: "unsafe or invented answers", comparison: "above", unit: null },
      ...{ threshold: 0.02, minimumSample: SHARE_WITHIN_FIVE_POINTS, phase: "proof-of-concept" },
      because: "2 in 100 is our suggestion: say what one of them costs, and choose.",
      reasonAsks: "What does one invented answer cost, and who pays?",
    },
    {
      ...{ id: "cost-per-task", role: "success", metric: "cost per solved task", comparison: "at-most", unit: "EUR" },
      ...{ threshold: null, minimumSample: null, because: null, phase: "proof-of-concept" },
      reasonAsks: "What does it cost today when a person solves it?",
    },
    {
      ...{ id: "p95", role: "success", metric: "95th percentile of the answer time", comparison: "at-most", unit: "s" },
      ...{ threshold: null, minimumSample: null, because: null, phase: "productionisation" },
      reasonAsks: "How long does whoever asks wait before giving up?",
    },
    {
      ...{ id: "refusals", role: "success", metric: "tasks refused that should have been done", comparison: "at-most", unit: null },
      ...{ threshold: 0.05, minimumSample: SHARE_WITHIN_FIVE_POINTS, phase: "proof-of-concept" },
      because: "1 in 20 is our suggestion: a refused task falls back to a person.",
      reasonAsks: "Who does the task when it refuses, and how soon?",
    },
  ],
  agent: [
    {
      ...{ id: "task-success", role: "minimum-viable", metric: "tasks done right, end to end", comparison: "at-least", unit: null },
      ...{ threshold: null, minimumSample: SHARE_WITHIN_TEN_POINTS, phase: "proof-of-concept" },
      because: `${SHARE_WITHIN_TEN_POINTS} tasks tell a share within 10 points, 19 times in 20.`,
      reasonAsks: "Below which share is watching it more work than doing the task?",
    },
    {
      ...{ id: "worst-thing", role: "kill", metric: "trials in which the worst thing it can do happened", comparison: "above", unit: null },
      ...{ threshold: 0, minimumSample: NEVER_IN, phase: "proof-of-concept" },
      because: `Never in ${NEVER_IN} trials means at most 1 in 100, at 95 % (the rule of three). Ask for more where 1 in 100 is too often.`,
      reasonAsks: "What is the worst thing it can do, and what would one such case cost?",
    },
    {
      ...{ id: "corrected", role: "success", metric: "actions that a person had to correct", comparison: "at-most", unit: null },
      ...{ threshold: 0.05, minimumSample: SHARE_WITHIN_FIVE_POINTS, phase: "proof-of-concept" },
      because: "1 in 20 is our suggestion: more, and people stop reading what they approve.",
      reasonAsks: "How long does a correction take, against doing it oneself?",
    },
    {
      ...{ id: "cost-per-task", role: "success", metric: "cost per solved task", comparison: "at-most", unit: "EUR" },
      ...{ threshold: null, minimumSample: null, because: null, phase: "proof-of-concept" },
      reasonAsks: "What does it cost today when a person does it?",
    },
  ],
  bought: [
    {
      ...{ id: "own-cases", role: "minimum-viable", metric: "our own cases handled right", comparison: "at-least", unit: null },
      ...{ threshold: null, minimumSample: SHARE_WITHIN_FIVE_POINTS, because: within, phase: "proof-of-concept" },
      reasonAsks: "Below which share do people go back to how they work today?",
    },
    {
      ...{ id: "claim", role: "kill", metric: "shortfall against what the vendor claims", comparison: "above", unit: "points" },
      ...{ threshold: 10, minimumSample: SHARE_WITHIN_TEN_POINTS, phase: "proof-of-concept" },
      because: "Ten points below the claim is more than chance in 100 cases.",
      reasonAsks: "What did the vendor claim, where, and for whose cases?",
    },
    {
      ...{ id: "used", role: "success", metric: "people who use it every week, of those it is for", comparison: "at-least", unit: null },
      ...{ threshold: null, minimumSample: null, because: null, phase: "proof-of-concept" },
      reasonAsks: "How many have to use it for the licence to pay?",
    },
    {
      ...{ id: "full-price", role: "success", metric: "full price per case", comparison: "at-most", unit: "EUR" },
      ...{ threshold: null, minimumSample: null, because: null, phase: "proof-of-concept" },
      reasonAsks: "What does a case cost today, with licence, integration and people in it?",
    },
  ],
};

/** Three to five criteria to begin from; those of a model we train where the kind is not recorded. */
export const readyCriteria = (kind: ProjectKind | null): readonly ReadyCriterion[] => ready[kind ?? "trained-model"];
