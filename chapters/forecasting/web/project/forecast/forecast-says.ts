import { type Day, longDay } from "#kernel";
import type { ForecastView } from "../../../contract/index.ts";
import type { Curve, DayRange, Reforecast } from "../../../domain/index.ts";

export type ForecastShown = Extract<ForecastView["forecast"], { known: true }>["value"];

/** The end that may be shown: the launch, or of research the decision. */
export interface Ending {
  readonly is: "launch" | "decision";
  readonly range: DayRange;
  readonly curve: Curve;
  /** The chance that it does not come to that. */
  readonly never: number;
  /** The chance to be there by the end of a day; of a launch alone. */
  readonly chanceBy: ((day: Day) => number) | null;
}

/** Up to so much of what comes to an end a curve goes. */
const CURVE_HOLDS = 0.97;

/** Which end the pictures show: the launch where it may be shown, else the decision; null where there is neither. */
export function endingOf({ shipping, decision, decisionCurve }: Reforecast): Ending | null {
  if (shipping.ifShipped.known)
    return {
      ...{ is: "launch", range: shipping.ifShipped.value, curve: shipping.curve, never: shipping.killed.value },
      chanceBy: (day) => shipping.chanceBy(day).value,
    };
  if (!decision.known) return null;
  const reached = (decisionCurve.at(-1)?.chance ?? 0) / CURVE_HOLDS;
  return { is: "decision", range: decision.value, curve: decisionCurve, never: Math.max(0, 1 - reached), chanceBy: null };
}

/** The chance between one step of a curve and the next. */
export const binsOf = (curve: Curve) =>
  curve.slice(1).map(({ day, chance }, at) => {
    const before = curve[at] ?? { day, chance: 0 };
    return { from: before.day, to: day, share: Math.max(0, chance - before.chance) };
  });

/** The first sentence of the page; `inUseSince` of what is in use already. */
export function forecastHead({ forecast }: Pick<ForecastView, "forecast">, inUseSince: Day | null = null): string {
  if (inUseSince !== null) return `In use since ${longDay(inUseSince)}: nothing is left to ship.`;
  if (!forecast.known) return forecast.because;
  const { ifShipped, decision } = forecast.value;
  if (ifShipped.known) return `If it ships, P80 is ${longDay(ifShipped.value.p80.day as Day)}: eight in ten are there by then.`;
  if (decision.known) return `P80 of the decision is ${longDay(decision.value.p80.day as Day)}; past it no end can be shown yet.`;
  return ifShipped.because;
}

/** "12 days later", "as it is". */
export function movedSays(days: number): string {
  if (days === 0) return "as it is";
  const many = Math.abs(days);
  return `${many.toLocaleString("en-GB")} ${many === 1 ? "day" : "days"} ${days > 0 ? "later" : "earlier"}`;
}

/** A chance without decimals that nobody knows. */
export function chanceSays(chance: number): string {
  if (chance < 0.005) return "under 1 %";
  if (chance > 0.995) return "over 99 %";
  return `${Math.round(chance * 100)} %`;
}

/** The same days with what may be stopped counted as never, as far as they are reached at all. */
export function outrightSays(outright: ForecastShown["outright"]): string {
  const keys = ["p50", "p80", "p90"] as const;
  const reached = keys.flatMap((key) => {
    const answer = outright[key];
    return answer.known ? [`${key.toUpperCase()} ${longDay(answer.value.day as Day)}`] : [];
  });
  const missed = keys.find((key) => !outright[key].known);
  const head = "With what may be stopped counted as never";
  if (reached.length === 0) return `${head}, not even P50 is reached.`;
  return `${head}: ${reached.join(", ")}${missed ? `; ${missed.toUpperCase()} is not reached` : ""}.`;
}
