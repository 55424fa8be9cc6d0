import { problem } from "#kernel";
import { type EstimatesDraft, estimatesDraft } from "./entries.ts";
import { roundClosed } from "./give-estimate.ts";
import type { EstimateRound } from "./round.ts";

/** There is nothing to lay open. */
export const nobodyGave = problem<null>(
  "forecasting/nobody-gave",
  409,
  () => "Nobody has given an estimate yet. Leave the round open until at least two people have.",
);

/** From here on all see what was given, without names. @throws {@link roundClosed} {@link nobodyGave} */
export function closeRound(round: EstimateRound): EstimatesDraft {
  if (round.closed !== null) throw roundClosed(null);
  if (round.given.length === 0) throw nobodyGave(null);
  return estimatesDraft(round.id, "forecasting/estimates-closed", {});
}
