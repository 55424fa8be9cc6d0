import type { Answer } from "#kernel";
import { unknown } from "#kernel";
import { boxedPhases } from "../boxed-phases.ts";
import { type Curve, curveOf, type DayRange, daysOf, decisionDays, type Shipping, shippingOf } from "../shipping.ts";
import type { ForecastModel } from "./forecast-model.ts";
import { worldsOfModel } from "./model-worlds.ts";

/** Factors on what a forecast assumes; 1 leaves it as it is. */
export interface Levers {
  /** How long work takes against its plan, in the middle case. */
  readonly pace: number;
  /** How far that may be off, as a spread of the logarithm. */
  readonly doubt: number;
  /** How often it is stopped at the end of a phase. */
  readonly stops: number;
  /** How often it goes back to an earlier phase. */
  readonly returns: number;
}

export const asItIs: Levers = { pace: 1, doubt: 1, stops: 1, returns: 1 };

/** What moves when an assumption is dragged. */
export interface Reforecast {
  readonly shipping: Shipping;
  /** When go/no-go is passed, if it comes to that; unknown once it has been. */
  readonly decision: Answer<DayRange>;
  readonly decisionCurve: Curve;
}

/** The model with its assumptions moved. */
function withLevers(model: ForecastModel, { pace, doubt, stops, returns }: Levers): ForecastModel {
  const { graph, ratio } = model;
  const timesOf = (to: number | "shipped" | "killed", at: number): number =>
    to === "killed" ? stops : typeof to === "number" && to <= at ? returns : 1;
  const phases = graph.phases.map((phase, at) => ({
    ...phase,
    next: phase.next.map(({ to, count }) => ({ to, count: count * timesOf(to, at) })).filter(({ count }) => count > 0),
  }));
  const { belief } = ratio;
  return {
    ...model,
    graph: { ...graph, phases },
    ratio: { ...ratio, belief: belief && { ...belief, mean: belief.mean + Math.log(pace), spread: belief.spread * doubt } },
  };
}

/**
 * The ship day and the decision by moved assumptions, in the worlds of the forecast itself: at {@link asItIs} the numbers are the forecast's, and
 * what differs differs by the assumption alone.
 *
 * @throws {RangeError} Where by these assumptions no world has the present phase last as long as it has.
 */
export function reforecast(model: ForecastModel, levers: Levers = asItIs): Reforecast {
  const { graph, ratio, asOf, project, team, ...asked } = withLevers(model, levers);
  const { worlds } = worldsOfModel({ graph, ratio, project, team });
  const gate = boxedPhases.indexOf("go-no-go");
  const days = graph.start > gate ? null : decisionDays(worlds, gate);
  return {
    shipping: shippingOf(worlds, { asOf, ...asked }),
    decision: days === null ? unknown("The go/no-go has been passed.") : daysOf(days.ifShipped, asOf),
    decisionCurve: days === null ? [] : curveOf(days, asOf),
  };
}
