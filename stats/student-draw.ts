import { gammaOf } from "./gamma-draw.ts";
import { normalOf } from "./normal-draw.ts";
import type { Stream } from "./stream.ts";

/**
 * A draw from Student's t law: a normal one over the root of a χ² per degree of freedom. What a normal law looks like to whoever has to learn
 * its spread from few cases.
 *
 * z / √(χ²_ν / ν).
 *
 * @param freedom ν > 0; below 3 its variance is infinite. ∞ gives the normal law.
 * @throws {RangeError} For what is not > 0.
 *
 * @see Student (1908), "The probable error of a mean", Biometrika 6(1).
 * @see fixtures/draws.json: scipy.stats.t.ppf.
 */
export function studentOf(stream: Stream, freedom: number): number {
  const z = normalOf(stream);
  return freedom === Infinity ? z : z / Math.sqrt((2 * gammaOf(stream, freedom / 2)) / freedom);
}
