import type { AgainstThreshold } from "#charts";
import { type Day, daysBetween, longDay } from "#kernel";
import type { ProjectView } from "../contract/index.ts";

/** A criterion as the project's page and the gate show it. */
export type CriterionShown = ProjectView["criteria"][number];

/** What the role is called on a row. */
export const roleWords = { success: "success", "minimum-viable": "minimum viable", kill: "kill" } as const;

/** How old a measurement is. */
export function ageSays(measuredOn: Day, today: Day): string {
  const age = daysBetween(measuredOn, today);
  return age <= 0 ? "today" : age === 1 ? "yesterday" : `${age} days ago`;
}

/** Met and missed as one says them: a kill criterion that is not met has missed nothing. */
export const stateSays = ({ state, terms }: Pick<CriterionShown, "state" | "terms">): string =>
  terms.role === "kill" && state === "missed" ? "not met" : state;

/** What is drawn: the figure with its range against the threshold; of a trial, its share against the share that passes. */
export function drawnOf({ terms, evidence }: Pick<CriterionShown, "terms" | "evidence">): AgainstThreshold {
  const { design, comparison, unit } = terms;
  const whole = unit === "%" ? 100 : 1;
  const isShare = design !== null || unit === "%" || (terms.threshold > 0 && terms.threshold <= 1 && inUnit(evidence?.value));
  return {
    value: evidence?.value ?? null,
    range: evidence?.interval ?? null,
    threshold: design?.of === "two-stage" ? ((design.r + 1) / design.n) * whole : terms.threshold,
    metWhen: comparison === "at-least" || comparison === "above" ? "above" : "below",
    ...(isShare ? { within: { low: 0, high: whole } } : {}),
  };
}

const inUnit = (value: number | undefined): boolean => value === undefined || (value >= 0 && value <= 1);

/** What the drawing shows, for those who cannot see it. */
export function drawingSays({ terms, evidence, state, ...rest }: CriterionShown): string {
  const { threshold } = drawnOf({ terms, evidence });
  const unit = terms.unit === null ? "" : ` ${terms.unit}`;
  const bar = `the agreed ${tidy(threshold)}${unit}`;
  if (evidence === null) return `Nothing measured against ${bar}.`;
  const range = evidence.interval === null ? "" : `, range ${tidy(evidence.interval.low)} to ${tidy(evidence.interval.high)}`;
  return `${tidy(evidence.value)}${unit}${range}, against ${bar}: ${stateSays({ ...rest, terms, state })}.`;
}

/** As many digits as tell something. */
export const tidy = (value: number): string => String(Number(value.toPrecision(4)));

/** What is agreed beyond the sentence, each in a few words: how it is computed, what decides, how long it counts. */
export function agreedSays({ terms, trial }: Pick<CriterionShown, "terms" | "trial">): readonly { label: string; value: string }[] {
  const { estimator, settledBy, design, freshForDays, freshAssumed, minimumSample, deadline, reason } = terms;
  const fresh = freshForDays === null ? "for good" : `${freshForDays} ${freshForDays === 1 ? "day" : "days"}`;
  return [
    ...(reason ? [{ label: "Why the business needs it", value: reason }] : []),
    ...(estimator ? [{ label: "How it is computed", value: estimator }] : []),
    { label: "What decides", value: settledBy === "range" ? "the whole range of the figure" : trial ? "the trial" : "the figure" },
    ...(trial ? [{ label: "The trial", value: trial }] : []),
    ...(design ? [{ label: "How sure the trial is", value: oddsSay(design) }] : []),
    ...(minimumSample === null ? [] : [{ label: "Cases at least", value: minimumSample.toLocaleString("en-GB") }]),
    { label: "A measurement counts", value: freshAssumed ? `${fresh}, as we assume for its kind` : fresh },
    ...(deadline === null ? [] : [{ label: "By", value: longDay(deadline as Day) }]),
  ];
}

/** What may go wrong in a trial, and what of it is our assumption. */
function oddsSay(design: NonNullable<CriterionShown["terms"]["design"]>): string {
  const percent = (chance: number): string => `${tidy(chance * 100)} %`;
  if (design.of === "two-stage") {
    const { p0, p1, alpha, power } = design;
    return `a true share of ${percent(p0)} passes at most ${percent(alpha)} of the time, one of ${percent(p1)} at least ${percent(power)}`;
  }
  const { successes, failures } = design.prior;
  const believed =
    successes === 1 && failures === 1 ? "every share equally likely" : `as if ${successes} of ${successes + failures} had succeeded`;
  return `before the first case ${believed}, as we assume`;
}
