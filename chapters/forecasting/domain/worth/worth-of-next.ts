import type { CostRange } from "#chapters/lifecycle/domain";
import { type Answer, known } from "#kernel";
import { chanceToReach, trialFindings } from "#stats";
import { type Flips, flipsOf } from "./flips.ts";
import { type GoingOn, paysNow, type WorthOfTest, worthByFindings, worthOfKnowing, worthOfTest } from "./going-on.ts";
import type { NextTest } from "./next-test.ts";
import { type PriceOfTest, priceOfTest } from "./price-of-test.ts";
import type { TestPriced } from "./worth-said.ts";

/** What the next test makes of the decision: it pays, it costs more than it is worth, or none of its results would change anything. */
export const verdicts = ["test-first", "too-dear", "changes-nothing"] as const;
export type Verdict = (typeof verdicts)[number];

/** What is held against each other. Money in one currency; the middle of a range stands for it. */
export interface NextAsked {
  /** How likely it is to work, and to be shipped once it has been shown to; both 0 to 1. */
  readonly works: number;
  readonly ships: number;
  /** All that success brings. */
  readonly worth: CostRange;
  /** What is still to be paid until it is shipped, and of that until go/no-go. */
  readonly cost: { readonly toShipping: number; readonly toDecision: number };
  readonly rate: CostRange;
  readonly priced: TestPriced | null;
  readonly test: Answer<NextTest>;
}

/** A test against its price. */
export interface TestWeighed extends NextTest {
  readonly cases: number;
  readonly price: PriceOfTest;
  readonly worth: number;
  readonly goOnFrom: number | null;
  readonly verdict: Verdict;
  readonly flips: Flips | null;
  /** The number of cases that would leave most after its price, of a few sizes; null where none pays. */
  readonly best: { readonly cases: number; readonly worth: number; readonly price: number } | null;
}

/** What is worth doing next. */
export interface WorthOfNext {
  /** How likely it is to work, with what was counted in it. */
  readonly works: number;
  readonly ships: number;
  /** What success brings, in the middle of what was said. */
  readonly worth: number;
  readonly cost: NextAsked["cost"];
  /** What going on pays on average where one decides now; below 0, stopping pays more. */
  readonly goingOn: number;
  /** No test is worth more than this. */
  readonly perfect: number;
  /** What it is worth that one may still stop at go/no-go, if it is known by then whether it works. */
  readonly option: number;
  readonly test: Answer<TestWeighed>;
}

const SIZES = [5, 10, 20, 30, 50, 75, 100, 150, 200, 300];

/**
 * Should one test first, and what is it worth at most? Going on pays P(works) · P(shipped) · worth − cost on average, stopping 0.
 *
 * The option to stop at go/no-go is E[max(go on, stop)] − max(E[go on], 0) of what is to be paid after it, and its price what is paid until then.
 */
export function worthOfNext({ works: before, ships, worth: range, cost, rate, priced, test }: NextAsked): WorthOfNext {
  const works = test.known ? chanceToReach(test.value.bar, test.value.belief) : before;
  const worth = (range.low + range.high) / 2;
  const going: GoingOn = { ships, worth, cost: cost.toShipping };
  const after: GoingOn = { ...going, cost: Math.max(0, cost.toShipping - cost.toDecision) };
  return {
    ...{ works, ships, worth, cost, goingOn: paysNow(works, going) },
    perfect: worthOfKnowing(works, going),
    option: worthOfKnowing(works, after),
    test: test.known ? known(weighed(test.value, going, { rate, priced })) : test,
  };
}

type Prices = Pick<NextAsked, "rate" | "priced">;

function weighed(test: NextTest, going: GoingOn, { rate, priced }: Prices): TestWeighed {
  const { worth, goOnFrom, casesExpected } = worthOfTest(test, going);
  const price = priceOfTest(casesExpected, rate, priced);
  return {
    ...{ ...test, cases: test.ahead.cases, price, worth, goOnFrom },
    verdict: verdictOf(worth, price.middle),
    flips: flipsOf(test, going, price.middle),
    best: bestSize(test, going, { rate, priced }),
  };
}

const verdictOf = (worth: WorthOfTest["worth"], price: number): Verdict =>
  worth === 0 ? "changes-nothing" : worth > price ? "test-first" : "too-dear";

function bestSize({ belief, bar }: NextTest, going: GoingOn, { rate, priced }: Prices): TestWeighed["best"] {
  const works = chanceToReach(bar, belief);
  const sizes = SIZES.map((cases) => {
    const { worth } = worthByFindings(trialFindings(belief, bar, { cases }), works, going, cases);
    return { cases, worth, price: priceOfTest(cases, rate, priced).middle };
  });
  const best = sizes.reduce((most, one) => (one.worth - one.price > most.worth - most.price ? one : most));
  return best.worth > best.price ? best : null;
}
