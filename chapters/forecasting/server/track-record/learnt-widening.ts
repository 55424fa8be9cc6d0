import type { Scope } from "#platform/http";
import { LEAST, widening } from "../../domain/index.ts";
import { peopleIn, rangesLookedBack } from "./look-back.ts";

/**
 * What people's ranges are widened by: what is assumed, moved by how often their ranges held, once five people have some that are over. The
 * figure of fewer would be somebody's (P-X2).
 */
export async function learntWidening(scope: Scope, assumed: number): Promise<number> {
  const all = await rangesLookedBack(scope);
  if (peopleIn(all) < LEAST.people) return assumed;
  return widening(
    all.map(({ said }) => said),
    assumed,
  ).multiplier;
}
