import { spearman } from "./spearman.ts";

/** One thing that was drawn in each world. */
export interface Drawn {
  readonly name: string;
  /** Its value in each world. */
  readonly values: Float64Array;
}

/** How much of an outcome goes with one thing that was drawn. */
export interface Driver {
  readonly name: string;
  /** Spearman's rank correlation with the outcome, −1 to 1: above 0, more of it means a later or larger outcome. */
  readonly correlation: number;
  /** Its square over the sum of all squares, 0 to 1; what is shown as a bar. It is a share of what these things explain together. */
  readonly share: number;
}

/**
 * What moves the outcome most? Rank correlation of each thing that was drawn with the outcome, the strongest first: a tornado.
 *
 * ρᵢ by {@link spearman}, shareᵢ = ρᵢ²/Σρ². One that never changes, or goes with nothing, has 0. Quick, and blind to what moves the outcome now up
 * and now down; for that there is {@link sobolIndices}.
 *
 * @param outcome As many as the values of each; NaN leaves a world out.
 *
 * @see Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, §1.2.8.
 * @see tornado.test.ts: for a linear outcome of independent draws the shares are those of the variance.
 *
 * @example
 * const up = { name: "up", values: Float64Array.of(1, 2, 3) };
 * tornado([up], Float64Array.of(10, 20, 30)).map(({ name, share }) => [name, share]); // → [["up", 1]]
 */
export function tornado(drawn: readonly Drawn[], outcome: Float64Array): readonly Driver[] {
  const each = drawn.map(({ name, values }) => {
    const found = spearman(values, outcome);
    return { name, correlation: found.known ? found.value : 0 };
  });
  const whole = each.reduce((sum, { correlation }) => sum + correlation ** 2, 0);
  return each
    .map(({ name, correlation }) => ({ name, correlation, share: whole === 0 ? 0 : correlation ** 2 / whole }))
    .sort((a, b) => b.share - a.share);
}
