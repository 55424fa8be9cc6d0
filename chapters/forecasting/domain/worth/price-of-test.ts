import type { CostRange } from "#chapters/lifecycle/domain";
import type { TestPriced } from "./worth-said.ts";

/** Cases that one person looks at by hand in a week of work, where nobody said what a test takes. Ours. */
export const CASES_A_WEEK = 120;

/** What a test costs. */
export interface PriceOfTest extends CostRange {
  readonly middle: number;
  /** What it is made of, in a sentence. */
  readonly says: string;
}

/**
 * What does a test of so many cases cost? Weeks of one person's work × rate + cases × price of a case, as they were said; where nobody said, one
 * week of work for each {@link CASES_A_WEEK} cases and nothing beyond it.
 */
export function priceOfTest(cases: number, rate: CostRange, said: Pick<TestPriced, "weeks" | "perCase"> | null): PriceOfTest {
  const weeks = said?.weeks ?? cases / CASES_A_WEEK;
  const more = cases * (said?.perCase ?? 0);
  const low = weeks * rate.low + more;
  const high = weeks * rate.high + more;
  const work =
    said?.weeks == null
      ? `a week of one person’s work for each ${CASES_A_WEEK} cases, which is an assumption of ours`
      : `${weeks === 1 ? "a week" : `${plainly(weeks)} weeks`} of one person’s work, as was said`;
  const each = said?.perCase == null ? "" : `, and ${plainly(said.perCase)} for each case`;
  return { low, middle: (low + high) / 2, high, says: `${work}${each}` };
}

const plainly = (figure: number): string => figure.toLocaleString("en-GB", { maximumFractionDigits: 2 });
