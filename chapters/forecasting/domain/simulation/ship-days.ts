import { type Answer, known, unknown } from "#kernel";
import type { ProjectWorlds } from "./simulate.ts";

/** A figure of a simulation, and how far another run might be from it: one standard error, in the figure's own unit. */
export interface Simulated {
  readonly value: number;
  readonly error: number;
}

/** When it ships, from its worlds. Days count from the day it was asked for. */
export interface ShipDays {
  /** In [0, 1]. */
  readonly ships: Simulated;
  readonly killed: Simulated;
  /** The chance to be shipped within so many days, in [0, 1]; of killed projects never. */
  readonly within: (days: number) => Simulated;
  /** Days by which it is shipped with the given chance, if it is shipped at all. Unknown where fewer than a hundred worlds ship. */
  readonly ifShipped: (chance: number) => Answer<Simulated>;
  /** Days by which it is shipped with the given chance. Unknown where it is not shipped so surely at all, or by no more than luck in the drawing. */
  readonly outright: (chance: number) => Answer<Simulated>;
  /** Days of the worlds that ship, in rising order. */
  readonly days: Float64Array;
}

/** When each world ended, and how many of them were drawn for themselves. */
interface EndsOfWorlds extends Pick<ProjectWorlds, "shipsIn" | "killedIn"> {
  readonly present: Pick<ProjectWorlds["present"], "independent">;
}

/** Fewer worlds than this tell no days. */
const FEWEST = 100;

/**
 * The distribution of the ship day. The two sorts of quantile differ by what may be stopped: of a project that ships in 60 worlds of 100, P50 if
 * shipped is reached in 30, and outright there is no P80.
 *
 * The error of a chance is √(p(1 − p)/n); that of a quantile is half the distance of the quantiles at p ± √(p(1 − p)/n). n counts the worlds
 * that were drawn independently of each other.
 *
 * @see Serfling (1980), Approximation Theorems of Mathematical Statistics, §2.3, for the error of a quantile.
 */
export function shipDays({ shipsIn, killedIn, present }: EndsOfWorlds): ShipDays {
  const worlds = shipsIn.length;
  const days = shipsIn.filter(Number.isFinite).sort();
  const share = (count: number): Simulated => {
    const value = count / worlds;
    return { value, error: Math.sqrt((value * (1 - value)) / present.independent) };
  };
  const at = (of: number, chance: number, independent: number): Simulated => {
    const off = Math.sqrt((chance * (1 - chance)) / independent);
    const place = (moved: number) => days[Math.min(days.length - 1, Math.max(0, Math.ceil(moved * of) - 1))] ?? Number.NaN;
    return { value: place(chance), error: (place(chance + off) - place(chance - off)) / 2 };
  };
  const ships = share(days.length);
  return {
    ships,
    killed: share(killedIn.reduce((sum, each) => sum + (each < Infinity ? 1 : 0), 0)),
    within: (within) => share(countUpTo(days, within)),
    ifShipped: (chance) =>
      days.length < FEWEST
        ? unknown("It is shipped in so few of the worlds that no day can be told.")
        : known(at(days.length, chance, (present.independent * days.length) / worlds)),
    outright: (chance) =>
      chance > ships.value - 2 * ships.error
        ? unknown(`It is not shipped so surely at all: only in ${Math.round((100 * days.length) / worlds)} of 100 cases.`)
        : known(at(worlds, chance, present.independent)),
    days,
  };
}

/** How many of the sorted values are at most so much, by halving. */
function countUpTo(sorted: Float64Array, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
