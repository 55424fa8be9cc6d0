import { type Day, longDay } from "#kernel";
import type { Evidence } from "../entries.ts";
import type { Criterion } from "../project.ts";
import { type CriterionState, type CriterionTerms, holds } from "./criterion.ts";

/** What one criterion comes to, and why, in a sentence. */
export interface Evaluation {
  readonly state: CriterionState;
  readonly because: string;
}

/** The newest evidence, and whether somebody accepted it although it was only stated. */
export interface Offered {
  readonly evidence: Omit<Evidence, "source">;
  readonly accepted: boolean;
  /** The day of the first figure that met these terms: what was reached in time is not late for being measured again. */
  readonly reachedOn: Day | null;
}

/**
 * Whether a criterion is met on the newest evidence: the one rule, for evidence as it arrives, the page, the brief and the gate alike.
 *
 * The figure decides; where its range holds the threshold the reason says so, and the state stays with the figure. A sample below the agreed
 * minimum, another slice (or one where all cases were agreed), or a figure that was only stated leaves the state unknown.
 *
 * @param today Success and minimum viable are missed once their deadline has passed unmet; a kill criterion has no such mercy and no such end.
 */
export function evaluateCriterion(terms: Omit<CriterionTerms, "reason">, offered: Offered | null, today: Day): Evaluation {
  const late = terms.role !== "kill" && terms.deadline !== null && today > terms.deadline;
  if (offered === null) return late ? missedDeadline(terms.deadline) : { state: "unknown", because: "No evidence yet." };

  const gap = whyItDoesNotCount(terms, offered);
  if (gap !== null) return late ? missedDeadline(terms.deadline) : { state: "unknown", because: gap };

  const { value, interval, measuredOn } = offered.evidence;
  if (!holds(terms.comparison, value, terms.threshold)) {
    return { state: "missed", because: `${value} was measured on ${longDay(measuredOn)}${closeCall(interval, terms.threshold)}.` };
  }
  const reachedOn = offered.reachedOn ?? measuredOn;
  if (terms.role !== "kill" && terms.deadline !== null && reachedOn > terms.deadline && measuredOn > terms.deadline) {
    return { state: "missed", because: `${value} was reached on ${longDay(measuredOn)}, after the day agreed.` };
  }
  return { state: "met", because: `${value} was measured on ${longDay(measuredOn)}${closeCall(interval, terms.threshold)}.` };
}

/** The same for a criterion of the record, on its newest evidence. */
export const evaluationOf = (criterion: Pick<Criterion, "terms" | "evidence" | "reachedOn">, today: Day): Evaluation =>
  evaluateCriterion(criterion.terms, offeredOn(criterion), today);

/** True when the newest evidence settles the criterion either way; a day that merely passed settles nothing. */
export function isSettled(criterion: Pick<Criterion, "terms" | "evidence" | "reachedOn">): boolean {
  const offered = offeredOn(criterion);
  return offered !== null && whyItDoesNotCount(criterion.terms, offered) === null;
}

const offeredOn = ({ evidence, reachedOn }: Pick<Criterion, "evidence" | "reachedOn">): Offered | null =>
  evidence === null ? null : { evidence: evidence.value, accepted: evidence.accepted, reachedOn };

const missedDeadline = (deadline: Day | null): Evaluation => ({
  state: "missed",
  because: `${deadline === null ? "The day agreed" : longDay(deadline)} passed without evidence that it was met.`,
});

function whyItDoesNotCount({ minimumSample, slice }: Omit<CriterionTerms, "reason">, { evidence, accepted }: Offered): string | null {
  if (evidence.grade === "stated" && !accepted) return "The figure was stated, not measured, and nobody accepted it as evidence.";
  if (minimumSample !== null && evidence.n === null)
    return `At least ${minimumSample} cases were agreed, and the evidence does not say how many it has.`;
  if (minimumSample !== null && evidence.n !== null && evidence.n < minimumSample)
    return `At least ${minimumSample} cases were agreed; this was measured on ${evidence.n}.`;
  if (evidence.slice !== slice) return `Measured on ${evidence.slice ?? "all cases"}, agreed for ${slice ?? "all cases"}.`;
  return null;
}

const closeCall = (interval: Evidence["interval"], threshold: number): string =>
  interval !== null && interval.low <= threshold && threshold <= interval.high
    ? `; its range, ${interval.low} to ${interval.high}, holds the threshold`
    : "";
