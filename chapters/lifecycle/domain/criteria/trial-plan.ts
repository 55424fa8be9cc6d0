import { type Answer, known, unknown } from "#kernel";
import { casesExpected, MOST_CASES, oneStageTrial, simonTwoStage, type TrialAim, type TwoStages } from "#stats";
import { chanceSays, stagesSay, type TrialShape } from "./trial-design.ts";

/** How often a trial may be wrong where nobody says: what is not worth it passes once in twenty at most, what is worth it four times in five. */
export const usualAim = { alpha: 0.05, power: 0.8 } as const;

/** Cases beyond which nobody counts at one look: by hand they are three weeks of somebody's work. */
const MOST_AT_ONCE = 400;

/** One way to lay a trial out, and what it costs. */
export interface PlannedTrial extends TwoStages {
  readonly shape: TrialShape;
  /** How often it passes where the truth is not worth it, and where it is worth it. */
  readonly alpha: number;
  readonly power: number;
  /** Cases it takes on average where the truth is not worth it, and where it is worth it. */
  readonly casesIfNot: number;
  readonly casesIfWorth: number;
  /** When to look and when to stop, in a sentence. */
  readonly says: string;
  /** What it costs in cases, in a sentence. */
  readonly costs: string;
}

/**
 * How may a trial of passes and failures be laid out, and what does each way cost in cases? The two of Simon, and one look at one size.
 *
 * Unknown, with a sentence, where no way within {@link MOST_CASES} in two stages or 400 at once tells the shares apart.
 *
 * @throws {RangeError} Unless 0 < p0 < p1 < 1, 0 < alpha < 1 and 0 < power < 1.
 *
 * @example
 * const ways = trialPlan({ p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8 });
 * ways.known && ways.value.map(({ shape, n, casesIfNot }) => `${shape} ${n} ${casesIfNot.toFixed(1)}`); // → ["optimal 43 20.6", "minimax 33 22.3", "single 35 35.0"]
 */
export function trialPlan(aim: TrialAim): Answer<readonly PlannedTrial[]> {
  const two = simonTwoStage(aim, MOST_CASES);
  const one = oneStageTrial(aim, MOST_AT_ONCE);
  const ways = [
    ...(two.known ? [laidOut("optimal", two.value.optimal, aim), laidOut("minimax", two.value.minimax, aim)] : []),
    ...(one.known ? [laidOut("single", { ...one.value, r1: one.value.r, n1: one.value.n }, aim)] : []),
  ];
  return ways.length === 0
    ? unknown(`It takes more than ${MOST_AT_ONCE} cases to tell ${chanceSays(aim.p0)} and ${chanceSays(aim.p1)} apart so surely.`)
    : known(ways);
}

function laidOut(
  shape: TrialShape,
  { r1, n1, r, n, alpha, power }: TwoStages & Pick<PlannedTrial, "alpha" | "power">,
  { p0, p1 }: TrialAim,
): PlannedTrial {
  const casesIfNot = casesExpected({ r1, n1, r, n }, p0);
  const casesIfWorth = casesExpected({ r1, n1, r, n }, p1);
  const costs =
    n1 === n
      ? `${n} cases, whatever comes.`
      : `On average ${Math.round(casesIfNot)} cases if it is not worth it, ${Math.round(casesIfWorth)} if it is.`;
  return { ...{ shape, r1, n1, r, n, alpha, power, casesIfNot, casesIfWorth }, says: stagesSay({ r1, n1, r, n }), costs };
}
