import { gammaOf } from "./gamma-draw.ts";
import type { Stream } from "./stream.ts";

/**
 * Shares of several outcomes that add up to 1, drawn from what is known of them: `counts` is as many as were seen of each, or what is taken for
 * seen beforehand.
 *
 * Gamma draws of the counts, over their sum. Mean of a share: count / sum of counts.
 *
 * @param counts At least two, each > 0.
 * @param into Where the shares are put; as long as `counts`. Nothing is made anew.
 * @throws {RangeError} For fewer than two counts, and for one that is not > 0.
 *
 * @see Gelman et al. (2013), Bayesian Data Analysis, appendix A.
 * @see fixtures/draws.json: each share is Beta(count, rest) by itself, scipy.stats.beta.ppf.
 */
export function dirichletOf(stream: Stream, counts: readonly number[], into: Float64Array): void {
  if (counts.length < 2 || into.length < counts.length) throw new RangeError("shares are of at least two outcomes, with room for each.");
  let sum = 0;
  for (let at = 0; at < counts.length; at++) {
    const draw = gammaOf(stream, counts[at] ?? 0);
    into[at] = draw;
    sum += draw;
  }
  for (let at = 0; at < counts.length; at++) into[at] = (into[at] ?? 0) / sum;
}
