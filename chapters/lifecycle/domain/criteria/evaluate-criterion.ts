import { addDays, type Day, longDay } from "#kernel";
import type { Evidence } from "../entries.ts";
import type { Criterion } from "../project.ts";
import { type CriterionState, holds, type TermsToJudge } from "./criterion.ts";
import { judgeTrial } from "./trial-design.ts";

/** What one criterion comes to, and why, in a sentence. */
export interface Evaluation {
  readonly state: CriterionState;
  readonly because: string;
}

/** How the newest evidence stands today. */
export interface EvidenceStanding {
  /** Somebody accepted it although it was only stated. */
  readonly accepted: boolean;
  /** The day of the first figure that met these terms: what was reached in time is not late for being measured again. */
  readonly reachedOn: Day | null;
  /** The day of a go that rested on it: it was fresh enough then, and a decision does not grow old with its evidence. */
  readonly reliedOn: Day | null;
  /** What ended the trial, where there is one: it is over, whatever is counted afterwards. */
  readonly trialEnded: Evaluation | null;
  /** What happened since that makes it count no more, as a sentence: a pivot, another version of the model. */
  readonly outdated: string | null;
}

/** The newest evidence, and how it stands. */
export interface Offered extends EvidenceStanding {
  readonly evidence: Omit<Evidence, "source" | "context">;
}

/**
 * Whether a criterion is met on the newest evidence: the one rule, for evidence as it arrives, the page, the brief and the gate alike.
 *
 * The figure decides, and where its range holds the threshold the reason says so; where it was agreed that the range decides, the whole of it
 * has to stand on one side, and in between the state is unknown. A trial of passes and failures follows its design. A sample below the agreed
 * minimum, another slice (or one where all cases were agreed), a figure that was only stated, or one that is stale leaves the state unknown.
 *
 * @param today Success and minimum viable are missed once their deadline has passed unmet; a kill criterion has no such mercy and no such end.
 */
export function evaluateCriterion(terms: TermsToJudge, offered: Offered | null, today: Day): Evaluation {
  const late = terms.role !== "kill" && terms.deadline !== null && today > terms.deadline;
  const open = (because: string): Evaluation => (late ? missedDeadline(terms.deadline) : { state: "unknown", because });
  if (offered === null) return open("No evidence yet.");

  const gap = offered.trialEnded === null ? whyItDoesNotCount(terms, offered) : null;
  if (gap !== null) return open(gap);
  const judged = onTime(terms, offered);
  const stale = whyStale(terms, offered, today);
  // What was met by its day has not missed it for growing old since: it is to be measured again.
  if (stale !== null) return judged.state === "met" ? { state: "unknown", because: stale } : open(stale);
  return judged.state === "unknown" ? open(judged.because) : judged;
}

/** What the figure says, and whether it was reached by its day. */
function onTime(terms: TermsToJudge, { evidence, reachedOn, trialEnded }: Offered): Evaluation {
  const verdict = trialEnded ?? (terms.design === null ? judgeFigure(terms, evidence) : judgeTrial(terms, terms.design, evidence));
  const { role, deadline } = terms;
  const { measuredOn, value } = evidence;
  if (verdict.state !== "met" || role === "kill" || deadline === null || measuredOn <= deadline) return verdict;
  if (reachedOn !== null && reachedOn <= deadline) return verdict;
  return { state: "missed", because: `${value} was reached on ${longDay(measuredOn)}, after the day agreed.` };
}

/** The parts of a criterion of the record that its evaluation rests on. */
type Evaluated = Pick<Criterion, "terms" | "evidence" | "reachedOn" | "trialEnded">;

/** The same for a criterion of the record, on its newest evidence. */
export const evaluationOf = (criterion: Evaluated, today: Day): Evaluation =>
  evaluateCriterion(criterion.terms, offeredOn(criterion), today);

/** True when the newest evidence settles the criterion either way; a day that merely passed settles nothing. */
export function isSettled(criterion: Evaluated, today: Day): boolean {
  const terms = { ...criterion.terms, deadline: null };
  return criterion.evidence !== null && evaluateCriterion(terms, offeredOn(criterion), today).state !== "unknown";
}

/** The newest evidence where it counts today: of the slice agreed, measured or accepted, fresh, on enough cases; null where it does not. */
export function evidenceThatCounts(criterion: Evaluated, today: Day): Offered["evidence"] | null {
  const offered = offeredOn(criterion);
  if (offered === null || whyItDoesNotCount(criterion.terms, offered) !== null) return null;
  return whyStale(criterion.terms, offered, today) === null ? offered.evidence : null;
}

function offeredOn({ evidence, reachedOn, trialEnded }: Evaluated): Offered | null {
  if (evidence === null) return null;
  const { value, accepted, reliedOn, outdated } = evidence;
  const ended = trialEnded && { state: trialEnded.state, because: trialEnded.because };
  return { evidence: value, accepted, reachedOn, reliedOn, trialEnded: ended, outdated: outdated?.says ?? null };
}

const missedDeadline = (deadline: Day | null): Evaluation => ({
  state: "missed",
  because: `${deadline === null ? "The day agreed" : longDay(deadline)} passed without evidence that it was met.`,
});

/** Why evidence leaves a criterion unknown by what it is; the first reason that applies, as a sentence. */
function whyItDoesNotCount({ minimumSample, slice }: TermsToJudge, { evidence, accepted }: Offered): string | null {
  if (evidence.grade === "stated" && !accepted) return "The figure was stated, not measured, and nobody accepted it as evidence.";
  if (minimumSample !== null && evidence.n === null)
    return `At least ${minimumSample} cases were agreed, and the evidence does not say how many it has.`;
  if (minimumSample !== null && evidence.n !== null && evidence.n < minimumSample)
    return `At least ${minimumSample} cases were agreed; this was measured on ${evidence.n}.`;
  if (evidence.slice !== slice) return `Measured on ${evidence.slice ?? "all cases"}, agreed for ${slice ?? "all cases"}.`;
  return null;
}

/**
 * Why evidence counts no more although it did: what happened since (`outdateEvidence` marks it in a fold), or its age; a go that rested on it
 * keeps it as fresh as it was that day. Another reason to be stale is another line here, and nowhere else.
 */
function whyStale({ freshForDays }: TermsToJudge, { evidence, reliedOn, outdated }: Offered, today: Day): string | null {
  if (outdated !== null) return outdated;
  if (freshForDays === null) return null;
  const freshUntil = addDays(evidence.measuredOn, freshForDays);
  if ((reliedOn ?? today) <= freshUntil) return null;
  const days = freshForDays === 1 ? "1 day" : `${freshForDays} days`;
  return `Measured on ${longDay(evidence.measuredOn)}, more than ${days} ago: too old to count. Measure it again.`;
}

/** One figure against the threshold. */
function judgeFigure(terms: TermsToJudge, { value, interval, measuredOn }: Offered["evidence"]): Evaluation {
  const { comparison, threshold, settledBy } = terms;
  const measured = `${value} was measured on ${longDay(measuredOn)}`;
  const figureHolds = holds(comparison, value, threshold);
  if (settledBy === "range") {
    if (interval === null) return { state: "unknown", because: `${measured}, without the range that was agreed to decide.` };
    const ends = [holds(comparison, interval.low, threshold), holds(comparison, interval.high, threshold)];
    const range = rangeSays(interval);
    if (ends[0] !== ends[1])
      return { state: "unknown", because: `${measured}; ${range}, lies on both sides of the threshold. More cases narrow it.` };
    return { state: ends[0] ? "met" : "missed", because: `${measured}; ${range}, stands on one side of the threshold.` };
  }
  return { state: figureHolds ? "met" : "missed", because: `${measured}${closeCall(interval, threshold)}.` };
}

const closeCall = (interval: Evidence["interval"], threshold: number): string =>
  interval !== null && interval.low <= threshold && threshold <= interval.high
    ? `; ${rangeSays(interval)}, lies on both sides of the threshold`
    : "";

/** Four figures: a range that was computed has more, and nobody reads them. */
const rangeSays = ({ low, high }: NonNullable<Evidence["interval"]>): string =>
  `its range, ${Number(low.toPrecision(4))} to ${Number(high.toPrecision(4))}`;
