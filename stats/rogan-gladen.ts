import { normalQuantile } from "./normal.ts";
import type { Interval } from "./wilson.ts";

/** Successes in trials. */
export interface Tally {
  readonly of: number;
  readonly n: number;
}

/**
 * What is the true share, when whoever counts is known to err? A judge passes some that ought to fail and fails some that ought to pass; from
 * a part that was rated rightly we know how often, and take it off.
 *
 * Rogan and Gladen: (p + specificity − 1) / (sensitivity + specificity − 1), cut at 0 and 1. The interval is Lang and Reiczigel's: z² trials
 * are added to the count and two to each of the checks, half of them successes; then with tildes
 * π̃ + d ± z √(p̃(1 − p̃)/ñ + π̃² s̃e(1 − s̃e)/ñ_se + (1 − π̃)² s̃p(1 − s̃p)/ñ_sp) / (s̃e + s̃p − 1), where
 * d = 2z² (π̃ s̃e(1 − s̃e)/ñ_se − (1 − π̃) s̃p(1 − s̃p)/ñ_sp).
 *
 * The closer to guessing the judge is, the wider. The three counts are taken as independent; that the checked ones are among the counted
 * makes it a little wider than need be.
 *
 * @param passed What the judge passes, of all.
 * @param caughtPasses Of those that ought to pass, what the judge passes: its sensitivity.
 * @param caughtFails Of those that ought to fail, what the judge fails: its specificity.
 * @param confidence In (0, 1).
 * @returns Undefined where the judge is no better than guessing (sensitivity + specificity ≤ 1): nothing can be taken off then.
 * @throws {RangeError} For a tally without trials, or with more successes than trials.
 *
 * @see Rogan & Gladen (1978), "Estimating prevalence from the results of a screening test", Am J Epidemiol 107; Lang & Reiczigel (2014),
 * "Confidence limits for prevalence of disease adjusted for estimated sensitivity and specificity", Prev Vet Med 113.
 * @see fixtures/rogan-gladen.json: both formulas in NumPy, and the share of the truth held in a simulation there.
 *
 * @example
 * roganGladen({ passed: { of: 170, n: 200 }, caughtPasses: { of: 57, n: 60 }, caughtFails: { of: 15, n: 20 } }, 0.95)?.share.toFixed(3); // → "0.857"
 */
export function roganGladen(
  { passed, caughtPasses, caughtFails }: { readonly passed: Tally; readonly caughtPasses: Tally; readonly caughtFails: Tally },
  confidence: number,
): (Interval & { readonly share: number }) | undefined {
  for (const { of, n } of [passed, caughtPasses, caughtFails])
    if (!(n >= 1 && of >= 0 && of <= n)) throw new RangeError(`a tally has trials, and no more successes than these; got ${of} of ${n}.`);
  const youden = caughtPasses.of / caughtPasses.n + caughtFails.of / caughtFails.n - 1;
  if (youden <= 0) return undefined;
  const z = normalQuantile((1 + confidence) / 2);
  const all = added(passed, z ** 2);
  const sensitivity = added(caughtPasses, 2);
  const specificity = added(caughtFails, 2);
  const lever = sensitivity.share + specificity.share - 1;
  const middle = (all.share + specificity.share - 1) / lever;
  const shift = 2 * z ** 2 * (middle * sensitivity.variance - (1 - middle) * specificity.variance);
  const half =
    (z * Math.sqrt(all.variance + middle ** 2 * sensitivity.variance + (1 - middle) ** 2 * specificity.variance)) / Math.abs(lever);
  const share = cut((passed.of / passed.n + caughtFails.of / caughtFails.n - 1) / youden);
  return { share, low: Math.min(share, cut(middle + shift - half)), high: Math.max(share, cut(middle + shift + half)) };
}

function added({ of, n }: Tally, trials: number): { readonly share: number; readonly variance: number } {
  const share = (of + trials / 2) / (n + trials);
  return { share, variance: (share * (1 - share)) / (n + trials) };
}

const cut = (share: number): number => Math.min(1, Math.max(0, share));
