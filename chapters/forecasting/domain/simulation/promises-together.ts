import { type Answer, known, unknown } from "#kernel";
import type { Simulated } from "./ship-days.ts";
import type { ProjectWorlds } from "./simulate.ts";

/** What was promised of one project: to be shipped within so many days from today. */
export interface PromisedWorlds {
  readonly worlds: Pick<ProjectWorlds, "shipsIn" | "present">;
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

/**
 * What is the chance that all that was promised holds? Counted in worlds that the projects share: the same ratio of the organisation and the
 * same times for all of them, so that they are late together or not at all.
 *
 * With something in common it is higher than the product of the chances, and so is the chance that none holds.
 *
 * @returns Unknown where nothing is promised.
 * @throws {RangeError} For projects with different numbers of worlds.
 */
export function promisesTogether(promised: readonly PromisedWorlds[]): Answer<PromisesTogether> {
  const worlds = promised[0]?.worlds.shipsIn.length;
  if (worlds === undefined) return unknown("Nothing is promised.");
  if (promised.some((each) => each.worlds.shipsIn.length !== worlds))
    throw new RangeError("projects are held together in the same worlds.");
  const held = new Int32Array(worlds);
  let ifIndependent = 1;
  let independent = worlds;
  for (const { worlds: of, within } of promised) {
    let kept = 0;
    for (let world = 0; world < worlds; world++) {
      if ((of.shipsIn[world] ?? Infinity) > within) continue;
      held[world] = (held[world] ?? 0) + 1;
      kept += 1;
    }
    ifIndependent *= kept / worlds;
    independent = Math.min(independent, of.present.independent);
  }
  const holding = Array.from({ length: promised.length + 1 }, () => 0);
  for (const many of held) holding[many] = (holding[many] ?? 0) + 1;
  const counts = holding.map((each) => each / worlds);
  const value = counts[promised.length] ?? 0;
  return known({ all: { value, error: Math.sqrt((value * (1 - value)) / independent) }, ifIndependent, counts });
}
