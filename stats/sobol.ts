import { moveTo, streamOf, uniformOf } from "./stream.ts";

/** What one input explains of the variance of an outcome. */
export interface SobolIndex {
  /** By itself; 0 to 1 but for the error of the draws. */
  readonly first: number;
  /** With everything it does together with others; never below `first` but for that error. */
  readonly total: number;
}

/** How a sensitivity is drawn. */
export interface SobolTerms {
  readonly inputs: number;
  /** Draws of each of the two sets; the outcome is worked out (inputs + 2) times as often. The error falls with their root. */
  readonly draws: number;
  readonly seed: string;
}

/**
 * Which inputs does the variance of an outcome come from, alone and together? For outcomes of any shape; slower than a tornado.
 *
 * Two sets A, B of independent draws; A with column i of B is ABᵢ. first = mean((f(B) − f̄)·(f(ABᵢ) − f(A)))/V, total = mean((f(A) − f(ABᵢ))²)/2V, V the
 * variance of both sets together.
 *
 * @param outcome Of inputs in (0, 1), independent and even; take quantiles for other laws. It may not keep the array.
 * @throws {RangeError} For no inputs or fewer than two draws.
 *
 * @see Saltelli et al. (2010), "Variance based sensitivity analysis of model output", Computer Physics Communications 181 (first);
 * Jansen (1999), Computer Physics Communications 117 (total).
 * @see sobol.test.ts: the Ishigami function, whose indices are known exactly.
 *
 * @example
 * const [only] = sobolIndices((at) => at[0] * 3, { inputs: 1, draws: 500, seed: "s" });
 * Math.abs(only.total - 1) < 0.1; // → true
 */
export function sobolIndices(outcome: (inputs: Float64Array) => number, { inputs, draws, seed }: SobolTerms): readonly SobolIndex[] {
  if (!(Number.isInteger(inputs) && inputs >= 1 && Number.isInteger(draws) && draws >= 2))
    throw new RangeError(`a sensitivity needs an input and two draws; got ${inputs} and ${draws}.`);
  const stream = streamOf(seed);
  const [a, b, mixed] = [new Float64Array(inputs), new Float64Array(inputs), new Float64Array(inputs)];
  const firsts = new Float64Array(inputs);
  const totals = new Float64Array(inputs);
  const moved = new Float64Array(inputs);
  let sum = 0;
  let squares = 0;
  for (let draw = 0; draw < draws; draw++) {
    moveTo(stream, draw);
    for (let at = 0; at < inputs; at++) {
      a[at] = uniformOf(stream);
      b[at] = uniformOf(stream);
    }
    const [ofA, ofB] = [outcome(a), outcome(b)];
    sum += ofA + ofB;
    squares += ofA ** 2 + ofB ** 2;
    for (let at = 0; at < inputs; at++) {
      mixed.set(a);
      mixed[at] = b[at] ?? 0;
      const ofMixed = outcome(mixed);
      firsts[at] = (firsts[at] ?? 0) + ofB * (ofMixed - ofA);
      moved[at] = (moved[at] ?? 0) + ofMixed - ofA;
      totals[at] = (totals[at] ?? 0) + (ofA - ofMixed) ** 2;
    }
  }
  const mean = sum / (2 * draws);
  const variance = squares / (2 * draws) - mean ** 2;
  if (!(variance > 0)) return Array.from({ length: inputs }, () => ({ first: 0, total: 0 }));
  return Array.from({ length: inputs }, (_, at) => ({
    first: ((firsts[at] ?? 0) - mean * (moved[at] ?? 0)) / draws / variance,
    total: (totals[at] ?? 0) / (2 * draws) / variance,
  }));
}
