import { type Answer, known, unknown } from "#kernel";
import type { Simulated } from "../simulation/ship-days.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";
import { type CostQuantiles, costQuantiles } from "./cost-quantiles.ts";

/** What is still to be paid until something is there. */
export interface CostUntil {
  readonly cost: CostQuantiles;
  /** Weeks that are left of its plan; ≥ 0. */
  readonly planWeeks: number;
  /** The chance that it costs more than twice what those weeks would, by the same people at the same rate. */
  readonly overTwice: Answer<Simulated>;
}

/** The costs of the worlds in which it comes to that, and beside each what a week costs. */
export interface CostsAsked {
  /** ∞ where it does not come to that. */
  readonly costs: Float64Array;
  readonly week: Float64Array;
  readonly planWeeks: number;
  readonly present: ProjectWorlds["present"];
}

/**
 * Quantiles of a cost over the worlds in which it comes to be paid, and the chance to pay more than twice the plan.
 *
 * @returns Unknown with fewer than a hundred such worlds; the chance alone where nothing is left of the plan.
 */
export function costUntil({ costs, week, planWeeks, present }: CostsAsked): Answer<CostUntil> {
  const cost = costQuantiles(costs, present.independent);
  return cost.known ? known({ cost: cost.value, planWeeks, overTwice: overTwice({ costs, week, planWeeks, present }) }) : cost;
}

function overTwice({ costs, week, planWeeks, present }: CostsAsked): Answer<Simulated> {
  if (planWeeks === 0) return unknown("Its time box is over, so that no plan is left to be compared with.");
  const paid = costs.reduce((sum, cost) => sum + (cost < Infinity ? 1 : 0), 0);
  const over = costs.reduce((sum, cost, world) => sum + (cost < Infinity && cost > 2 * planWeeks * (week[world] ?? 0) ? 1 : 0), 0);
  const value = over / paid;
  return known({ value, error: Math.sqrt((value * (1 - value)) / ((present.independent * paid) / costs.length)) });
}
