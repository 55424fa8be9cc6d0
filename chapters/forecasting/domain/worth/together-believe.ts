import { beliefThatReaches } from "#stats";
import { BELIEF_WEIGHT, type NextTest } from "./next-test.ts";

/**
 * The same test, where what people said together stands for the belief before it. They knew what was counted, so it is not added again: it only
 * says how much their word weighs, in cases.
 *
 * @param chance In (0, 1).
 */
export const togetherBelieve = (test: NextTest, chance: number): NextTest => ({
  ...test,
  belief: beliefThatReaches(chance, { bar: test.bar, weight: BELIEF_WEIGHT + (test.seen?.cases ?? 0) }),
});
