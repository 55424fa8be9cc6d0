import { type Day, longDay, type Words } from "#kernel";
import type { Phase } from "../phase/phases.ts";
import type { TrialDesign } from "./trial-design.ts";

/** What a criterion is for: the aim, good enough to productionise (P-F3), or what stops the work (P-E3). */
export const roles = ["success", "minimum-viable", "kill"] as const;
export type CriterionRole = (typeof roles)[number];

/** How a figure is compared with the threshold. A kill criterion is met when the comparison holds. */
export const comparisons = ["at-least", "at-most", "above", "below"] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * What of the evidence decides. `figure`: the figure itself, however wide its range. `range`: the whole range has to stand on one side of the
 * threshold, so that its bound towards the bad side holds too; while the range holds the threshold, the criterion is unknown.
 */
export const settlers = ["figure", "range"] as const;
export type Settler = (typeof settlers)[number];

/** What evidence makes of a criterion; unknown until shown. */
export type CriterionState = "met" | "missed" | "unknown";

/** What was agreed. */
export type CriterionTerms = {
  readonly role: CriterionRole;
  readonly metric: string;
  /** Which cases count: "new customers"; null for all. */
  readonly slice: string | null;
  readonly comparison: Comparison;
  readonly threshold: number;
  /** As written after the figure; null for a bare number. */
  readonly unit: string | null;
  /** Fewest cases that settle it; fewer leave it unknown. */
  readonly minimumSample: number | null;
  /** The day by which the evidence is owed. Success and minimum viable are missed when it passes; a kill criterion is never saved by it. */
  readonly deadline: Day | null;
  /** Why the business needs exactly this. */
  readonly reason: Words | null;
  /** The phase whose start locks it. */
  readonly phase: Phase;
  /** How the figure is to be computed: "point estimate on the held-out set"; null where nobody said. */
  readonly estimator: Words | null;
  readonly settledBy: Settler;
  /** Days after which a measurement no longer counts; null for never. */
  readonly freshForDays: number | null;
  /** Nobody chose the days: they are the usual ones of the project's kind, our assumption. */
  readonly freshAssumed: boolean;
  /** For passes and failures: when to look, and when to stop; null where one figure is compared with the threshold. */
  readonly design: TrialDesign | null;
};

/** The terms that are no words of a person: what rules look at. */
export type TermsToJudge = Omit<CriterionTerms, "reason" | "estimator">;

/** What a criterion says beyond metric and threshold, where nobody says more: as every criterion was before these terms existed. */
export const nothingMoreAgreed = { estimator: null, settledBy: "figure", freshForDays: null, freshAssumed: false, design: null } as const;

const sign: Readonly<Record<Comparison, string>> = { "at-least": "≥", "at-most": "≤", above: ">", below: "<" };

/** How a role is called in a sentence. */
export const roleName: Readonly<Record<CriterionRole, string>> = {
  success: "success criterion",
  "minimum-viable": "minimum viable criterion",
  kill: "kill criterion",
};

/** A criterion as one says it: "recall on new customers ≥ 0.8 by 12 March 2026". */
export function criterionSays({ metric, slice, comparison, threshold, unit, deadline, settledBy, design }: TermsToJudge): string {
  const on = slice === null ? "" : ` on ${slice}`;
  const by = deadline === null ? "" : ` by ${longDay(deadline)}`;
  const range = settledBy === "range" ? ", its whole range" : "";
  const trial = design === null ? "" : `, in a trial of ${design.of === "two-stage" ? design.n : design.planned}`;
  return `${metric}${on} ${sign[comparison]} ${threshold}${unit === null ? "" : ` ${unit}`}${range}${trial}${by}`;
}

/** Whether `value` stands to the threshold as the criterion says. */
export function holds(comparison: Comparison, value: number, threshold: number): boolean {
  switch (comparison) {
    case "at-least":
      return value >= threshold;
    case "at-most":
      return value <= threshold;
    case "above":
      return value > threshold;
    case "below":
      return value < threshold;
  }
}
