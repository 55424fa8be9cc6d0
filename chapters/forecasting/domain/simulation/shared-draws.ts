import { gammaOf, moveTo, normalOf, streamOf } from "#stats";
import type { Ratio, Runs } from "./phase-graph.ts";

/** What all projects of one organisation have in common in each world. */
export interface SharedDraws {
  /** Spread of ln(actual / planned) from one visit to the next, which nobody knows for sure; 0 where lengths are taken as they are. */
  readonly spread: Float64Array;
  /** ln(actual / planned) on average over its projects, with the pace of the time in it. */
  readonly ratio: Float64Array;
  /** The pace of the time alone: above 0, everything takes longer. */
  readonly time: Float64Array;
}

/**
 * Draws what is shared, once for a whole portfolio: the same seed gives the same worlds, so that a project has the same numbers alone as beside
 * the others.
 *
 * spread² ~ scaled inverse χ²(freedom, spread₀²); mean ~ N(m, spread²/weight); time ~ N(0, share·spread²). With a project's and a visit's own
 * parts it is Student's law with `freedom` degrees, as normal–inverse-gamma updating has it: median, P80 and P90 of a prior of 1.3, 0.60, 3 and 4
 * are 1.30, 2.50 and 3.76.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, §3.3.
 */
export function sharedDraws({ belief, shares }: Ratio, { seed, worlds }: Runs): SharedDraws {
  const [spread, ratio, time] = [new Float64Array(worlds), new Float64Array(worlds), new Float64Array(worlds)];
  if (belief === null) return { spread, ratio, time };
  const stream = streamOf(`${seed} shared`);
  const timely = Math.sqrt(shares.time);
  for (let world = 0; world < worlds; world++) {
    moveTo(stream, world);
    const sigma = belief.spread * Math.sqrt(belief.freedom / (2 * gammaOf(stream, belief.freedom / 2)));
    const pace = sigma * timely * normalOf(stream);
    spread[world] = sigma;
    time[world] = pace;
    ratio[world] = belief.mean + (sigma / Math.sqrt(belief.weight)) * normalOf(stream) + pace;
  }
  return { spread, ratio, time };
}
