import { type Answer, known, unknown } from "#kernel";
import { casesForPairedShares, casesForTwoShares, smallestPaired, smallestUnpaired } from "#stats";
import type { Compared, EvaluationProfile } from "../../../domain/index.ts";

/** By custom: a false alarm in twenty, four true differences in five found. */
const aim = { level: 0.05, power: 0.8 };
/** Cases from which a measured rate is taken, rather than assumed. */
const ENOUGH_TO_TAKE = 20;

/**
 * What differences so many distinct cases show, and how many the claimed one needs.
 *
 * The pass rate it starts from is the measured one, else one half, where chance does most. The share of cases on which two systems differ is
 * the measured one where both were tried, else rate · (1 − rate): what two systems of that rate come to whose outcomes correlate at 0.5, in
 * the middle of what is seen between models (0.3 to 0.7, Miller 2024, "Adding error bars to evals").
 */
export function margin(
  cases: number,
  {
    passed,
    compared,
    claimed,
  }: { readonly passed: EvaluationProfile["passed"]; readonly compared: Answer<Compared>; readonly claimed: number | null },
): Pick<EvaluationProfile, "margin" | "needed"> {
  const isRateMeasured = passed.known && passed.value.n >= ENOUGH_TO_TAKE;
  const base = isRateMeasured ? within(passed.value.of, passed.value.n) : 0.5;
  const isPairMeasured = compared.known && compared.value.n >= ENOUGH_TO_TAKE;
  const discordant = isPairMeasured ? within(compared.value.onlyFirst + compared.value.onlySecond, compared.value.n) : base * (1 - base);
  const because = [
    isRateMeasured ? "The pass rate is the one measured here." : "The pass rate is taken as one half, where chance does most.",
    isPairMeasured
      ? "How often two systems differ is measured here, on both."
      : "How often two systems differ is assumed: as two of this pass rate do whose outcomes correlate at 0.5.",
  ].join(" ");
  const shows = (difference: number | undefined) =>
    difference === undefined
      ? unknown(`${cases} ${cases === 1 ? "case shows" : "cases show"} no difference, however large.`)
      : known(difference);
  return {
    margin: {
      unpaired: shows(cases === 0 ? undefined : smallestUnpaired(cases, base, aim)),
      paired: shows(cases === 0 ? undefined : smallestPaired(cases, discordant, aim)),
      ...{ base, discordant, because, assumed: !(isRateMeasured && isPairMeasured) },
    },
    needed:
      claimed === null
        ? unknown("The question claims no margin. Say how much better a system must be, in points of its pass rate.")
        : needed(claimed, base, discordant),
  };
}

function needed(claimed: number, base: number, discordant: number): EvaluationProfile["needed"] {
  const second = base > 0.5 ? base - claimed : base + claimed;
  if (!(claimed > 0 && second >= 0 && second <= 1))
    return unknown(`A margin of ${Math.round(claimed * 100)} points does not fit a pass rate of ${Math.round(base * 100)} %.`);
  return known({ claimed, unpaired: casesForTwoShares(base, second, aim), paired: casesForPairedShares(claimed, discordant, aim) });
}

/** A share that is not quite 0 or 1: that none of a few failed does not mean that none ever does. */
const within = (of: number, n: number): number => (of === 0 || of === n ? (of + 0.5) / (n + 1) : of / n);
