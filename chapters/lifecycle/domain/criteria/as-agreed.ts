import { problem } from "#kernel";
import { EVEN_PRIOR, MOST_CASES } from "#stats";
import type { Phase } from "../phase/phases.ts";
import type { Project } from "../project.ts";
import { type CriterionTerms, nothingMoreAgreed, type Settler } from "./criterion.ts";
import { usualFreshness } from "./freshness.ts";
import { PASS_ABOVE, STOP_BELOW, type TrialDesign, type TrialShape, wholeOf } from "./trial-design.ts";
import { trialPlan, usualAim } from "./trial-plan.ts";

/** A trial counts passes: it fits a share that is to be high enough. */
export const noTrialHere = problem<{ field: string }>(
  "lifecycle/no-trial-here",
  422,
  () =>
    "A trial fits a success or minimum viable criterion on a share of cases: at least, or above, a threshold between 0 and 1 (or 0 and 100 %). Leave the trial out, or state the criterion so.",
);

/** The trial itself says how many cases. */
export const trialCountsCases = problem<{ field: string }>(
  "lifecycle/trial-counts-cases",
  422,
  () => "A trial says by itself how many cases there are to be, and one figure decides it. Leave out the smallest sample and the range.",
);

/** Two shares that lie too close for so few cases, or the wrong way round. */
export const noSuchTrial = problem<{ field: string; because: string }>(
  "lifecycle/no-such-trial",
  422,
  ({ because }) => `${because} Choose shares further apart, or accept to be wrong more often.`,
);

/** A trial as somebody asks for it; what it needs of cases is computed. */
export type DesignSaid =
  | {
      readonly of: "two-stage";
      /** Share at which it is not worth going on, written like the threshold. */
      readonly notWorth: number;
      readonly alpha?: number | undefined;
      readonly power?: number | undefined;
      readonly shape?: TrialShape | undefined;
    }
  | {
      readonly of: "predicted";
      readonly planned: number;
      readonly prior?: { readonly successes: number; readonly failures: number } | undefined;
      readonly stopBelow?: number | undefined;
      readonly passAbove?: number | undefined;
    };

/** Terms as somebody says them. What is left out is as it was, or the usual. */
export type TermsSaid = Omit<CriterionTerms, "phase" | "freshAssumed" | keyof typeof nothingMoreAgreed> & {
  readonly phase?: Phase | undefined;
  readonly estimator?: string | null | undefined;
  readonly settledBy?: Settler | undefined;
  readonly freshForDays?: number | null | undefined;
  readonly design?: DesignSaid | null | undefined;
};

/**
 * What was said, in full. The phase that is meant where nobody says: kill criteria stand before any work starts (P-E3), the others before the
 * proof of concept. A change keeps what it does not name.
 *
 * @param changed The criterion that is corrected or edited.
 * @throws {@link noTrialHere} {@link trialCountsCases} {@link noSuchTrial}
 */
export function asAgreed(project: Project, said: TermsSaid, changed?: string): CriterionTerms {
  const had = project.criteria.find(({ id }) => id === changed)?.terms;
  const { phase: saidPhase, estimator, settledBy, freshForDays, design: saidDesign, ...rest } = said;
  const usual = said.role === "kill" && project.stays.length === 0 ? "data-assessment" : "proof-of-concept";
  const phase = saidPhase ?? had?.phase ?? usual;
  const terms = {
    ...rest,
    phase,
    estimator: estimator === undefined ? (had?.estimator ?? null) : estimator,
    settledBy: settledBy ?? had?.settledBy ?? nothingMoreAgreed.settledBy,
    ...freshness(project, phase, freshForDays, had),
  };
  const asked = saidDesign === undefined ? asSaid(had?.design ?? null, had?.unit ?? null) : saidDesign;
  return { ...terms, design: asked === null ? null : trialOf(terms, asked, had?.design ?? null) };
}

function freshness({ kind }: Project, phase: Phase, days: number | null | undefined, had: CriterionTerms | undefined) {
  if (days !== undefined) {
    const isAsBefore = had?.freshAssumed === true && had.freshForDays === days;
    return { freshForDays: days, freshAssumed: isAsBefore };
  }
  if (had !== undefined) return { freshForDays: had.freshForDays, freshAssumed: had.freshAssumed };
  return { freshForDays: usualFreshness(kind?.value ?? null, phase), freshAssumed: true };
}

/** A design that stands, as it would be asked for again. */
const asSaid = (design: TrialDesign | null, unit: string | null): DesignSaid | null =>
  design === null || design.of === "predicted" ? design : { ...design, notWorth: design.p0 * wholeOf(unit) };

/** What of a criterion says whether it counts passes and failures. */
type Counted = Pick<CriterionTerms, "role" | "comparison" | "threshold" | "unit">;

/** True for a share that is to be high enough: what a trial fits. */
export function mayBeTrial({ role, comparison, threshold, unit }: Counted): boolean {
  const worth = threshold / wholeOf(unit);
  return role !== "kill" && (comparison === "at-least" || comparison === "above") && worth > 0 && worth < 1;
}

/**
 * The trial that is asked for, with its cases and its stops.
 *
 * @param had The one that stood so far: asked for again, it is not computed again.
 * @throws {@link noTrialHere} {@link trialCountsCases} {@link noSuchTrial}
 */
export function trialOf(
  terms: Counted & Pick<CriterionTerms, "minimumSample" | "settledBy">,
  said: DesignSaid,
  had: TrialDesign | null = null,
): TrialDesign {
  if (!mayBeTrial(terms)) throw noTrialHere({ field: "design" });
  if (terms.minimumSample !== null || terms.settledBy === "range") throw trialCountsCases({ field: "minimumSample" });
  return said.of === "two-stage" ? twoStages(said, terms.threshold / wholeOf(terms.unit), terms.unit, had) : predicted(said);
}

function twoStages(
  { notWorth, alpha = usualAim.alpha, power = usualAim.power, shape = "optimal" }: Extract<DesignSaid, { of: "two-stage" }>,
  p1: number,
  unit: string | null,
  had: TrialDesign | null,
): TrialDesign {
  const p0 = notWorth / wholeOf(unit);
  const same = had?.of === "two-stage" && had.p0 === p0 && had.p1 === p1 && had.alpha === alpha && had.power === power;
  if (same && had.shape === shape) return had;
  if (!(p0 > 0 && p0 < p1)) throw noSuchTrial({ field: "design.notWorth", because: "What is not worth it lies below the threshold." });
  const found = trialPlan({ p0, p1, alpha, power });
  if (!found.known) throw noSuchTrial({ field: "design.notWorth", because: found.because });
  const way = found.value.find((each) => each.shape === shape);
  if (way === undefined) throw noSuchTrial({ field: "design.shape", because: `With two stages it takes more than ${MOST_CASES} cases.` });
  const { r1, n1, r, n } = way;
  return { of: "two-stage", shape, p0, p1, alpha, power, r1, n1, r, n };
}

function predicted(said: Extract<DesignSaid, { of: "predicted" }>): TrialDesign {
  const { planned, prior = EVEN_PRIOR, stopBelow = STOP_BELOW, passAbove = PASS_ABOVE } = said;
  if (!(stopBelow < passAbove)) throw noSuchTrial({ field: "design.stopBelow", because: "It would stop and pass at once." });
  return { of: "predicted", planned, prior: { successes: prior.successes, failures: prior.failures }, stopBelow, passAbove };
}
