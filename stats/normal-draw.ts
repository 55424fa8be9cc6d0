import { bitsOf, type Stream, uniformOf } from "./stream.ts";

const LAYERS = 128;
/** Where the tail begins, and the area of each layer: Marsaglia & Tsang (2000), table for 128 layers. */
const TAIL = 3.442619855899;
const AREA = 9.91256303526217e-3;

/** Right edges of the layers, then the share of each that lies under the curve of the layer above, then the heights. */
const edges = new Float64Array(LAYERS + 1);
const inside = new Float64Array(LAYERS);
const heights = new Float64Array(LAYERS + 1);
edges[0] = AREA / Math.exp(-0.5 * TAIL ** 2);
edges[1] = TAIL;
for (let layer = 2; layer < LAYERS; layer++) {
  const below = edges[layer - 1] ?? 0;
  edges[layer] = Math.sqrt(-2 * Math.log(AREA / below + Math.exp(-0.5 * below ** 2)));
}
for (let layer = 0; layer < LAYERS; layer++) {
  inside[layer] = (edges[layer + 1] ?? 0) / (edges[layer] ?? 1);
  heights[layer] = Math.exp(-0.5 * (edges[layer] ?? 0) ** 2);
}
heights[LAYERS] = 1;

/**
 * A draw from the standard normal law, by the ziggurat: 128 layers of equal area, of which 99 draws in 100 need one number and no logarithm.
 *
 * Layer, sign and place in the layer come from different bits of it, which Doornik asks for. Steps of 2⁻²⁴ of a layer.
 *
 * @see Marsaglia & Tsang (2000), "The ziggurat method for generating random variables", Journal of Statistical Software 5(8); Doornik (2005),
 * "An improved ziggurat method to generate normal random samples".
 * @see fixtures/draws.json: scipy.stats.norm.ppf.
 *
 * @param stream Moves on by one number or a few.
 */
export function normalOf(stream: Stream): number {
  for (;;) {
    const bits = bitsOf(stream);
    const layer = bits & 127;
    const share = ((bits >>> 8) + 0.5) / 16_777_216;
    const sign = (bits & 128) === 0 ? 1 : -1;
    const value = share * (edges[layer] ?? 0);
    if (share < (inside[layer] ?? 0)) return sign * value;
    if (layer === 0) return sign * tailOf(stream);
    const low = heights[layer] ?? 0;
    if (low + uniformOf(stream) * ((heights[layer + 1] ?? 0) - low) < Math.exp(-0.5 * value ** 2)) return sign * value;
  }
}

/** Beyond the last layer: Marsaglia (1964). */
function tailOf(stream: Stream): number {
  for (;;) {
    const over = -Math.log(uniformOf(stream)) / TAIL;
    if (-2 * Math.log(uniformOf(stream)) >= over ** 2) return TAIL + over;
  }
}

/**
 * A draw from the standard normal law of which it is known that it exceeds `least`.
 *
 * Below 0 by trying again, above by Robert's exponential proposal, which takes at least three of four tries however far out it is.
 *
 * @see Robert (1995), "Simulation of truncated normal variables", Statistics and Computing 5.
 */
export function normalAbove(stream: Stream, least: number): number {
  if (least <= 0) {
    for (;;) {
      const value = normalOf(stream);
      if (value > least) return value;
    }
  }
  const rate = (least + Math.sqrt(least ** 2 + 4)) / 2;
  for (;;) {
    const value = least - Math.log(uniformOf(stream)) / rate;
    if (uniformOf(stream) < Math.exp(-0.5 * (value - rate) ** 2)) return value;
  }
}
