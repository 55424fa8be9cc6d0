import { type Answer, known } from "#kernel";
import { betaInterval, intervalScore, OVERCONFIDENCE, type PitBin, pitHistogram, type RangeMultiplier, rangeMultiplier } from "#stats";
import { LEAST, tooFew } from "./least.ts";
import type { ResolvedRange } from "./resolved.ts";

/** How often stated ranges held what happened. */
export interface RangeRecord {
  readonly ranges: number;
  /** Different things they were about. */
  readonly things: number;
  readonly inside: number;
  /** Shares that are compatible with it: Jeffreys' interval, 90 %. */
  readonly low: number;
  readonly high: number;
  /** Below the P10, to the P50, to the P90, above it. */
  readonly places: readonly PitBin[];
  /** Mean weighted interval score of logarithms: about the share of what happened; null where something was not above 0. */
  readonly score: number | null;
  readonly says: readonly string[];
}

/** By how much the next ranges are widened, and why. */
export interface Widening extends RangeMultiplier {
  readonly says: string;
}

/** From the P10 to the P90. */
const LEVEL = 0.8;
const EDGES = [0, 0.1, 0.5, 0.9, 1] as const;
/** One place within each part: only which part it is counts. */
const PLACE = { below: 0.05, low: 0.3, high: 0.7, above: 0.95 } as const;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** @throws {RangeError} For ends that do not rise, and for what is no number. */
function check(ranges: readonly ResolvedRange[]): void {
  const wrong = ranges.find(
    ({ p10, p50, p90, happened }) => !(p10 <= p50 && p50 <= p90 && Number.isFinite(p90 - p10) && Number.isFinite(happened)),
  );
  if (wrong) throw new RangeError(`P10 ≤ P50 ≤ P90 must hold; got ${wrong.p10}, ${wrong.p50}, ${wrong.p90} and ${wrong.happened}.`);
}

const isInside = ({ p10, p90, happened }: ResolvedRange): boolean => p10 <= happened && happened <= p90;

/** Ranges about one thing share its one count: the mean over things of the mean over the ranges about each. */
function countOf(
  ranges: readonly ResolvedRange[],
  each: (range: ResolvedRange) => number,
): { readonly things: number; readonly sum: number } {
  const things = [...Map.groupBy(ranges, ({ question }) => question).values()];
  const meanOf = (about: readonly ResolvedRange[]): number => about.reduce((sum, range) => sum + each(range), 0) / about.length;
  return { things: things.length, sum: things.reduce((sum, about) => sum + meanOf(about), 0) };
}

/**
 * Coverage, places and score of stated ranges; from five things on that they were about.
 *
 * @throws {RangeError} For ends that do not rise, and for what is no number.
 */
export function rangeRecord(ranges: readonly ResolvedRange[]): Answer<RangeRecord> {
  check(ranges);
  const held = countOf(ranges, (range) => (isInside(range) ? 1 : 0));
  const few = tooFew(held.things, LEAST.ranges, "a coverage", "range that is over", "ranges that are over");
  if (few) return few;
  const interval = betaInterval(Math.round(held.sum), held.things, 0.9);
  const places = pitHistogram(placesOf(ranges), 0.9, EDGES);
  const inside = ranges.filter(isInside).length;
  const record = { ranges: ranges.length, things: held.things, inside, ...interval, places, score: scoreOf(ranges) };
  return known({ ...record, says: [coverageSays(record), ...aboveSays(record)] });
}

/** One place for each thing, as near as whole numbers come to the shares of its ranges. */
function placesOf(ranges: readonly ResolvedRange[]): readonly number[] {
  let [owed, given] = [0, 0];
  return Object.values(PLACE).flatMap((place) => {
    owed += countOf(ranges, (range) => (placeOf(range) === place ? 1 : 0)).sum;
    const here = Math.round(owed - given);
    given += here;
    return Array<number>(here).fill(place);
  });
}

const placeOf = ({ p10, p50, p90, happened }: ResolvedRange): number =>
  happened < p10 ? PLACE.below : happened > p90 ? PLACE.above : happened < p50 ? PLACE.low : PLACE.high;

function scoreOf(ranges: readonly ResolvedRange[]): number | null {
  if (ranges.some(({ p10, happened }) => !(p10 > 0 && happened > 0))) return null;
  const { things, sum } = countOf(ranges, ({ p10, p50, p90, happened }) =>
    intervalScore({ median: Math.log(p50), intervals: [{ level: LEVEL, low: Math.log(p10), high: Math.log(p90) }] }, Math.log(happened)),
  );
  return sum / things;
}

function coverageSays({ ranges, things, inside, low, high }: Pick<RangeRecord, "ranges" | "things" | "inside" | "low" | "high">): string {
  const about = things < ranges ? ` (they were about ${things} things, each counted once)` : "";
  const head = `${inside} of ${ranges} ranges from P10 to P90 held what happened${about}, where ${percent(LEVEL)} are meant to`;
  const [from, to] = [percent(low), percent(high)];
  if (high < LEVEL) return `${head}: too narrow. In the long run it is between ${from} and ${to}.`;
  if (low > LEVEL) return `${head}: wider than they need be. In the long run it is between ${from} and ${to}.`;
  return `${head}. In the long run it may be anything between ${from} and ${to}.`;
}

/** Things that turn out later and dearer than the P90 are what surprises people. */
function aboveSays({ things, places }: Pick<RangeRecord, "things" | "places">): readonly string[] {
  const top = places.at(-1);
  return top !== undefined && top.count > top.high
    ? [`${top.count} of ${things} came out above the P90, where up to ${top.high} may be luck.`]
    : [];
}

/**
 * How much the next ranges are to be widened. It is applied from the first day on: people's ranges usually are too narrow, and the own
 * record takes over by and by.
 *
 * @param assumed What they are widened by before the first is over; a workspace may have said another.
 * @throws {RangeError} As {@link rangeRecord}.
 */
export function widening(ranges: readonly ResolvedRange[], assumed: number = Math.exp(OVERCONFIDENCE.mean)): Widening {
  check(ranges);
  const { things, sum } = countOf(ranges, (range) => (isInside(range) ? 1 : 0));
  const found = rangeMultiplier([{ inside: Math.min(sum, things), of: things, level: LEVEL }], {
    ...OVERCONFIDENCE,
    mean: Math.log(assumed),
  });
  const by = `${found.multiplier.toFixed(1)} times`;
  const says =
    things < LEAST.ranges
      ? `Ranges are taken as ${by} as wide as stated: an assumption, from what is known of people's ranges, until ${LEAST.ranges} are over (${things} so far).`
      : found.multiplier < 1
        ? `Ranges are taken as ${by} as wide as stated, learnt from ${things}: narrower than was said (${found.low.toFixed(1)} to ${found.high.toFixed(1)}).`
        : `Ranges are taken as ${by} as wide as stated, learnt from ${things} (${found.low.toFixed(1)} to ${found.high.toFixed(1)}).`;
  return { ...found, says };
}
