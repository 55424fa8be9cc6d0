import type { ProjectFacts } from "#chapters/lifecycle/domain";
import { type Answer, type Day, known, unknown } from "#kernel";
import type { Driver } from "#stats";
import { type ForecastGiven, usualGiven } from "../forecast-given.ts";
import type { ForecastInput } from "../forecast-inputs.ts";
import { researchSays, worldsOfProject } from "../forecast-of.ts";
import { endWithheld } from "../range-of-project.ts";
import { costDraws } from "./cost-draws.ts";
import { costDrivers } from "./cost-drivers.ts";
import { costInputs } from "./cost-inputs.ts";
import { type CostUntil, costUntil } from "./cost-until.ts";
import { planAhead } from "./plan-ahead.ts";
import { type Priced, unpriced } from "./priced.ts";
import { pricedWorlds } from "./priced-worlds.ts";

/** What a project still costs, from the worlds of its forecast. */
export interface CostAhead {
  readonly currency: string;
  /** Until the present phase is over and the next decision can be made. */
  readonly toNextDecision: Answer<CostUntil>;
  /** Until it is shipped, if it is shipped at all. */
  readonly toShipping: Answer<CostUntil>;
  /** What moves the cost most. */
  readonly drivers: readonly Driver[];
  readonly inputs: readonly ForecastInput[];
}

/** What a cost takes besides the facts. */
export interface CostGiven {
  readonly given?: ForecastGiven;
  /** What was said of prices besides people's work. */
  readonly priced?: Priced;
}

/**
 * What will a project still cost, until the next decision and until it is shipped? In each world of its forecast
 *
 *     cost = (weeks of work × people + person-weeks on its data) × share of a week × rate + months × what is paid by the month
 *
 * so that what moves the forecast moves the cost. Never per person; in the currency of the workspace's rate.
 *
 * @returns Unknown where the workspace shows no estimates of cost, and where there is no forecast. Of research nothing past the go/no-go.
 *
 * @see Playbook: P-E6, P-T6. Flyvbjerg & Budzier (2011), "Why your IT project may be riskier than you think", Harvard Business Review: one in
 * six costs three times its plan, a tail too long for a mean. So quantiles, and the chance of twice the plan.
 */
export function costAhead(facts: ProjectFacts, asOf: Day, { given = usualGiven, priced = unpriced }: CostGiven = {}): Answer<CostAhead> {
  const { costShown, costRate } = facts.rules;
  if (!costShown) return unknown("This workspace shows no estimates of cost.");
  const found = worldsOfProject(facts, asOf, given);
  if (!found.known) return found;
  const plan = planAhead(facts, asOf, priced);
  if (plan === null) return unknown("Its time box has no clock.");
  const draws = costDraws(facts, costRate);
  const { toNextDecision, toShipping, week } = pricedWorlds(facts, found.value, { draws, priced });
  const { present } = found.value.worlds;
  const until = (withheld: string | null, costs: Float64Array, planWeeks: number): Answer<CostUntil> =>
    withheld === null ? costUntil({ costs, week, planWeeks, present }) : unknown(withheld);
  const shipping = until(researchSays(facts), toShipping, plan.toShipping);
  return known({
    currency: costRate.currency,
    toNextDecision: until(endWithheld(facts), toNextDecision, plan.toNextDecision),
    toShipping: shipping,
    drivers: costDrivers(found.value, draws, shipping.known ? toShipping : toNextDecision),
    inputs: costInputs(facts, priced, given.waits.length > 0),
  });
}
