import { normalQuantile } from "./normal.ts";
import { type Interval, wilsonInterval } from "./wilson.ts";

export interface Kappa extends Interval {
  /** At most 1; 0 is no more agreement than chance, below 0 less. */
  readonly kappa: number;
  /** Share of cases on which both say the same. */
  readonly agree: number;
}

/**
 * How far do two raters agree beyond what chance alone would give? Cohen's κ from the table of how often the first said row i and the second
 * column j; weighted where a near miss counts for something.
 *
 * κ = (pₒ − pₑ) / (1 − pₑ), pₒ = Σ w p, pₑ = Σ w pᵢ· p·ⱼ. Without scores w is 1 on the diagonal and 0 elsewhere. With them
 * w = 1 − ((sᵢ − sⱼ) / (largest − smallest))², the quadratic weights, as right for scores with an order.
 *
 * The interval is κ ± z · its large-sample standard error (Fleiss, Cohen and Everitt 1969), cut at −1 and 1. Where both agree on every case
 * that error is 0, and would promise certainty: then the lower end is the κ that goes with the lower end of Wilson's interval of pₒ.
 *
 * One means always the same, 0 no more than by chance. It falls where one answer is much commoner than the others, even if agreement is
 * high: read it beside `agree`. Below about 50 cases the interval is too narrow.
 *
 * @param table Square, at least 2 × 2; counts ≥ 0.
 * @param confidence In (0, 1).
 * @param scores One for each row, each another, where answers have an order.
 * @returns Undefined where the raters could not have disagreed: nothing was rated, or both always said one and the same.
 * @throws {RangeError} For a table that is not square, and for scores that do not fit it.
 *
 * @see Cohen (1960; 1968, weighted); Fleiss, Cohen & Everitt (1969), "Large sample standard errors of kappa and weighted kappa".
 * @see fixtures/kappa.json: statsmodels cohens_kappa, the same κ in sklearn.metrics.cohen_kappa_score.
 *
 * @example
 * cohenKappa([[45, 15], [25, 15]], 0.95)?.kappa.toFixed(4); // → "0.1304"
 */
export function cohenKappa(table: readonly (readonly number[])[], confidence: number, scores?: readonly number[]): Kappa | undefined {
  const levels = table.length;
  if (levels < 2 || table.some((row) => row.length !== levels || row.some((count) => !(count >= 0))))
    throw new RangeError("a table of agreement is square, at least 2 × 2, and holds counts.");
  if (scores !== undefined && new Set(scores).size !== levels) throw new RangeError("each row has a score of its own.");
  const n = sum(table.map(sum));
  if (n === 0) return undefined;

  const first = table.map((row) => sum(row) / n);
  const second = table.map((_, at) => sum(table.map((row) => row[at] ?? 0)) / n);
  const weight = weights(levels, scores);
  const expected = sum(first.map((share, i) => sum(second.map((other, j) => weight(i, j) * share * other))));
  if (1 - expected < 1e-12) return undefined;
  const cells = table.flatMap((row, i) => row.map((count, j) => ({ i, j, share: count / n })));
  const seen = sum(cells.map(({ i, j, share }) => weight(i, j) * share));
  const kappa = (seen - expected) / (1 - expected);

  const rowWeight = first.map((_, i) => sum(second.map((other, j) => weight(i, j) * other)));
  const columnWeight = second.map((_, j) => sum(first.map((share, i) => weight(i, j) * share)));
  const spread = sum(
    cells.map(({ i, j, share }) => share * (weight(i, j) - ((rowWeight[i] ?? 0) + (columnWeight[j] ?? 0)) * (1 - kappa)) ** 2),
  );
  const variance = Math.max(0, spread - (kappa - expected * (1 - kappa)) ** 2) / (1 - expected) ** 2 / n;
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance);
  const agree = sum(table.map((row, at) => row[at] ?? 0)) / n;
  const sameAlways = agree === 1 ? (wilsonInterval(Math.round(n), Math.round(n), confidence).low - expected) / (1 - expected) : kappa;
  return { kappa, agree, low: Math.max(-1, Math.min(kappa - half, sameAlways)), high: Math.min(1, kappa + half) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0);

function weights(levels: number, scores: readonly number[] | undefined): (i: number, j: number) => number {
  if (scores === undefined) return (i, j) => (i === j ? 1 : 0);
  const range = Math.max(...scores) - Math.min(...scores);
  const square = Array.from({ length: levels }, (_, i) =>
    Array.from({ length: levels }, (_, j) => 1 - (((scores[i] ?? 0) - (scores[j] ?? 0)) / range) ** 2),
  );
  return (i, j) => square[i]?.[j] ?? 0;
}
