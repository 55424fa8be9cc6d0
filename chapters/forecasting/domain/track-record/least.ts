import { unknown } from "#kernel";

/**
 * How many it takes before something means something. Our choices:
 *
 * - ranges 5: Jeffreys' interval of a coverage is then narrower than half of everything, and the record begins to move;
 * - decisions 5: the middle of five has a range at 90 % and that of four has none; a share of five as of ranges;
 * - score 10: below, one statement at 90 % that fails moves Brier's score by a tenth and more;
 * - recalibration 20: it wins 0.0015 of Brier's score where people are off as assumed, and costs 0.001 where they were right all along;
 * - curve 30: below, the consistency band is so wide that no curve leaves it;
 * - surer 100: statements of several together are pushed away from even only after a hundred claims;
 * - people 5: the figures of fewer are somebody's figures (P-X2).
 */
export const LEAST = { ranges: 5, decisions: 5, score: 10, recalibration: 20, curve: 30, surer: 100, people: 5 } as const;

/**
 * Why there is no figure yet, with how many more it takes; null where there are enough.
 *
 * @example
 * tooFew(4, 10, "a score", "statement that is resolved", "statements that are resolved");
 * // → { known: false, because: "For a score 6 more statements that are resolved are needed: there are 4 of 10." }
 */
export function tooFew(have: number, least: number, what: string, one: string, several: string) {
  const more = least - have;
  if (more <= 0) return null;
  return unknown(`For ${what} ${more === 1 ? `1 more ${one} is` : `${more} more ${several} are`} needed: there are ${have} of ${least}.`);
}
