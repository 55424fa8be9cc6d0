import {
  type BetaPrior,
  bestChoice,
  type CasesAhead,
  chanceToReach,
  type DecisionTable,
  type TrialFinding,
  trialFindings,
  valueOfPerfectInformation,
  worthOfALook,
} from "#stats";

/** To go on or to stop, in money; stopping costs nothing more and brings nothing. */
export interface GoingOn {
  /** How likely it is to be shipped once it has been shown to work, 0 to 1. */
  readonly ships: number;
  /** What it brings once it is shipped, ≥ 0. */
  readonly worth: number;
  /** What is still to be paid for it, ≥ 0. */
  readonly cost: number;
}

/** A test that counts passes: what is believed of the share, where it has to be, and how it is counted. */
export interface TestAhead {
  readonly belief: BetaPrior;
  readonly bar: number;
  readonly ahead: CasesAhead;
}

/** What it is worth to know more before deciding. */
export interface WorthOfTest {
  /** What going on pays on average if one decides now; below 0, stopping pays more. */
  readonly goingOn: number;
  /** The most that any test is worth: to know for sure whether it works. */
  readonly perfect: number;
  /** The most that this test is worth. */
  readonly worth: number;
  /** Going on is right from so many successes of all the cases on; null where no number of them makes it so. */
  readonly goOnFrom: number | null;
  readonly casesExpected: number;
}

/** Nearer to never, or to always, than any figure here is known. */
const SURE = 1e-9;

/** The table of going on and stopping, where it works or does not. */
export const tableOf = (works: number, { ships, worth, cost }: GoingOn): DecisionTable => ({
  chances: [works, 1 - works],
  payoffs: [
    [ships * worth - cost, -cost],
    [0, 0],
  ],
});

/**
 * What it is worth to know for sure whether it works before one goes on: E[max(go on, stop)] − max(E[go on], 0).
 *
 * @see Howard (1966), "Information value theory", IEEE Transactions on Systems Science and Cybernetics 2(1).
 */
export const worthOfKnowing = (works: number, going: GoingOn): number => valueOfPerfectInformation(tableOf(works, going));

/** What going on pays on average, where one decides now. */
export const paysNow = (works: number, { ships, worth, cost }: GoingOn): number => works * ships * worth - cost;

/**
 * What is the next test worth, before its price? It works where the share is at its bar or above. Each way in which the test may end moves that
 * belief; one goes on where that pays, and else stops. Exact: every ending is counted, none drawn.
 *
 * 0 where no ending would change what is decided, and never more than {@link worthOfKnowing}, which it comes to with cases without end.
 *
 * @throws {RangeError} As {@link trialFindings}.
 *
 * @see Raiffa & Schlaifer (1961), Applied Statistical Decision Theory, ch. 4 and 9.1. Playbook: P-E3, P-E6.
 */
export function worthOfTest({ belief, bar, ahead }: TestAhead, going: GoingOn): WorthOfTest {
  return worthByFindings(trialFindings(belief, bar, ahead), chanceToReach(bar, belief), going, ahead.cases);
}

/** The same from endings that were counted before: a worth is looked up at many amounts of money. */
export function worthByFindings(findings: readonly TrialFinding[], works: number, going: GoingOn, cases: number): WorthOfTest {
  const goOnFrom = findings.find((one) => one.cases === cases && paysNow(one.reaches, going) > 0)?.successes ?? null;
  const early = findings.reduce((sum, one) => sum + one.chance * (cases - one.cases), 0);
  const about = { goingOn: paysNow(works, going), goOnFrom, casesExpected: cases - early };
  if (works < SURE || works > 1 - SURE) return { ...about, perfect: 0, worth: 0 };
  const table = tableOf(works, going);
  const likelihoods = likelihoodsOf(findings);
  const { worth } = worthOfALook(table, likelihoods);
  const least = Math.abs(bestChoice(table).pays) * SURE; // what is left of rounding is no worth
  return { ...about, perfect: valueOfPerfectInformation(table), worth: worth <= least ? 0 : worth };
}

/** How likely each ending is where it works, and where it does not. */
function likelihoodsOf(findings: readonly TrialFinding[]): readonly (readonly number[])[] {
  const reached = findings.reduce((sum, { chance, reaches }) => sum + chance * reaches, 0);
  const missed = findings.reduce((sum, { chance, reaches }) => sum + chance * (1 - reaches), 0);
  return findings.map(({ chance, reaches }) => [(chance * reaches) / reached, (chance * (1 - reaches)) / missed]);
}
