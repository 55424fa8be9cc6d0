import type { Day } from "#kernel";
import { type ProjectKind, timeBoxes } from "../phase/kinds.ts";
import type { BoxedPhase, Phase, TimeBox } from "../phase/phases.ts";
import type { Source } from "../project.ts";
import type { QuietDays, Weekday } from "./entries.ts";

/** What a week of one person's work costs, all in, as a range; one rate for a workspace. */
export interface CostRate {
  readonly low: number;
  readonly high: number;
  readonly currency: string;
}

/** A rule that somebody can set by itself, so that each tells for itself whether it was said or is our assumption. */
export type RuleName = `time-box/${ProjectKind}/${BoxedPhase}` | "cost-rate" | "cost-shown" | "holidays" | "rest-days";

/**
 * How one workspace works: what judgements take as given, and what nobody can read off a project.
 *
 * Handed in wherever it matters. What nobody said is a default of ours, and `told` has no entry for it: it is shown as an assumption.
 */
export interface Rules {
  readonly timeBoxes: Readonly<Record<ProjectKind, Readonly<Record<BoxedPhase, TimeBox>>>>;
  readonly costRate: CostRate;
  /** False where a workspace wants to see no estimate of cost, anywhere. */
  readonly costShown: boolean;
  readonly holidays: readonly QuietDays[];
  /** Days of each week on which nobody is meant to work. */
  readonly restDays: readonly Weekday[];
  /** The entries that said so, of the rules that somebody set. */
  readonly told: Readonly<Partial<Record<RuleName, Source>>>;
}

/** A day to look at, and the rules that hold on it. */
export interface OnDay {
  readonly today: Day;
  readonly rules: Rules;
}

/** Rules of a workspace in which nobody said any; each of them an assumption. */
export const usualRules: Rules = {
  timeBoxes,
  // 40 hours at 50 to 100 an hour, everything included: an assumption of ours, wide on purpose, until somebody says the rate.
  costRate: { low: 2000, high: 4000, currency: "EUR" },
  costShown: true,
  holidays: [],
  restDays: ["Saturday", "Sunday"],
  told: {},
};

/** The weeks of a phase's time box where nobody says otherwise for a project; none in iteration. */
export const usualBox = ({ timeBoxes: boxes }: Rules, kind: ProjectKind | null, phase: Phase): number | null =>
  phase === "iteration" ? null : boxes[kind ?? "trained-model"][phase].to;
