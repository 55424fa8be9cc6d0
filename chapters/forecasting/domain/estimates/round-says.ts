import type { EstimateRound } from "./round.ts";
import { latestGiven } from "./round.ts";

/** Whether what others gave may be seen: once one's own is in, or the round is closed for all. */
export const roundIsOpenTo = (round: EstimateRound, own: string | null): boolean =>
  round.closed !== null || round.given.some(({ giver }) => giver === own);

/** What somebody sees of a round, or why they see nothing yet. */
export function roundSays(round: EstimateRound, own: string | null): string {
  const given = latestGiven(round).length;
  const gave = given === 1 ? "One person has given theirs" : `${given} people have given theirs`;
  if (roundIsOpenTo(round, own)) {
    if (given < 2) return "One person has given theirs so far. A second opinion, given blind, says more than a longer look at the first.";
    return round.closed === null ? `${gave}.` : `Closed: ${given} people gave theirs.`;
  }
  return given === 0
    ? "Nobody has given theirs yet. Each gives blind, and sees the others' afterwards."
    : `${gave}. You see them, without names, once yours is in.`;
}
