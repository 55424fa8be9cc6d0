import { type Answer, known, unknown } from "#kernel";
import { binomialChance } from "./binomial.ts";

/** What a trial of passes and failures should be able to tell apart. */
export interface TrialAim {
  /** Share of successes at which it is not worth going on. */
  readonly p0: number;
  /** Share of successes that makes it worth it; > p0. */
  readonly p1: number;
  /** Most often that a trial at p0 may pass: 0.05 is one in twenty. */
  readonly alpha: number;
  /** Least often that a trial at p1 must pass: 0.80 is four in five. */
  readonly power: number;
}

/** When to look, when to stop, and when it has passed: stop with `r1` or fewer of `n1`; fail with `r` or fewer of `n`. */
export interface TwoStages {
  readonly r1: number;
  readonly n1: number;
  readonly r: number;
  readonly n: number;
}

/** Two stages, and what they achieve. */
export interface TwoStageDesign extends TwoStages {
  /** Cases one expects to need where the truth is p0. */
  readonly expectedCases: number;
  /** Chance to stop at the first look where the truth is p0. */
  readonly earlyStop: number;
  /** Chance that it passes where the truth is p0: the attained level. */
  readonly alpha: number;
  /** Chance that it passes where the truth is p1: the attained power. */
  readonly power: number;
}

/** Cases beyond which nobody searches: 120 cases looked at by hand are a week of somebody's work, and the search stays below 0.2 s. */
export const MOST_CASES = 120;

/**
 * Simon's two-stage designs by exhaustive search: the `optimal` one needs the fewest cases on average where the idea is not worth it, the
 * `minimax` one has the smallest largest size.
 *
 * Every n ≤ `mostCases`, n1 < n and r1 < n1 is tried; r is the largest that keeps the power. With b the binomial chance and B its sum from 0,
 * a trial at p passes with chance 1 − B(r1; n1, p) − Σ_{r1 < x ≤ min(n1, r)} b(x; n1, p) · B(r − x; n − n1, p). Unknown where no design within
 * `mostCases` keeps alpha and power.
 *
 * @throws {RangeError} Unless 0 < p0 < p1 < 1, 0 < alpha < 1 and 0 < power < 1.
 *
 * @see Simon (1989), "Optimal two-stage designs for phase II clinical trials", Controlled Clinical Trials 10(1), 1–10, tables 1 and 2.
 * @see fixtures/simon-two-stage.json: an exhaustive search with scipy.stats.binom, written apart.
 *
 * @example
 * const aim = { p0: 0.05, p1: 0.25, alpha: 0.05, power: 0.8 };
 * simonTwoStage(aim).known && Object.values(simonTwoStage(aim).value.optimal).slice(0, 4); // → [0, 9, 2, 17]
 */
export function simonTwoStage(
  aim: TrialAim,
  mostCases: number = MOST_CASES,
): Answer<{ readonly optimal: TwoStageDesign; readonly minimax: TwoStageDesign }> {
  checkAim(aim);
  const under = { p0: tableOf(aim.p0, mostCases), p1: tableOf(aim.p1, mostCases) };
  let optimal: TwoStageDesign | null = null;
  let minimax: TwoStageDesign | null = null;
  for (let n = 2; n <= mostCases; n++) {
    // Of one size, that with the fewest cases expected; beyond the smallest size only what beats the best so far.
    const best: TwoStageDesign | null = bestOfSize(aim, under, n, minimax === null ? n : (optimal?.expectedCases ?? n));
    if (best === null) continue;
    minimax ??= best;
    if (optimal === null || best.expectedCases < optimal.expectedCases) optimal = best;
  }
  return optimal === null || minimax === null
    ? unknown(`No two-stage design with at most ${mostCases} cases tells these shares apart so surely.`)
    : known({ optimal, minimax });
}

/**
 * The chance that a trial of two stages passes where each case succeeds with chance `p`.
 *
 * @example
 * chanceToPass({ r1: 3, n1: 13, r: 12, n: 43 }, 0.4).toFixed(2); // → "0.80"
 */
export function chanceToPass({ r1, n1, r, n }: TwoStages, p: number): number {
  let passes = 0;
  for (let first = r1 + 1; first <= n1; first++) {
    let second = 0;
    for (let more = Math.max(0, r - first + 1); more <= n - n1; more++) second += binomialChance(more, n - n1, p);
    passes += binomialChance(first, n1, p) * second;
  }
  return passes;
}

/**
 * Cases that a trial of two stages takes on average where each succeeds with chance `p`: n1 + P(more than r1 of n1) · (n − n1).
 *
 * Fewer where it is ended as soon as it is settled: this counts on the two looks alone, as the published tables do.
 *
 * @example
 * casesExpected({ r1: 3, n1: 13, r: 12, n: 43 }, 0.2).toFixed(2); // → "20.58"
 */
export function casesExpected({ r1, n1, n }: TwoStages, p: number): number {
  let stops = 0;
  for (let successes = 0; successes <= r1; successes++) stops += binomialChance(successes, n1, p);
  return n1 + (1 - stops) * (n - n1);
}

/** Chances of exactly and of at most so many successes, by trials and successes. */
interface Table {
  readonly exactly: readonly Float64Array[];
  readonly atMost: readonly Float64Array[];
}

function tableOf(chance: number, mostTrials: number): Table {
  const exactly = Array.from({ length: mostTrials + 1 }, (_, trials) =>
    Float64Array.from({ length: trials + 1 }, (_each, successes) => binomialChance(successes, trials, chance)),
  );
  const atMost = exactly.map((row) => {
    let sum = 0;
    return row.map((each) => (sum += each));
  });
  return { exactly, atMost };
}

const atMost = (table: Table, successes: number, trials: number): number =>
  successes < 0 ? 0 : successes >= trials ? 1 : (table.atMost[trials]?.[successes] ?? 1);

/** Chance that a trial does not pass. */
function fails(table: Table, { r1, n1, r, n }: TwoStages): number {
  let sum = atMost(table, r1, n1);
  const first = table.exactly[n1];
  for (let x = r1 + 1; x <= Math.min(n1, r); x++) sum += (first?.[x] ?? 0) * atMost(table, r - x, n - n1);
  return sum;
}

/** Of all designs with `n` cases that keep alpha and power, the one that expects the fewest; null where none expects fewer than `fewerThan`. */
function bestOfSize(aim: TrialAim, under: { readonly p0: Table; readonly p1: Table }, n: number, fewerThan: number): TwoStageDesign | null {
  const mayFail = 1 - aim.power;
  let best: TwoStageDesign | null = null;
  for (let n1 = 1; n1 < Math.min(n, best?.expectedCases ?? fewerThan); n1++) {
    let r = n - 1;
    for (let r1 = 0; r1 < n1 && atMost(under.p1, r1, n1) <= mayFail; r1++) {
      const earlyStop = atMost(under.p0, r1, n1);
      const expectedCases = n1 + (1 - earlyStop) * (n - n1);
      if (expectedCases >= (best?.expectedCases ?? fewerThan)) continue;
      // With a later stop the power is lost sooner, so r only ever falls.
      while (r > r1 && fails(under.p1, { r1, n1, r, n }) > mayFail) r--;
      if (r <= r1) break;
      const alpha = 1 - fails(under.p0, { r1, n1, r, n });
      if (alpha > aim.alpha) continue;
      best = { r1, n1, r, n, expectedCases, earlyStop, alpha, power: 1 - fails(under.p1, { r1, n1, r, n }) };
    }
  }
  return best;
}

/** @throws {RangeError} For an aim that no trial can have. */
export function checkAim({ p0, p1, alpha, power }: TrialAim): void {
  if (!(0 < p0 && p0 < p1 && p1 < 1)) throw new RangeError(`0 < p0 < p1 < 1 must hold; got ${p0} and ${p1}.`);
  if (!(0 < alpha && alpha < 1)) throw new RangeError(`alpha lies in (0, 1); got ${alpha}.`);
  if (!(0 < power && power < 1)) throw new RangeError(`power lies in (0, 1); got ${power}.`);
}
