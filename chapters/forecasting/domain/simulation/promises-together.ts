import { type Answer, known, unknown } from "#kernel";
import { type Simulated, shipDays } from "./ship-days.ts";
import type { ProjectWorlds } from "./simulate.ts";

/** What was promised of one project: to be shipped within so many days from today. */
export interface PromisedWorlds {
  readonly worlds: Pick<ProjectWorlds, "shipsIn" | "killedIn" | "present">;
  readonly within: number;
}

/** How several promises hold together. */
export interface PromisesTogether {
  /** The chance that all of them hold, in [0, 1]. */
  readonly all: Simulated;
  /** What it would be if projects had nothing in common: the product of their chances. */
  readonly ifIndependent: number;
  /** How many hold in each world, as shares of the worlds: `[0]` for none. They add up to 1. */
  readonly counts: readonly number[];
}

/** Fewer worlds than this tell no chance. */
const FEWEST = 100;

/**
 * What is the chance that all that was promised holds? Counted in worlds that the projects share: the same ratio of the organisation and the
 * same times for all of them, so that they are late together or not at all.
 *
 * Only worlds count in which every one of the projects still goes on today: several that are late at once say of the organisation what one alone
 * does not, and a world in which one of them would be over is not this one. The error is that of so many worlds.
 *
 * With something in common it is higher than the product of the chances, and so is the chance that none holds; where several are late together it
 * may be lower, since each chance by itself knows only of its own project's lateness.
 *
 * @returns Unknown where nothing is promised, and where all of them go on in fewer than a hundred worlds.
 * @throws {RangeError} For projects with different numbers of worlds.
 */
export function promisesTogether(promised: readonly PromisedWorlds[]): Answer<PromisesTogether> {
  const worlds = promised[0]?.worlds.shipsIn.length;
  if (worlds === undefined) return unknown("Nothing is promised.");
  if (promised.some((each) => each.worlds.shipsIn.length !== worlds))
    throw new RangeError("projects are held together in the same worlds.");
  const [only] = promised.length === 1 ? promised : [];
  if (only !== undefined) return known(oneAlone(only));
  const holding = Array.from({ length: promised.length + 1 }, () => 0);
  let standing = 0;
  for (let world = 0; world < worlds; world++) {
    let held = 0;
    let isStanding = true;
    for (const { worlds: of, within } of promised) {
      if (of.present.from[world] !== world) isStanding = false;
      else if ((of.shipsIn[world] ?? Infinity) <= within) held += 1;
    }
    if (!isStanding) continue;
    standing += 1;
    holding[held] = (holding[held] ?? 0) + 1;
  }
  if (standing < FEWEST) return unknown("These projects have lasted so long together that hardly a world is left to count in.");
  const counts = holding.map((each) => each / standing);
  const value = counts[promised.length] ?? 0;
  const ifIndependent = promised.reduce((product, { worlds: of, within }) => product * shipDays(of).within(within).value, 1);
  return known({ all: { value, error: Math.sqrt((value * (1 - value)) / standing) }, ifIndependent, counts });
}

/** Its own chance, from all worlds. */
function oneAlone({ worlds, within }: PromisedWorlds): PromisesTogether {
  const all = shipDays(worlds).within(within);
  return { all, ifIndependent: all.value, counts: [1 - all.value, all.value] };
}
