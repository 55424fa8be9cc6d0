import { problem } from "#kernel";
import { type EstimatedPart, type EstimatesDraft, estimatesDraft } from "./entries.ts";
import type { EstimateRound } from "./round.ts";

/** Days of what is left: one in ten takes less than `low`, one in two less than `median`, nine in ten less than `high`. */
export interface DaysLeft {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export type PartEstimated = DaysLeft & { readonly part: EstimatedPart };

/** A range runs upwards. */
export const crookedRange = problem<{ field: string }>(
  "forecasting/crooked-range",
  422,
  () => "Give the days as low ≤ median ≤ high: one in ten takes less than the low, nine in ten less than the high.",
);

/** Nobody knows the future to the day. */
export const rangeWithoutWidth = problem<{ field: string }>(
  "forecasting/range-without-width",
  422,
  () => "Low and high are the same day, which says that you are certain. Give the days that one in ten, and nine in ten, would beat.",
);

/** Only what was asked, and all of it. */
export const partNotAsked = problem<{ field: string; asked: string }>(
  "forecasting/part-not-asked",
  422,
  ({ asked }) => `Give one range for each part that was asked: ${asked}.`,
);

export const roundClosed = problem<null>(
  "forecasting/round-closed",
  409,
  () => "This round is closed, and what was given stands. Ask for a new one; it shows this one beside it.",
);

/** An estimate is a person's. */
export const peopleEstimate = problem<null>(
  "forecasting/people-estimate",
  403,
  () => "An estimate is a person's word, and this key is nobody's. Sign in, or make a key for yourself, and give it then.",
);

/** Who gives: `author` as entries name who writes, `giver` what stands for them in this round, new where they have not given yet. */
export interface Giver {
  readonly author: string;
  readonly giver: string;
}

/**
 * Ranges for all that was asked, blind. A later giving of the same person stands beside the first.
 *
 * @throws {@link peopleEstimate} {@link roundClosed} {@link partNotAsked} {@link crookedRange} {@link rangeWithoutWidth}
 */
export function giveEstimate(round: EstimateRound, ranges: readonly PartEstimated[], { author, giver }: Giver): EstimatesDraft {
  if (!author.startsWith("member/")) throw peopleEstimate(null);
  if (round.closed !== null) throw roundClosed(null);
  const given = ranges.map(({ part }) => part);
  const isWhole = given.length === round.parts.length && round.parts.every((part) => given.includes(part));
  if (!isWhole) throw partNotAsked({ field: "ranges", asked: round.parts.join(", ") });
  ranges.forEach(({ low, median, high }, at) => {
    if (low > median) throw crookedRange({ field: `ranges.${at}.low` });
    if (median > high) throw crookedRange({ field: `ranges.${at}.high` });
    if (low === high) throw rangeWithoutWidth({ field: `ranges.${at}.high` });
  });
  return estimatesDraft(round.id, "forecasting/estimate-given", {
    ...{ giver, author },
    ranges: ranges.map(({ part, low, median, high }) => ({ part, low: `${low}`, median: `${median}`, high: `${high}` })),
  });
}
