import { type Criterion, evidenceThatCounts, type Project, successesOf, wholeOf } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known, unknown } from "#kernel";
import { type BetaPrior, beliefThatReaches, type CasesAhead, EVEN_PRIOR } from "#stats";
import type { TestAhead } from "./going-on.ts";

/** The test that would tell most directly whether it works. */
export interface NextTest extends TestAhead {
  readonly criterion: string;
  /** What is counted, and where the bar is. */
  readonly metric: string;
  /** The bar is not to be passed: cases are counted that are not of that sort. */
  readonly fewIsGood: boolean;
  /** What was counted already and counts today. */
  readonly seen: { readonly successes: number; readonly cases: number } | null;
  /** Its size and its stop are those that were agreed. */
  readonly byDesign: boolean;
}

/** What a belief made from a chance weighs, in cases: as much as taking every share for equally likely does. Ours. */
export const BELIEF_WEIGHT = EVEN_PRIOR.successes + EVEN_PRIOR.failures;
/** Cases where nothing says how many: one can count them in two days. Ours. */
export const USUAL_CASES = 30;
/** More are counted by no hand. */
export const MOST_TEST_CASES = 1_000;

/** What it takes besides the project. */
export interface TestAsked {
  readonly today: Day;
  /** How likely it is to work, before what was counted. */
  readonly works: number;
  /** How many cases somebody would count; the design's, or what was agreed, where null. */
  readonly cases: number | null;
}

/**
 * Which test comes next, and what is believed before it? Of criteria on a share of cases: one whose trial is running, else the first that is not
 * settled, minimum viable before success. A figure without a unit whose bar lies between 0 and 1 is taken for a share. The belief is the Beta law that weighs two cases and gives the forecast's own chance that it works;
 * where a trial was agreed with a belief of its own, that one. What was counted and counts today is added to it.
 *
 * Unknown, with what to do, where no criterion is a share.
 */
export function nextTest(project: Project, asked: TestAsked): Answer<NextTest> {
  const shares = project.criteria.filter(isOpenShare);
  const running = shares.find(({ terms, trialEnded }) => terms.design !== null && trialEnded === null);
  const chosen = running ?? shares.find(({ terms }) => terms.role === "minimum-viable") ?? shares[0];
  if (chosen === undefined)
    return unknown(
      "None of its criteria is a share of cases, so that no test can be counted out. Set one, such as answers accepted ≥ 0.6.",
    );
  const { terms } = chosen;
  const fewIsGood = terms.comparison === "at-most" || terms.comparison === "below";
  const share = terms.threshold / wholeOf(terms.unit);
  const bar = fewIsGood ? 1 - share : share;
  const seen = seenOf(chosen, { fewIsGood, today: asked.today });
  const before = priorOf(chosen, { bar, works: asked.works });
  const belief = {
    successes: before.successes + (seen?.successes ?? 0),
    failures: before.failures + (seen === null ? 0 : seen.cases - seen.successes),
  };
  const designed = asked.cases === null && chosen.trialEnded === null ? aheadByDesign(chosen, seen) : null;
  const about = { criterion: chosen.id, metric: terms.metric, fewIsGood, seen, bar, belief };
  return known({ ...about, byDesign: designed !== null, ahead: designed ?? { cases: asked.cases ?? usualCases(chosen, seen) } });
}

/** A kill criterion is another question: it says when to stop, not when it works. */
function isOpenShare({ terms, withdrawn }: Criterion): boolean {
  const share = terms.threshold / wholeOf(terms.unit);
  return terms.role !== "kill" && withdrawn === null && share > 0 && share < 1 && (terms.unit === null || terms.unit === "%");
}

/**
 * What was counted: cases that are too few to settle it tell something all the same; a figure that is too old, or of another version, counts
 * nowhere. A share that is an average of several counts (two judges) is no whole number of cases, and a belief takes it as it is.
 */
function seenOf(criterion: Criterion, { fewIsGood, today }: { readonly fewIsGood: boolean; readonly today: Day }): NextTest["seen"] {
  const terms = { ...criterion.terms, minimumSample: null };
  const figure = evidenceThatCounts({ ...criterion, terms }, today);
  if (figure === null || figure.n === null || figure.n === 0) return null;
  const found = successesOf(figure.value, figure.n, terms.unit) ?? (figure.value / wholeOf(terms.unit)) * figure.n;
  return found < 0 || found > figure.n ? null : { successes: fewIsGood ? figure.n - found : found, cases: figure.n };
}

function priorOf({ terms }: Criterion, { bar, works }: { readonly bar: number; readonly works: number }): BetaPrior {
  const agreed = terms.design?.of === "predicted" ? terms.design.prior : EVEN_PRIOR;
  const isOurs = agreed.successes === EVEN_PRIOR.successes && agreed.failures === EVEN_PRIOR.failures;
  return isOurs ? beliefThatReaches(works, { bar, weight: BELIEF_WEIGHT }) : agreed;
}

/** What is left of a trial that was agreed; null where nothing is. */
function aheadByDesign({ terms: { design } }: Criterion, seen: NextTest["seen"]): CasesAhead | null {
  if (design === null) return null;
  const { successes, cases } = seen ?? { successes: 0, cases: 0 };
  const left = (design.of === "two-stage" ? design.n : design.planned) - cases;
  if (left <= 0 || left > MOST_TEST_CASES || !Number.isInteger(successes)) return null;
  if (design.of === "predicted" || cases >= design.n1 || design.n1 === design.n) return { cases: left };
  return { cases: left, stop: { after: design.n1 - cases, most: design.r1 - successes } };
}

/** What is missing of the cases that were agreed, else as many again as were counted. */
function usualCases({ terms: { minimumSample } }: Criterion, seen: NextTest["seen"]): number {
  const missing = minimumSample === null ? 0 : minimumSample - (seen?.cases ?? 0);
  return Math.min(MOST_TEST_CASES, missing > 0 ? missing : (seen?.cases ?? USUAL_CASES));
}
