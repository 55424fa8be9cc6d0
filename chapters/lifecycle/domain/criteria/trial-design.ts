import { predictiveChance } from "#stats";
import type { CriterionState, TermsToJudge } from "./criterion.ts";

/** How a trial of passes and failures is laid out. */
export const trialShapes = ["optimal", "minimax", "single"] as const;
export type TrialShape = (typeof trialShapes)[number];

/** Simon's two stages: stop with `r1` or fewer of `n1`, pass with more than `r` of `n`. */
export type TwoStageTrial = {
  readonly of: "two-stage";
  /**
   * `optimal` expects the fewest cases where the idea is not worth it, `minimax` has the smallest largest size; `single` has one stage, whose
   * look is its end: `r1` is `r`, `n1` is `n`.
   */
  readonly shape: TrialShape;
  /** Shares of successes: not worth going on, and worth it (the threshold). */
  readonly p0: number;
  readonly p1: number;
  readonly alpha: number;
  readonly power: number;
  readonly r1: number;
  readonly n1: number;
  readonly r: number;
  readonly n: number;
};

/** One size, looked at whenever one likes: stops when it can hardly pass any more, and passes when it can hardly fail. */
export type PredictedTrial = {
  readonly of: "predicted";
  readonly planned: number;
  /** What was believed before the first case, as cases already seen. */
  readonly prior: { readonly successes: number; readonly failures: number };
  /** Chances to pass at the end: below the one it is missed at once, above the other met. */
  readonly stopBelow: number;
  readonly passAbove: number;
};

/** How passes and failures are counted, and when one may stop counting. */
export type TrialDesign = TwoStageTrial | PredictedTrial;

/** Below 5 % to pass it stops, above 95 % it passes: our assumption, as is believing every share equally likely before the first case. */
export const STOP_BELOW = 0.05;
export const PASS_ABOVE = 0.95;

/** 100 where shares are written in percent. */
export const wholeOf = (unit: string | null): number => (unit === "%" ? 100 : 1);

/** Successes of the planned cases that pass. */
export function neededOf({ threshold, comparison, unit }: TermsToJudge, planned: number): number {
  const share = (threshold / wholeOf(unit)) * planned;
  const whole = Math.round(share);
  const isWhole = Math.abs(share - whole) < 1e-9 * planned;
  if (comparison === "above") return isWhole ? whole + 1 : Math.ceil(share);
  return isWhole ? whole : Math.ceil(share);
}

/** What a design asks for, in a sentence that needs no statistics. */
export function designSays(terms: TermsToJudge, design: TrialDesign): string {
  if (design.of === "two-stage") return stagesSay(design);
  const { planned, stopBelow, passAbove } = design;
  const chances = `stop once passing is less than ${chanceSays(stopBelow)} likely, pass once it is more than ${chanceSays(passAbove)}`;
  return `Look at up to ${planned}; ${neededOf(terms, planned)} or more of ${planned} pass; ${chances}.`;
}

/** The same of two stages, or of one. */
export function stagesSay({ r1, n1, r, n }: Pick<TwoStageTrial, "r1" | "n1" | "r" | "n">): string {
  const passes = `${r + 1} or more of ${n} ${r + 1 === 1 ? "passes" : "pass"}.`;
  if (n1 === n) return `Look at ${n}; ${passes}`;
  return `Look at ${n1}; stop if ${r1 === 0 ? "none succeeds" : `${r1} or fewer succeed`}; else go on to ${n}; ${passes}`;
}

/** Successes among `n`, where the figure is a share of whole cases; null where it cannot be. A figure may have been rounded where one count alone fits it. */
export function successesOf(value: number, n: number, unit: string | null): number | null {
  const share = value / wholeOf(unit);
  const count = Math.round(share * n);
  if (count < 0 || count > n) return null;
  if (Math.abs(share * n - count) < 1e-6) return count;
  const digits = String(value).split(".")[1]?.length ?? 0;
  const rounding = (0.5 * 10 ** -digits) / wholeOf(unit);
  return Math.abs(count / n - share) <= rounding + 1e-12 && rounding * n < 0.5 ? count : null;
}

/** What a trial comes to on its cases so far, and why. */
export function judgeTrial(
  terms: TermsToJudge,
  design: TrialDesign,
  { value, n }: { readonly value: number; readonly n: number | null },
): { readonly state: CriterionState; readonly because: string } {
  const planned = design.of === "two-stage" ? design.n : design.planned;
  if (n === null) return open(`A trial of ${planned} was agreed, and the evidence does not say how many cases it has.`);
  if (n > planned) return open(`The trial was agreed for ${planned} cases; this has ${n}. Offer the figure as it stood at ${planned}.`);
  const successes = successesOf(value, n, terms.unit);
  if (successes === null) return open(`${value} of ${n} cases is no whole number of successes. Offer the share with all its digits.`);
  return design.of === "two-stage" ? judgeStages(design, successes, n) : judgePredicted(terms, design, successes, n);
}

const open = (because: string) => ({ state: "unknown", because }) as const;

function judgeStages({ r1, n1, r, n: last }: TwoStageTrial, successes: number, n: number): ReturnType<typeof judgeTrial> {
  const seen = `${successes} of ${n} succeeded`;
  if (successes > r) return { state: "met", because: `${seen}; more than ${r} of ${last} pass.` };
  if (n === last) return { state: "missed", because: `${seen}; more than ${r} were needed.` };
  const left = n < n1 ? { until: n1, most: r1 } : { until: last, most: r };
  if (n >= n1 && successes <= r1) return { state: "missed", because: `${seen}; with ${r1} or fewer of the first ${n1} it stops.` };
  if (successes + left.until - n <= left.most)
    return { state: "missed", because: `${seen}; more than ${left.most} of ${left.until} cannot be reached any more.` };
  return open(`${seen} so far; go on to ${left.until}.`);
}

function judgePredicted(terms: TermsToJudge, design: PredictedTrial, successes: number, n: number): ReturnType<typeof judgeTrial> {
  const { planned, prior, stopBelow, passAbove } = design;
  const needed = neededOf(terms, planned);
  const seen = `${successes} of ${n} succeeded`;
  if (n === planned) {
    const passed = successes >= needed;
    return { state: passed ? "met" : "missed", because: `${seen}; ${needed} or more pass.` };
  }
  const chance = predictiveChance({ successes, cases: n, planned, needed, prior });
  const passing = `${seen}; ${needed} of ${planned} are ${chanceSays(chance)} likely`;
  if (chance < stopBelow) return { state: "missed", because: `${passing}, below the ${chanceSays(stopBelow)} at which it stops.` };
  if (chance > passAbove) return { state: "met", because: `${passing}, above the ${chanceSays(passAbove)} at which it passes.` };
  return open(`${seen} so far; go on to ${planned}.`);
}

/** Ends that were not reached are not rounded onto. */
export function chanceSays(chance: number): string {
  const rounded = Math.round(chance * 100);
  if (rounded === 0 && chance > 0) return "less than 1 %";
  if (rounded === 100 && chance < 1) return "more than 99 %";
  return `${rounded} %`;
}
