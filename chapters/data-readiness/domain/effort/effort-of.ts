import { diceOf, normalQuantile, type SharedRatio, twoPieceLognormal } from "#stats";
import type { DoneWork } from "./done-work.ts";
import { ownRecord, pointsOf } from "./own-record.ts";
import type { EffortRange, PersonDays } from "./person-days.ts";

/** A gap with what it is thought to take. */
export interface OpenWork {
  readonly check: string;
  readonly effort: PersonDays;
}

/** So many worlds: P10 and P90 of repeated simulations lie within about one in fifty of each other. */
const WORLDS = 4_000;

/**
 * How many person-days will the open work take in all? Simulated: total = e^B · Σ Xᵢ.
 *
 * Xᵢ is drawn from a check's three points (lognormal on each side of the middle), each by itself; B, how far all of them are off together, from
 * the organisation's own record. Sums of independent estimates are far too narrow without B: whoever was too hopeful once was so throughout.
 * Every draw is one of equally likely strata, shuffled (Latin hypercube), and a check's dice are its own: the same
 * work has the same range, and one check more, or a higher estimate, never lowers it.
 *
 * Drivers: the variance of ln(total) is that of B, which is `shared`, and that of ln(Σ Xᵢ), split among the checks by their covariance with the sum.
 *
 * @param history What was done: the organisation's other data sets, and this one.
 * @returns Person-days; nothing open is 0.
 *
 * @see McKay, Beckman & Conover (1979), Technometrics 21(2), for Latin hypercubes; docs/decisions/0043 for the model.
 */
export function effortOf(open: readonly OpenWork[], history: readonly DoneWork[]): EffortRange {
  if (open.length === 0) return { p10: 0, p50: 0, p90: 0, drivers: [], shared: 0, assumes: "No work is open." };
  const { shared, assumes } = ownRecord(history);
  const strata = Array.from({ length: WORLDS }, (_, at) => (at + 0.5) / WORLDS);
  const normals = strata.map(normalQuantile);
  const works = open.map(({ check, effort }) => {
    const points = pointsOf(effort);
    const days = normals.map((z) => twoPieceLognormal(points, z));
    return { check, days: shuffled(days, diceOf(check)) };
  });
  const sums = strata.map((_, world) => works.reduce((sum, { days }) => sum + (days[world] ?? 0), 0));
  const offs = sharedDraws(shared, strata, normals);
  const totals = sums.map((sum, world) => sum * Math.exp(offs[world] ?? 0)).sort((a, b) => a - b);
  const at = (chance: number): number => totals[Math.floor(chance * WORLDS)] ?? 0;
  const [together, apart] = [variance(offs), variance(sums.map(Math.log))];
  const apartShare = apart / (together + apart);
  const spread = variance(sums);
  const drivers = works
    .map(({ check, days }) => ({ check, share: spread === 0 ? 0 : Math.max(0, (apartShare * covariance(days, sums)) / spread) }))
    .sort((a, b) => b.share - a.share);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), drivers, shared: 1 - apartShare, assumes };
}

/** Draws of B: a part of the mixture by its weight, and a place in it. */
function sharedDraws({ parts }: SharedRatio, strata: readonly number[], normals: readonly number[]): readonly number[] {
  const places = shuffled(normals, diceOf("all together"));
  let [part, before] = [0, 0];
  return strata.map((chance, world) => {
    for (let weight = parts[part]?.weight ?? 1; before + weight < chance && part < parts.length - 1; weight = parts[part]?.weight ?? 1) {
      before += weight;
      part++;
    }
    const { mean, sd } = parts[part] ?? { mean: 0, sd: 0 };
    return mean + sd * (places[world] ?? 0);
  });
}

/** Fisher and Yates. */
function shuffled(values: readonly number[], dice: () => number): readonly number[] {
  const all = [...values];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(dice() * (at + 1));
    const here = all[at] ?? 0;
    all[at] = all[other] ?? 0;
    all[other] = here;
  }
  return all;
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [a, b].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  return a.reduce((sum, value, at) => sum + (value - (meanA ?? 0)) * ((b[at] ?? 0) - (meanB ?? 0)), 0) / a.length;
}

const variance = (values: readonly number[]): number => covariance(values, values);
