import { type Answer, known, unknown } from "#kernel";
import { type Simulated, shipDays } from "../simulation/ship-days.ts";
import type { ProjectWorlds } from "../simulation/simulate.ts";

/** What something costs in one, five, eight and nine cases of ten; never a mean, since what may take very long has none that holds. */
export interface CostQuantiles {
  readonly p10: Simulated;
  readonly p50: Simulated;
  readonly p80: Simulated;
  readonly p90: Simulated;
}

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
  const { ifShipped } = shipDays({ shipsIn: costs, killedIn: costs.map(() => Infinity), present });
  const [p10, p50, p80, p90] = [ifShipped(0.1), ifShipped(0.5), ifShipped(0.8), ifShipped(0.9)];
  if (!p10.known || !p50.known || !p80.known || !p90.known)
    return unknown("It comes to that in so few of the worlds that no cost can be told.");
  const cost = { p10: p10.value, p50: p50.value, p80: p80.value, p90: p90.value };
  return known({ cost, planWeeks, overTwice: overTwice({ costs, week, planWeeks, present }) });
}

function overTwice({ costs, week, planWeeks, present }: CostsAsked): Answer<Simulated> {
  if (planWeeks === 0) return unknown("Its time box is over, so that no plan is left to be compared with.");
  const paid = costs.reduce((sum, cost) => sum + (cost < Infinity ? 1 : 0), 0);
  const over = costs.reduce((sum, cost, world) => sum + (cost < Infinity && cost > 2 * planWeeks * (week[world] ?? 0) ? 1 : 0), 0);
  const value = over / paid;
  return known({ value, error: Math.sqrt((value * (1 - value)) / ((present.independent * paid) / costs.length)) });
}
