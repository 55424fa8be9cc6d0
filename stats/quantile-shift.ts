import { normalQuantile } from "./normal.ts";

/** Draws of a time; ∞ for what never comes. */
export interface Times {
  readonly values: Float64Array;
  /** Those that come, in rising order. */
  readonly sorted: Float64Array;
}

/** Sorted once, for whoever asks for several quantiles. */
export const timesOf = (values: Float64Array): Times => ({ values, sorted: values.filter(Number.isFinite).sort() });

/**
 * By how much does a quantile move from one simulation to another of the same worlds, and how far would another run be off? The error is of the
 * difference itself: worlds that move together cancel, so that it is much smaller than the errors of both quantiles.
 *
 * q₂ − q₁, each the ⌈c·m⌉-th of those that come. Error: the standard deviation over all worlds of ψ₂ − ψ₁ / √n, where ψ = (c − 1[T ≤ q]) / f(q) for
 * what comes and 0 for what never does (Bahadur's representation of a quantile, given that it comes), and f, per world, is the slope between
 * the quantiles at c ± h with the bandwidth of Hall and Sheather at 95 %.
 *
 * Near 0: the same worlds, in the same order. As large as both errors together: the worlds have nothing to do with each other.
 *
 * @param before World by world, ∞ where it never comes.
 * @param after The same worlds; as many.
 * @param chance c, in (0, 1).
 * @returns In the unit of the draws. The error is NaN where fewer than thirty come in either.
 * @throws {RangeError} For lists of different lengths, for a chance outside (0, 1), and where nothing comes.
 *
 * @see Serfling (1980), Approximation Theorems of Mathematical Statistics, §2.5.
 * @see Hall & Sheather (1988), "On the distribution of a Studentized quantile", Journal of the Royal Statistical Society B 50(3).
 * @see fixtures/quantile-shift.json: the same sums in NumPy, beside the bootstrap over worlds.
 *
 * @example
 * const before = Float64Array.from({ length: 1000 }, (_, world) => world);
 * quantileShift(timesOf(before), timesOf(before.map((days) => days + 3)), 0.5); // → { shift: 3, error: 0 }
 */
export function quantileShift(before: Times, after: Times, chance: number): { readonly shift: number; readonly error: number } {
  const worlds = before.values.length;
  if (worlds !== after.values.length) throw new RangeError(`both have the same worlds; got ${worlds} and ${after.values.length}.`);
  if (!(chance > 0 && chance < 1)) throw new RangeError(`a chance lies in (0, 1); got ${chance}.`);
  if (before.sorted.length === 0 || after.sorted.length === 0) throw new RangeError("a quantile of what never comes is no time.");
  const [from, to] = [placeOf(before, chance), placeOf(after, chance)];
  if (Math.min(before.sorted.length, after.sorted.length) < FEWEST) return { shift: to.at - from.at, error: Number.NaN };
  let [sum, squares] = [0, 0];
  for (let world = 0; world < worlds; world++) {
    const moved = influence(after.values[world] ?? Infinity, to, chance) - influence(before.values[world] ?? Infinity, from, chance);
    sum += moved;
    squares += moved * moved;
  }
  const variance = Math.max(0, squares / worlds - (sum / worlds) ** 2);
  return { shift: to.at - from.at, error: Math.sqrt(variance / worlds) };
}

/** Fewer tell no slope. */
const FEWEST = 30;

interface Place {
  readonly at: number;
  /** Days that the quantile moves by where all of what there is moves across it; 1 / f(q). */
  readonly perShare: number;
}

function placeOf({ values, sorted }: Times, chance: number): Place {
  const many = sorted.length;
  const at = (share: number): number => sorted[Math.min(many - 1, Math.max(0, Math.ceil(share * many) - 1))] ?? 0;
  const width = Math.min(bandwidth(chance, many), chance / 2, (1 - chance) / 2);
  return { at: at(chance), perShare: ((at(chance + width) - at(chance - width)) / (2 * width)) * (values.length / many) };
}

/** Hall and Sheather's, at 95 %. */
function bandwidth(chance: number, many: number): number {
  const z = normalQuantile(chance);
  const height = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return many ** (-1 / 3) * normalQuantile(0.975) ** (2 / 3) * ((1.5 * height ** 2) / (2 * z ** 2 + 1)) ** (1 / 3);
}

const influence = (time: number, { at, perShare }: Place, chance: number): number =>
  time === Infinity ? 0 : (chance - (time <= at ? 1 : 0)) * perShare;
