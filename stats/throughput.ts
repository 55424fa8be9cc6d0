import { type Answer, known, unknown } from "#kernel";
import { normalOf } from "./normal-draw.ts";
import { moveTo, type Stream, streamOf, uniformOf } from "./stream.ts";

/** What a throughput forecast takes for given beside the past weeks. */
export interface ThroughputTerms {
  /** Standard deviation of the logarithm of how much faster or slower the coming weeks are as a whole; ≥ 0. 0.30 is {@link USUAL_DRIFT}. */
  readonly drift: number;
  /** By how much the work is taken to grow on the way, in the logarithm: e^(mean ± spread). Mean 0 and spread 0: not at all. */
  readonly split: { readonly mean: number; readonly spread: number };
  readonly worlds: number;
  readonly seed: string;
}

/**
 * How far a team's pace moves between the weeks one has seen and those to come. Without it nine in ten of such forecasts hold 32 to 80 % of
 * what comes, by one company's public log of 171 weeks, on which the figure was chosen.
 */
export const USUAL_DRIFT = 0.3;

/** Items that are found on the way: ×1.0, ×1.2, ×1.6 at one, five and nine in ten, as a lognormal law of the outer two. An assumption. */
export const USUAL_SPLIT = { mean: Math.log(1.6) / 2, spread: Math.log(1.6) / 2.563103131089201 } as const;

/** Five years, in weeks: what is not done by then has no end that could be told. */
export const LONGEST_WEEKS = 260;

/**
 * How many of the items that are known now will be done in the coming weeks? Past weeks drawn with replacement, added up, times one draw of drift
 * a world, and divided by how much the work grows on the way: what is found later takes its share.
 *
 * Σ counts × e^(N(0, drift²)) / e^(N(mean, spread²)). Weeks in which nothing was done are weeks. Without growth it is all that is done.
 *
 * @param counts Items done in each past week; whole, ≥ 0.
 * @param weeks How many to look ahead; whole, ≥ 1.
 * @returns The worlds in rising order: the k-th of n is the quantile k/n. Unknown with fewer than two past weeks.
 * @throws {RangeError} For counts, weeks, drift or worlds that cannot be.
 *
 * @see Vacanti (2015), Actionable Agile Metrics for Predictability, for the resampling; the drift is ours, see {@link USUAL_DRIFT}.
 * @see throughput.test.ts: the exact n-fold convolution.
 *
 * @example
 * const terms = { drift: 0, split: { mean: 0, spread: 0 }, worlds: 100, seed: "s" };
 * howMany([4, 4], 3, terms).value[0]; // → 12
 */
export function howMany(counts: readonly number[], weeks: number, terms: ThroughputTerms): Answer<Float64Array> {
  check(counts, terms);
  if (!(Number.isInteger(weeks) && weeks >= 1)) throw new RangeError(`weeks are a whole number from 1 on; got ${weeks}.`);
  if (counts.length < 2) return unknown("Two past weeks at least say how much is done in one.");
  const stream = streamOf(terms.seed);
  const done = new Float64Array(terms.worlds);
  for (let world = 0; world < terms.worlds; world++) {
    moveTo(stream, world);
    const pace = paceOf(terms, stream);
    let sum = 0;
    for (let week = 0; week < weeks; week++) sum += anyOf(counts, stream);
    done[world] = sum * pace;
  }
  return known(done.sort());
}

/**
 * In how many weeks will so many items be done? In the worlds of {@link howMany}, week by week until as many are done: in each world both say
 * the same.
 *
 * @param items Still to do; > 0.
 * @returns Weeks in rising order; {@link LONGEST_WEEKS} + 1 where it is not done by then. Unknown where nothing was done in any past week.
 * @throws {RangeError} As {@link howMany}.
 *
 * @example
 * const terms = { drift: 0, split: { mean: 0, spread: 0 }, worlds: 100, seed: "s" };
 * whenDone([4, 4], 10, terms).value[0]; // → 3
 */
export function whenDone(counts: readonly number[], items: number, terms: ThroughputTerms): Answer<Float64Array> {
  check(counts, terms);
  if (!(items > 0 && Number.isFinite(items))) throw new RangeError(`items still to do are > 0; got ${items}.`);
  if (counts.length < 2) return unknown("Two past weeks at least say how much is done in one.");
  if (!counts.some((count) => count > 0)) return unknown("Nothing was done in any of the past weeks, so no end can be told.");
  const stream = streamOf(terms.seed);
  const done = new Float64Array(terms.worlds);
  for (let world = 0; world < terms.worlds; world++) {
    moveTo(stream, world);
    const needed = items / paceOf(terms, stream) - 1e-9;
    let sum = 0;
    let weeks = 0;
    while (sum < needed && weeks <= LONGEST_WEEKS) {
      sum += anyOf(counts, stream);
      weeks += 1;
    }
    done[world] = weeks;
  }
  return known(done.sort());
}

/** How many known items one past item is worth in this world: its drift, less what is found on the way. */
function paceOf({ drift, split }: ThroughputTerms, stream: Stream): number {
  const faster = drift * normalOf(stream);
  return Math.exp(faster - split.mean - split.spread * normalOf(stream));
}

const anyOf = (counts: readonly number[], stream: Stream): number => counts[Math.floor(uniformOf(stream) * counts.length)] ?? 0;

function check(counts: readonly number[], { drift, split, worlds }: ThroughputTerms): void {
  for (const count of counts) if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`a week has ≥ 0 items; got ${count}.`);
  if (!(drift >= 0 && split.spread >= 0 && Number.isFinite(drift + split.mean + split.spread)))
    throw new RangeError("drift and the spread of splits are ≥ 0.");
  if (!(Number.isInteger(worlds) && worlds >= 1)) throw new RangeError(`worlds are a whole number from 1 on; got ${worlds}.`);
}
