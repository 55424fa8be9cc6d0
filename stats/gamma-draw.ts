import { normalOf } from "./normal-draw.ts";
import { type Stream, uniformOf } from "./stream.ts";

/**
 * A draw from the gamma law with scale 1: mean and variance are both `shape`. Twice a draw with shape ν/2 is χ² with ν degrees of freedom.
 *
 * d = shape − ⅓, c = 1/√9d: draws z and u until d·(1 + cz)³ is one; below 1 by a draw of shape + 1 times u^(1/shape).
 *
 * @param shape > 0.
 * @throws {RangeError} Otherwise.
 *
 * @see Marsaglia & Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26(3).
 * @see fixtures/draws.json: scipy.stats.gamma.ppf.
 */
export function gammaOf(stream: Stream, shape: number): number {
  if (!(shape > 0 && Number.isFinite(shape))) throw new RangeError(`a shape is > 0; got ${shape}.`);
  if (shape < 1) return gammaOf(stream, shape + 1) * uniformOf(stream) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalOf(stream);
    const root = 1 + c * z;
    if (root <= 0) continue;
    const cube = root ** 3;
    const u = uniformOf(stream);
    if (Math.log(u) < 0.5 * z ** 2 + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}
