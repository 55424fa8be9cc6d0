/** A sum of squares to make small, and where to look for its least. */
export interface LeastSquaresProblem {
  /** The residuals at these parameters, each already over its standard error; always as many. What is not finite counts as far off. */
  readonly residuals: (parameters: readonly number[]) => readonly number[];
  /** The least and the greatest each parameter may be; −∞ and ∞ where it may be anything. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/** Where the sum of squares was least, and what it is there. */
export interface LeastSquares {
  readonly parameters: readonly number[];
  readonly squares: number;
}

const STEPS = 100;
/** In place of a residual that is no number. */
const FAR_OFF = 1e6;

/**
 * The parameters within their bounds at which residuals are least in squares, downhill from one start: Levenberg–Marquardt.
 *
 * Solves (JᵀJ + μ·diag JᵀJ)·step = −Jᵀr; μ falls by Nielsen's rule where the step kept what it promised, and doubles, quadruples … where it did
 * not. J is by central differences. Each step is cut off at the bounds, and a parameter that would be pushed through its bound stands still for
 * that step. It finds the valley one starts in: for curves with several, start in several places and take the least.
 *
 * @param start One number a parameter; taken to its nearest bound.
 * @throws {RangeError} Where bounds and start are not as many, or a bound is above its other.
 *
 * @see Marquardt (1963), SIAM Journal 11(2); Madsen, Nielsen & Tingleff (2004), Methods for Non-Linear Least Squares Problems, §3.2; for
 * the bounds Kanzow, Yamashita & Fukushima (2004), Journal of Computational and Applied Mathematics 172, the projected form.
 * @see fixtures/curve-fits.json: scipy.optimize.least_squares.
 *
 * @example
 * const line = { residuals: ([a = 0, b = 0]) => [a - 1, a + b - 3, a + 2 * b - 5], low: [-9, -9], high: [9, 1.5] };
 * leastSquares(line, [0, 0]).parameters.map((each) => each.toFixed(3)); // → ["1.500", "1.500"]
 */
export function leastSquares({ residuals, low, high }: LeastSquaresProblem, start: readonly number[]): LeastSquares {
  if (low.length !== start.length || high.length !== start.length) throw new RangeError("each parameter has a start and two bounds.");
  if (low.some((least, k) => !(least <= (high[k] ?? -Infinity)))) throw new RangeError("a lower bound is at most the upper one.");
  const within = (value: number, k: number): number => Math.min(high[k] ?? value, Math.max(low[k] ?? value, value));
  const at = (parameters: readonly number[]): readonly number[] =>
    residuals(parameters).map((each) => (Number.isFinite(each) ? each : FAR_OFF));

  let here = start.map(within);
  let off = at(here);
  let squares = sumOfSquares(off);
  let damping = 1e-3;
  let growth = 2;
  for (let step = 0; step < STEPS; step++) {
    const slopes = here.map((_, k) => slope(at, here, k));
    const pull = slopes.map((column) => dot(column, off));
    // Downhill is against `pull`: a parameter on its bound that would leave by it stands still.
    const free = here.flatMap((value, k) => {
      const against = pull[k] ?? 0;
      return (value <= (low[k] ?? value - 1) && against > 0) || (value >= (high[k] ?? value + 1) && against < 0) ? [] : [k];
    });
    if (free.length === 0) break;
    const bend = free.map((row) => free.map((column) => dot(slopes[row] ?? [], slopes[column] ?? [])));
    let moved = false;
    while (damping < 1e12) {
      const move = solved(
        bend.map((row, i) => row.map((each, j) => (i === j ? each * (1 + damping) + 1e-300 : each))),
        free.map((k) => -(pull[k] ?? 0)),
      );
      const there = here.map((value, k) => within(value + (move[free.indexOf(k)] ?? 0), k));
      const offThere = at(there);
      const squaresThere = sumOfSquares(offThere);
      const gone = there.map((value, k) => value - (here[k] ?? 0));
      const promised = -gone.reduce((sum, each, k) => sum + each * (2 * (pull[k] ?? 0)), 0) - sumOfSquares(along(slopes, gone));
      if (squaresThere < squares) {
        const kept = (squares - squaresThere) / Math.max(promised, 1e-300);
        moved = squares - squaresThere > 1e-9 * squares;
        damping = Math.max(1e-12, damping * Math.max(1 / 3, 1 - (2 * Math.min(kept, 1) - 1) ** 3));
        growth = 2;
        [here, off, squares] = [there, offThere, squaresThere];
        break;
      }
      damping *= growth;
      growth *= 2;
    }
    if (!moved) break;
  }
  return { parameters: here, squares };
}

/** ∂r/∂θₖ by central differences. */
function slope(at: (parameters: readonly number[]) => readonly number[], here: readonly number[], k: number): readonly number[] {
  const width = 1e-6 * Math.max(1e-2, Math.abs(here[k] ?? 0));
  const after = at(here.map((value, place) => (place === k ? value + width : value)));
  const before = at(here.map((value, place) => (place === k ? value - width : value)));
  return after.map((each, point) => (each - (before[point] ?? 0)) / (2 * width));
}

/** J·step. */
const along = (slopes: readonly (readonly number[])[], step: readonly number[]): readonly number[] =>
  (slopes[0] ?? []).map((_, point) => step.reduce((sum, each, k) => sum + each * (slopes[k]?.[point] ?? 0), 0));

/** A handful of equations by elimination; the matrix has a positive diagonal that is larger than it need be, so that no row is exchanged. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows[k] ?? [];
    for (const row of rows.slice(k + 1)) {
      const share = (row[k] ?? 0) / (pivot[k] ?? 1);
      for (let j = k; j <= size; j++) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0);
    }
  }
  const found = right.map(() => 0);
  for (let k = size - 1; k >= 0; k--) {
    const row = rows[k] ?? [];
    const rest = found.reduce((sum, each, j) => sum + (j > k ? each * (row[j] ?? 0) : 0), 0);
    found[k] = ((row[size] ?? 0) - rest) / (row[k] ?? 1);
  }
  return found;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, k) => sum + each * (b[k] ?? 0), 0);
const sumOfSquares = (values: readonly number[]): number => values.reduce((sum, each) => sum + each * each, 0);
