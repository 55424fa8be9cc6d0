import { type Answer, known, unknown } from "#kernel";
import { extrapolationError, FARTHEST } from "./extrapolation-error.ts";
import { type Anchor, curveAt, type FittedCurve, fitCurve } from "./fit-curve.ts";
import { moveTo, streamOf, uniformOf } from "./stream.ts";

/** A learning curve as it was measured. */
export interface MeasuredCurve {
  /** What n counts. More data and longer training are two questions; a curve is of one of them. */
  readonly counts: "rows" | "epochs";
  /** Values are shares in [0, 1], higher is better. */
  readonly anchors: readonly Anchor[];
}

/** What would be measured with more of the same data, with this data and class of models. */
export interface CurveForecast {
  /** The last value up to 1.5 times the data, a curve's beyond; none beyond five times the data, where only the range is worth telling. */
  readonly point: number | null;
  /** All that it may be, in rising order: the k-th of n is the quantile (k + ½)/n. */
  readonly law: Float64Array;
}

/** So many anchors at least make a curve. */
export const LEAST_ANCHORS = 5;
const REFITS = 100;
const LAW = 200;

/**
 * What would be measured with `times` the data? Told as one value it is the last one up to 1.5 times, which few curves beat there; from there on
 * the curve mmf4, bounded to 1; beyond five times a range and no value; beyond {@link FARTHEST} nobody has tried.
 *
 * The law is the wider, quantile by quantile, of two: the curve with the back-tested error of such extrapolations ({@link extrapolationError}), and
 * the curve fitted anew to itself with its residuals drawn again (over their errors, times √(k/(k − 4))), to which the noise of one measurement
 * is added. Hessians are not used: they say how well a curve is fitted, not whether it is the right one.
 *
 * @param times ≥ 1.
 * @returns Unknown with fewer than five anchors, beyond {@link FARTHEST} times the data, with epochs in the place of rows, and where the curve rises by less
 * than twice the standard error of the rise.
 * @throws {RangeError} For values outside [0, 1], times below 1, and as {@link fitCurve}.
 *
 * @see Mohr et al. (2022), LCDB 1.0, for last1 and mmf4; Efron & Tibshirani (1993), An Introduction to the Bootstrap, §9.4.
 * @see bench/learning-curves.ts: how much of LCDB 1.1 its 80 % bands hold.
 *
 * @example
 * const anchors = [10, 20, 40, 80, 160].map((n) => ({ n, value: 0.9 - n ** -0.5 }));
 * const forecast = extrapolateCurve({ counts: "rows", anchors }, 4, "s").value;
 * [forecast.point.toFixed(2), quantileOfLaw(forecast.law, 0.1).toFixed(2), quantileOfLaw(forecast.law, 0.9).toFixed(2)]; // → ["0.86", "0.85", "0.90"]
 */
export function extrapolateCurve({ counts, anchors }: MeasuredCurve, times: number, seed: string): Answer<CurveForecast> {
  if (!(times >= 1)) throw new RangeError(`the data is looked ahead by once or more; got ${times}.`);
  const wrong = anchors.find(({ value }) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`a value of a learning curve is a share in [0, 1]; got ${wrong.value}.`);
  if (counts === "epochs")
    return unknown("This curve counts epochs: it says what longer training brings, and nothing of more data. Measure it by rows.");
  const points = anchors.toSorted((a, b) => a.n - b.n);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < LEAST_ANCHORS)
    return unknown(`A learning curve needs ${LEAST_ANCHORS} sizes of data at least; there are ${points.length}.`);
  if (times > FARTHEST) return unknown(`Nobody has tried how far off such a curve is beyond ${FARTHEST.toFixed(0)} times its data.`);

  const curve = fitCurve(points, "mmf4", { seed });
  const off = residuals(points, curve);
  const errorOf = ({ error }: Anchor): number => (points.every((each) => each.error !== undefined) ? (error ?? 1) : 1);
  const spread = points.every(({ error }) => error !== undefined)
    ? 1
    : Math.sqrt(off.reduce((sum, each) => sum + each ** 2, 0) / points.length);
  if (last.value - first.value <= 2 * spread * Math.hypot(errorOf(first), errorOf(last)))
    return unknown(
      "The curve rises by less than twice its noise, so that nothing can be told of more data. Measure it with more repetitions.",
    );

  const at = last.n * times;
  const middle = curveAt(curve, at);
  const stream = streamOf(`${seed} refits`);
  const anyOff = (): number => off[Math.floor(uniformOf(stream) * off.length)] ?? 0;
  const refitted = Float64Array.from({ length: REFITS }, (_, world) => {
    moveTo(stream, world);
    const again = points.map((point) => ({ ...point, value: curveAt(curve, point.n) + anyOff() * errorOf(point) }));
    return curveAt(fitCurve(again, "mmf4", { seed, starts: 0, near: curve }), at) + anyOff() * errorOf(last);
  }).sort();
  const law = Float64Array.from({ length: LAW }, (_, k) => {
    const chance = (k + 0.5) / LAW;
    const tabled = extrapolationError(times, chance);
    const drawn = quantileOfLaw(refitted, chance) - middle;
    const wider = chance < 0.5 ? Math.min(tabled, drawn) : Math.max(tabled, drawn);
    return Math.min(1, Math.max(0, middle + wider));
  });
  return known({ point: times > 5 ? null : times <= 1.5 ? last.value : middle, law });
}

/**
 * The chance that this much data reaches a target: the share of the law that is at least as much.
 *
 * @example
 * chanceOfAtLeast(Float64Array.of(0.7, 0.8, 0.9, 0.95), 0.8); // → 0.75
 */
export const chanceOfAtLeast = (law: Float64Array, target: number): number => law.filter((each) => each >= target).length / law.length;

/**
 * A quantile of values in rising order, in a straight line between the two that are next to it.
 *
 * @example
 * quantileOfLaw(Float64Array.of(1, 2, 3), 0.5); // → 2
 */
export function quantileOfLaw(law: Float64Array, chance: number): number {
  const place = Math.min(law.length - 1, Math.max(0, chance * law.length - 0.5));
  const [below, above] = [law[Math.floor(place)] ?? 0, law[Math.ceil(place)] ?? 0];
  return below + (place - Math.floor(place)) * (above - below);
}

/** Over their errors, larger by as much as a fit of four parameters makes them too small. */
function residuals(points: readonly Anchor[], curve: FittedCurve): readonly number[] {
  const all = points.every(({ error }) => error !== undefined);
  const larger = Math.sqrt(points.length / (points.length - 4));
  return points.map(({ n, value, error = 1 }) => ((value - curveAt(curve, n)) / (all ? error : 1)) * larger);
}
