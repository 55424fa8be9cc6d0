import { boxedPhases } from "../boxed-phases.ts";
import { causesOf } from "../forecast-drivers.ts";
import { WORLDS } from "../shipping.ts";
import type { ForecastModel } from "./forecast-model.ts";
import { worldsOfModel } from "./model-worlds.ts";

/** What moves a forecast, in days: how much earlier or later it is in the middle where there is little of the cause, and where there is much. */
export interface Swing {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Least and most: a fifth of the worlds each. */
const PART = 0.2;

/**
 * A tornado in days. Of worlds that come to the end that may be shown (shipped; of research, past go/no-go), the middle day among the fifth with
 * the least of a cause, and among the fifth with the most, against the middle day of all; the widest first. What moves it by no more than luck
 * in the drawing does is left out.
 */
export function swingsOf({ graph, ratio, project, team, withheld }: ForecastModel): readonly Swing[] {
  const { shared, worlds } = worldsOfModel({ graph, ratio, project, team });
  const gate = worlds.firstEnds[boxedPhases.indexOf("go-no-go")];
  const { drawn, outcome } = causesOf(graph, worlds, {
    ...{ shared, most: WORLDS },
    ends: withheld === null || gate === undefined ? worlds.shipsIn : gate,
  });
  const middle = middleOf(outcome);
  const noise = noiseOf(outcome);
  return drawn
    .map(({ name, values }) => {
      const order = [...values.keys()].filter((world) => !Number.isNaN(values[world] ?? Number.NaN));
      order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
      const [least, most] = [values[order[0] ?? 0] ?? 0, values[order.at(-1) ?? 0] ?? 0];
      const few = Math.floor(order.length * PART);
      if (few === 0 || least === most) return { name, low: 0, high: 0 };
      const daysOf = (some: readonly number[]) => middleOf(Float64Array.from(some, (world) => outcome[world] ?? 0)) - middle;
      return { name, low: told(daysOf(order.slice(0, few)), noise), high: told(daysOf(order.slice(-few)), noise) };
    })
    .filter(({ low, high }) => low !== 0 || high !== 0)
    .toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

/**
 * Two standard errors of the middle of so many worlds: the distance of the quantiles at 0.5 ± 0.5/√n. What is less is no move that can be told.
 *
 * By quantiles, since the days' tail is Student's and has no variance to speak of.
 *
 * @see Serfling (1980), Approximation Theorems of Mathematical Statistics, §2.3.
 */
function noiseOf(days: Float64Array): number {
  const sorted = days.toSorted();
  const off = 0.5 / Math.sqrt(days.length * PART);
  const at = (chance: number): number => sorted[Math.min(sorted.length - 1, Math.floor(chance * sorted.length))] ?? 0;
  return at(0.5 + off) - at(0.5 - off);
}

const told = (days: number, noise: number): number => (Math.abs(days) < Math.max(0.5, noise) ? 0 : days);

function middleOf(days: Float64Array): number {
  const sorted = days.toSorted();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
