import { normalCdf } from "#stats";
import { lengthAt, scoreOf } from "../simulation/length-table.ts";
import type { PhaseWait } from "../simulation/phase-waits.ts";

/** Equal parts that each law is cut into where they are added: work has the longer tail. */
const PARTS = { wait: 40, work: 400 };
const HALVINGS = 60;

/**
 * Days that the present visit still waits, as a quantile of a chance: of waits side by side the longest, each given that it has lasted so long
 * already. P(all over within x) = Π (1 − Sᵢ(lasted + x)/Sᵢ(lasted)); exact, as the simulation draws it.
 *
 * @returns Null where it waits for nobody.
 */
export function waitLeft(waits: readonly PhaseWait[]): ((chance: number) => number) | null {
  const going = waits.flatMap(({ table, lasted }) => (lasted === null ? [] : [{ table, lasted, beyond: above(table, lasted) }]));
  if (going.length === 0) return null;
  const longest = Math.max(0, ...going.map(({ table, lasted }) => lengthAt(table, Infinity) - lasted));
  const over = (days: number): number =>
    going.reduce((chance, { table, lasted, beyond }) => chance * (1 - above(table, lasted + days) / beyond), 1);
  return (chance) => {
    let [low, high] = [0, longest];
    for (let step = 0; step < HALVINGS; step++) {
      const middle = (low + high) / 2;
      if (over(middle) < chance) low = middle;
      else high = middle;
    }
    return high;
  };
}

const above = (table: Float64Array, days: number): number => normalCdf(-scoreOf(table, days));

/** The law of a wait and the work after it together, as a quantile: sums over equal parts of both, which know nothing of each other. */
export function waitThenWork(wait: (chance: number) => number, work: (chance: number) => number): (chance: number) => number {
  const [waits, works] = [partsOf(wait, PARTS.wait), partsOf(work, PARTS.work)];
  const sums = new Float64Array(PARTS.wait * PARTS.work);
  works.forEach((days, at) => {
    waits.forEach((waited, of) => {
      sums[at * PARTS.wait + of] = days + waited;
    });
  });
  sums.sort();
  return (chance) => {
    const place = Math.min(sums.length - 1, Math.max(0, chance * sums.length - 0.5));
    const low = Math.floor(place);
    return (sums[low] ?? 0) + (place - low) * ((sums[low + 1] ?? 0) - (sums[low] ?? 0));
  };
}

const partsOf = (quantile: (chance: number) => number, parts: number): Float64Array =>
  Float64Array.from({ length: parts }, (_, at) => quantile((at + 0.5) / parts));
