import { type Answer, known, unknown } from "#kernel";
import { type Simulated, shipDays } from "../simulation/ship-days.ts";

/** What something costs in one, five, eight and nine cases of ten; never a mean, since what may take very long has none that holds. */
export interface CostQuantiles {
  readonly p10: Simulated;
  readonly p50: Simulated;
  readonly p80: Simulated;
  readonly p90: Simulated;
}

/**
 * Quantiles of a cost over the worlds in which it is paid, each with how far another run may be off.
 *
 * @param costs ∞ where it does not come to be paid.
 * @param independent How many of the worlds were drawn for themselves.
 *
 * @returns Unknown with fewer than a hundred worlds that pay.
 */
export function costQuantiles(costs: Float64Array, independent: number): Answer<CostQuantiles> {
  // Money is asked for as days are: by what share of the worlds it is reached.
  const { ifShipped } = shipDays({ shipsIn: costs, killedIn: new Float64Array(costs.length).fill(Infinity), present: { independent } });
  const [p10, p50, p80, p90] = [ifShipped(0.1), ifShipped(0.5), ifShipped(0.8), ifShipped(0.9)];
  return p10.known && p50.known && p80.known && p90.known
    ? known({ p10: p10.value, p50: p50.value, p80: p80.value, p90: p90.value })
    : unknown("It comes to that in so few of the worlds that no cost can be told.");
}
