import type { TermsToJudge } from "#chapters/lifecycle/domain";
import { type Answer, type Day, daysBetween, known, unknown } from "#kernel";
import { chanceOfBest, records, winnersCurse } from "#stats";
import type { Try } from "./tries-so-far.ts";

/** What more of the same work may bring a criterion to. */
export interface MoreTries {
  /** Of reaching the threshold with one of them. */
  readonly chance: number;
  /** How many more: by the deadline at the pace so far, or as many again where there is none ahead. */
  readonly more: number;
  readonly until: Day | null;
  readonly tries: number;
  readonly best: number;
  /** The best with the luck of being the best of many taken off; null where no figure says how sure it is. */
  readonly bestPutRight: number | null;
  /** New bests so far, and how many luck alone would bring. */
  readonly newBests: number;
  readonly newBestsByLuck: number;
}

/** As many are looked ahead at most. */
const MOST = 100;
/** A range at 95 % is so many standard errors wide. */
const WIDE = 3.919928;

/**
 * The chance that more of the same work reaches a criterion, from its figures alone, as if the work went on as it did. It is no forecast of days,
 * and none takes it: it knows neither what is tried next nor what was learnt from the last.
 *
 * @returns Unknown with fewer than five figures, after the deadline, and where no figure is expected before it.
 */
export function moreTries(tries: readonly Try[], { comparison, threshold, deadline }: TermsToJudge, asOf: Day): Answer<MoreTries> {
  // Higher is better from here on.
  const sign = comparison === "at-most" || comparison === "below" ? -1 : 1;
  const values = tries.map(({ value }) => sign * value);
  const ahead = tries.length === 0 ? known(0) : triesAhead(tries, deadline, asOf);
  if (!ahead.known) return ahead;
  const found = chanceOfBest(values, { target: sign * threshold, more: Math.max(1, ahead.value), seed: "more tries" });
  if (!found.known) return found;
  const best = Math.max(...values);
  const luck = luckOf(tries);
  const { seen, expected } = records(values);
  return known({
    ...{ chance: found.value.chance, more: ahead.value, until: deadline, tries: tries.length, best: sign * best },
    bestPutRight: luck === null ? null : sign * (best - luck),
    newBests: seen,
    newBestsByLuck: expected,
  });
}

function triesAhead(tries: readonly Try[], deadline: Day | null, asOf: Day): Answer<number> {
  if (deadline === null) return known(Math.min(MOST, tries.length));
  if (deadline < asOf) return unknown("Its deadline has passed.");
  const days = tries.map(({ on }) => on).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const span = first === undefined || last === undefined ? 0 : daysBetween(first, last);
  if (span === 0) return unknown("All its figures are of one day, so that nothing tells how many more come before its deadline.");
  const more = Math.floor((daysBetween(asOf, deadline) * (tries.length - 1)) / span);
  return more === 0 ? unknown("At the pace so far no further figure comes before its deadline.") : known(Math.min(MOST, more));
}

/** By how much the best is expected to look better than it is, from the standard errors of the figures. */
function luckOf(tries: readonly Try[]): number | null {
  const errors = tries.map(({ interval }) => (interval === null ? Number.NaN : (interval.high - interval.low) / WIDE));
  if (!errors.every(Number.isFinite)) return null;
  const middle = tries.reduce((sum, { value }) => sum + value, 0) / tries.length;
  const whole = tries.reduce((sum, { value }) => sum + (value - middle) ** 2, 0) / (tries.length - 1);
  const noise = errors.reduce((sum, each) => sum + each ** 2, 0) / tries.length;
  return winnersCurse(tries.length, Math.sqrt(noise), Math.sqrt(Math.max(0, whole - noise)));
}
