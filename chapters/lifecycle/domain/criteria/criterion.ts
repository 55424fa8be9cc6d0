import { type Day, longDay, type Words } from "#kernel";
import type { Phase } from "../phase/phases.ts";

/** What a criterion is for: the aim, good enough to productionise (P-F3), or what stops the work (P-E3). */
export const roles = ["success", "minimum-viable", "kill"] as const;
export type CriterionRole = (typeof roles)[number];

/** How a figure is compared with the threshold. A kill criterion is met when the comparison holds. */
export const comparisons = ["at-least", "at-most", "above", "below"] as const;
export type Comparison = (typeof comparisons)[number];

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
};

const sign: Readonly<Record<Comparison, string>> = { "at-least": "≥", "at-most": "≤", above: ">", below: "<" };

/** How a role is called in a sentence. */
export const roleName: Readonly<Record<CriterionRole, string>> = {
  success: "success criterion",
  "minimum-viable": "minimum viable criterion",
  kill: "kill criterion",
};

/** A criterion as one says it: "recall on new customers ≥ 0.8 by 12 March 2026". */
export function criterionSays({ metric, slice, comparison, threshold, unit, deadline }: Omit<CriterionTerms, "reason">): string {
  const on = slice === null ? "" : ` on ${slice}`;
  const by = deadline === null ? "" : ` by ${longDay(deadline)}`;
  return `${metric}${on} ${sign[comparison]} ${threshold}${unit === null ? "" : ` ${unit}`}${by}`;
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
