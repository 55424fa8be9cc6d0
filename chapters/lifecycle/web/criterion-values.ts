import { Problem } from "#kernel";
import {
  type Comparison,
  type CriterionRole,
  type DesignSaid,
  designSays,
  mayBeTrial,
  nothingMoreAgreed,
  type Phase,
  type PlannedTrial,
  type ProjectKind,
  type TrialShape,
  trialOf,
  trialPlan,
  usualAim,
  usualFreshness,
} from "../domain/index.ts";
import type { CriterionShown } from "./criterion-words.ts";

/** What stands in the fields of a criterion's form. */
export type CriterionValues = Readonly<Record<string, string>>;

/** What decides it, as the form's list has it. */
export const deciders = {
  figure: "the figure",
  range: "its whole range",
  "two-stage": "a trial in two stages",
  predicted: "a trial that may stop any day",
};
type Decider = keyof typeof deciders;

/** What stands in the form at first: what was agreed, or what is usual. */
export function valuesOf(terms: CriterionShown["terms"] | undefined): Record<string, string> {
  const design = terms?.design ?? null;
  return {
    role: terms?.role ?? "minimum-viable",
    metric: terms?.metric ?? "",
    slice: terms?.slice ?? "",
    comparison: terms?.comparison ?? "at-least",
    threshold: terms ? String(terms.threshold) : "",
    unit: terms?.unit ?? "",
    minimumSample: terms?.minimumSample == null ? "" : String(terms.minimumSample),
    deadline: terms?.deadline ?? "",
    reason: terms?.reason ?? "",
    phase: terms?.phase ?? "proof-of-concept",
    estimator: terms?.estimator ?? "",
    fresh: terms === undefined || terms.freshAssumed ? "usual" : terms.freshForDays === null ? "never" : String(terms.freshForDays),
    decidedBy: design?.of ?? terms?.settledBy ?? "figure",
    notWorth: design?.of === "two-stage" ? String(Number((design.p0 * wholeOf(terms?.unit)).toPrecision(6))) : "",
    shape: design?.of === "two-stage" ? design.shape : "optimal",
    alpha: String(design?.of === "two-stage" ? design.alpha : usualAim.alpha),
    power: String(design?.of === "two-stage" ? design.power : usualAim.power),
    planned: design?.of === "predicted" ? String(design.planned) : "",
    why: "",
  };
}

const wholeOf = (unit: string | null | undefined): number => (unit === "%" ? 100 : 1);
const figure = (text: string | undefined): number => Number((text ?? "").trim() === "" ? Number.NaN : (text ?? "").replace(",", "."));
const deciderOf = (values: CriterionValues): Decider =>
  mayBeTrial(asTerms(values)) || !isTrial(values) ? (values.decidedBy as Decider) : "figure";
const isTrial = ({ decidedBy }: CriterionValues): boolean => decidedBy === "two-stage" || decidedBy === "predicted";

const asTerms = (values: CriterionValues) => ({
  role: values.role as CriterionRole,
  comparison: values.comparison as Comparison,
  threshold: figure(values.threshold),
  unit: values.unit?.trim() || null,
});

/** What can decide it: a trial only where passes and failures are counted. */
export const decidersFor = (values: CriterionValues): readonly { value: string; label: string }[] =>
  (Object.keys(deciders) as Decider[]) // its own keys
    .filter((decider) => decider === "figure" || decider === "range" || mayBeTrial(asTerms(values)))
    .map((value) => ({ value, label: deciders[value] }));

function designSaid(values: CriterionValues, had: CriterionShown["terms"]["design"]): DesignSaid | null {
  const decider = deciderOf(values);
  if (decider === "two-stage") {
    const odds = { alpha: Number(values.alpha), power: Number(values.power), shape: values.shape as TrialShape }; // one of the form's own
    return { of: decider, notWorth: figure(values.notWorth), ...odds };
  }
  if (decider === "predicted") {
    const kept = had?.of === "predicted" ? { prior: had.prior, stopBelow: had.stopBelow, passAbove: had.passAbove } : {};
    return { of: decider, planned: figure(values.planned), ...kept };
  }
  return null;
}

/** What is sent. */
export function termsOf(values: CriterionValues, criterion: CriterionShown | undefined, kind: ProjectKind | null) {
  const { fresh, phase } = values;
  const isSame = criterion !== undefined && fresh === valuesOf(criterion.terms).fresh;
  const days = fresh === "never" ? null : fresh === "usual" ? usualFreshness(kind, phase as Phase) : Number(fresh);
  const decider = deciderOf(values);
  const isATrial = decider === "two-stage" || decider === "predicted";
  return {
    ...asTerms(values),
    metric: (values.metric ?? "").trim(),
    slice: values.slice?.trim() || null,
    minimumSample: values.minimumSample && !isATrial ? Number(values.minimumSample) : null,
    deadline: values.deadline || null,
    reason: values.reason?.trim() || null,
    phase: phase as Phase,
    estimator: values.estimator?.trim() || null,
    settledBy: decider === "range" ? ("range" as const) : ("figure" as const),
    design: designSaid(values, criterion?.terms.design ?? null),
    ...(isSame || (criterion === undefined && fresh === "usual") ? {} : { freshForDays: days }),
  };
}

/** What the trial that is asked for comes to, or why there is none, in a sentence; null where none is asked for or something is still missing. */
export function trialSays(values: CriterionValues): string | null {
  const said = designSaid(values, null);
  if (said === null || Number.isNaN(said.of === "two-stage" ? said.notWorth : said.planned)) return null;
  const terms = {
    ...{ metric: "", slice: null, minimumSample: null, deadline: null, phase: "proof-of-concept" as const },
    ...nothingMoreAgreed,
    ...asTerms(values),
  };
  try {
    return designSays(terms, trialOf(terms, said));
  } catch (problem) {
    if (problem instanceof Problem) return problem.message;
    throw problem;
  }
}

/** The ways in which a trial in two stages may be laid out; none where it is not asked for, or cannot be. */
export function waysOfTrial(values: CriterionValues): readonly PlannedTrial[] {
  if (deciderOf(values) !== "two-stage") return [];
  const whole = wholeOf(values.unit?.trim());
  const [p0, p1] = [figure(values.notWorth) / whole, figure(values.threshold) / whole];
  if (!(0 < p0 && p0 < p1 && p1 < 1)) return [];
  const plan = trialPlan({ p0, p1, alpha: Number(values.alpha), power: Number(values.power) });
  return plan.known ? plan.value : [];
}

/** How long a measurement may count, as the form's list has it. */
export function freshChoices(values: CriterionValues, kind: ProjectKind | null): readonly { value: string; label: string }[] {
  const days = ["14", "30", "60", "90", "180", ...(/^\d+$/.test(values.fresh ?? "") ? [values.fresh ?? ""] : [])];
  const sorted = [...new Set(days)].sort((a, b) => Number(a) - Number(b));
  return [
    { value: "usual", label: `${usualFreshness(kind, values.phase as Phase)} days, as we assume` },
    ...sorted.map((value) => ({ value, label: `${value} days` })),
    { value: "never", label: "for good" },
  ];
}
