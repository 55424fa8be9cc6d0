import { lognormalOfTwo, moveTo, normalOf, streamOf } from "#stats";
import { SEED, WORLDS } from "../../shipping.ts";
import type { Between } from "./entries.ts";

/**
 * What somebody said as from and to, drawn in each world: lognormal with a share of the draws inside, eight of ten where nothing else is said;
 * the one value where both are the same.
 *
 * @param of The project and what is drawn: the same draws the same.
 */
export function drawsBetween(of: string, { low, high }: Between, share = 0.8): Float64Array {
  if (low === high) return new Float64Array(WORLDS).fill(low);
  const { median, spread } = lognormalOfTwo({ low, high }, share);
  const stream = streamOf(`${SEED} ${of}`);
  return Float64Array.from({ length: WORLDS }, (_, world) => {
    moveTo(stream, world);
    return median * Math.exp(spread * normalOf(stream));
  });
}
