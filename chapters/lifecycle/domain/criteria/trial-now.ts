import { type BetaPrior, EVEN_PRIOR, predictiveChance, trialFindings } from "#stats";
import type { TermsToJudge } from "./criterion.ts";
import {
  chanceSays,
  judgeTrial,
  neededOf,
  type PredictedTrial,
  successesOf,
  type TrialDesign,
  type TwoStageTrial,
} from "./trial-design.ts";

/** A trial that is still running, as it stands. */
export interface TrialNow {
  readonly successes: number;
  readonly cases: number;
  readonly planned: number;
  /** Successes of `planned` that pass. */
  readonly needed: number;
  /** How likely it is to pass at its end, 0 to 1: the luck of the cases to come and what is not known of the share are both in it. */
  readonly chance: number;
  readonly says: string;
  /** What was believed before the first case, in words. */
  readonly believed: string;
}

/** Cases ahead of which a bound is told; further off it is left out. */
const FURTHEST = 1_000;

/**
 * How likely is a running trial to pass at its end, and what would end it sooner? Null where it is over, has no case yet, or its figure is no
 * whole number of cases.
 *
 * The chance is the Beta-binomial predictive probability, of two stages the sum over both.
 *
 * @see Lee & Liu (2008), "A predictive probability design for phase II cancer clinical trials", Clinical Trials 5(2), 93–106.
 */
export function trialNow(
  terms: TermsToJudge,
  design: TrialDesign,
  { value, n }: { readonly value: number; readonly n: number | null },
): TrialNow | null {
  const successes = n === null ? null : successesOf(value, n, terms.unit);
  if (n === null || n === 0 || successes === null || judgeTrial(terms, design, { value, n }).state !== "unknown") return null;
  const seen = { successes, cases: n };
  const planned = design.of === "two-stage" ? design.n : design.planned;
  if (n >= planned) return null;
  return design.of === "two-stage" ? stagesNow(design, seen) : predictedNow(design, neededOf(terms, planned), seen);
}

type Seen = Pick<TrialNow, "successes" | "cases">;

function stagesNow({ r1, n1, r, n }: TwoStageTrial, { successes, cases }: Seen): TrialNow {
  const belief = { successes: EVEN_PRIOR.successes + successes, failures: EVEN_PRIOR.failures + cases - successes };
  const beforeLook = cases < n1 && n1 < n;
  const ahead = { cases: n - cases, stop: beforeLook ? { after: n1 - cases, most: r1 - successes } : undefined };
  const chance = trialFindings(belief, 0, ahead)
    .filter((ending) => ending.cases === n - cases && successes + ending.successes > r)
    .reduce((sum, ending) => sum + ending.chance, 0);
  const look = beforeLook ? ` At ${n1} it stops with ${r1} or fewer.` : "";
  const says = `${chanceSays(chance)} likely to pass at its end, with ${r + 1} or more of ${n}.${look}`;
  return { successes, cases, planned: n, needed: r + 1, chance, says, believed: believedSays(EVEN_PRIOR) };
}

function predictedNow(design: PredictedTrial, needed: number, { successes, cases }: Seen): TrialNow {
  const { planned, prior, stopBelow, passAbove } = design;
  const after = (more: number, good: number) =>
    predictiveChance({ successes: successes + good, cases: cases + more, planned, needed, prior });
  const steps = Array.from({ length: Math.min(FURTHEST, planned - cases) }, (_, at) => at + 1);
  const stops = steps.find((more) => after(more, 0) < stopBelow);
  const passes = steps.find((more) => after(more, more) > passAbove);
  const chance = after(0, 0);
  const next = (many: number): string => (many === 1 ? "the next one" : `the next ${many} all`);
  const ends = [
    ...(stops === undefined ? [] : [`stops if ${next(stops)} ${stops === 1 ? "fails" : "fail"}`]),
    ...(passes === undefined ? [] : [`passes if ${next(passes)} ${passes === 1 ? "succeeds" : "succeed"}`]),
  ];
  const says = `${chanceSays(chance)} likely to pass at its end, with ${needed} or more of ${planned}.${ends.length === 0 ? "" : ` It ${ends.join(", and ")}.`}`;
  return { successes, cases, planned, needed, chance, says, believed: believedSays(prior) };
}

/** What a prior says, in words, and whose it is. */
export function believedSays({ successes, failures }: BetaPrior): string {
  const isEven = successes === EVEN_PRIOR.successes && failures === EVEN_PRIOR.failures;
  return isEven
    ? "Before the first case every share is taken as equally likely, which is an assumption of ours."
    : `Before the first case it was believed as if ${successes} of ${successes + failures} had succeeded, as was agreed.`;
}
