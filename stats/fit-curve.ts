import { type CurveFamily, SHAPES } from "./curve-families.ts";
import { diceOf } from "./dice.ts";
import { type LeastSquares, leastSquares } from "./least-squares.ts";

/** One point of a learning curve. */
export interface Anchor {
  /** How much there was to learn from: rows, usually. > 1. */
  readonly n: number;
  /** What was measured; higher is better, usually a share. */
  readonly value: number;
  /** Its standard error, where it is known; > 0. Weights are 1/error² where all are known, and equal otherwise. */
  readonly error?: number;
}

/** A curve that was fitted, as data; {@link curveAt} computes it. Nobody is to be shown it without a band. */
export interface FittedCurve {
  readonly family: CurveFamily;
  /** In the form of `SHAPES`; the first is the asymptote. */
  readonly parameters: readonly number[];
  /** The first anchor's n, by which the parameters are scaled. */
  readonly first: number;
  /** Σ (residual / error)², or Σ residual² where errors are not known. */
  readonly squares: number;
}

/** How a curve is to be fitted. */
export interface FitTerms {
  readonly seed: string;
  /** What the asymptote may lie in; [last value, 1] unless told otherwise, without which curves promise more than 100 %. */
  readonly asymptote?: readonly [least: number, most: number];
  /** In how many places to start; 20 unless told otherwise. */
  readonly starts?: number;
  /** A curve of the same family to start from as well. */
  readonly near?: FittedCurve;
}

/**
 * The curve of one family that lies nearest to the anchors, in weighted squares, over many starts: the same for the same seed.
 *
 * pow4 starts from the best pow3 as well, without which it is often not found.
 *
 * @throws {RangeError} For fewer anchors than parameters, n ≤ 1, and what is no number.
 *
 * @see Mohr et al. (2022), LCDB 1.0, §5 for families and starts; that an unbounded asymptote comes out above 1: G3.2 in the test.
 * @see fixtures/curve-fits.json: scipy.optimize.least_squares, 30 starts.
 *
 * @example
 * const curve = fitCurve([10, 20, 40, 80, 160].map((n) => ({ n, value: 0.9 - n ** -0.5 })), "pow3", { seed: "s" });
 * [curve.parameters[0].toFixed(4), curveAt(curve, 1600).toFixed(4)]; // → ["0.9000", "0.8750"]
 */
export function fitCurve(anchors: readonly Anchor[], family: CurveFamily, terms: FitTerms): FittedCurve {
  const points = checked(anchors, SHAPES[family].low.length + 1);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError("a curve has anchors.");
  const shape = SHAPES[family];
  const weighted = points.every(({ error }) => error !== undefined);
  const [least, most] = terms.asymptote ?? [last.value, Math.max(1, last.value)];
  const problem = {
    residuals: (parameters: readonly number[]): readonly number[] =>
      points.map(({ n, value, error }) => (shape.value(n, parameters, first.n) - value) / (weighted ? (error ?? 1) : 1)),
    low: [least, ...shape.low],
    high: [most, ...shape.high],
  };
  const dice = diceOf(`${terms.seed} ${family}`);
  const rise = Math.max(1e-3, last.value - first.value);
  const starts = Array.from({ length: terms.starts ?? 20 }, () => {
    const asymptote = Math.min(most, Math.max(least, last.value + rise * dice() ** 2));
    return [asymptote, ...shape.start(asymptote, Math.max(1e-3, asymptote - first.value), [first.n, last.n], dice)];
  });
  if (terms.near !== undefined) starts.unshift([...terms.near.parameters]);
  else if (family === "pow4") starts.unshift([...fitCurve(anchors, "pow3", terms).parameters, 0]);
  const best = starts
    .map((start) => leastSquares(problem, start))
    .reduce((a: LeastSquares | undefined, b) => (a !== undefined && a.squares <= b.squares ? a : b), undefined);
  if (best === undefined) throw new RangeError("a fit starts somewhere.");
  return { family, parameters: best.parameters, first: first.n, squares: best.squares };
}

/** A fitted curve at n; its asymptote at ∞. */
export const curveAt = ({ family, parameters, first }: FittedCurve, n: number): number =>
  n === Infinity ? (parameters[0] ?? 0) : SHAPES[family].value(n, parameters, first);

/** By rising n. */
function checked(anchors: readonly Anchor[], least: number): readonly Anchor[] {
  if (anchors.length < least) throw new RangeError(`a curve of ${least} parameters has ${least} anchors at least; got ${anchors.length}.`);
  for (const { n, value, error = 1 } of anchors)
    if (!(n > 1 && Number.isFinite(n) && Number.isFinite(value) && error > 0 && Number.isFinite(error)))
      throw new RangeError(`an anchor has n > 1, a value and an error > 0; got ${n}, ${value}, ${error}.`);
  return anchors.toSorted((a, b) => a.n - b.n);
}
