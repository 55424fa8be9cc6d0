/** One headline number, beside a peer's or the bar that it has to pass. */
export interface Figure {
  /** What was measured, in words: "append with proof, one writer". */
  readonly name: string;
  readonly ours: number;
  /** What the same work costs elsewhere in the same run, or the bar. */
  readonly peer: number;
  /** Who the peer is: "bare insert, same engine", "bar". */
  readonly against: string;
  /** `ms`, `s`, `MB`, `/s` … */
  readonly unit: string;
  readonly better: "lower" | "higher";
  /** Ours ÷ peer may be at most this (lower is better) or must be at least this (higher is better). 1 when left out. */
  readonly bar?: number;
}

/** Hands a figure to `npm run bench`, which prints all of them in one table at its end. */
export function report(figure: Figure): void {
  process.stdout.write(`figure ${JSON.stringify(figure)}\n`);
}

/** The `share`-th part of the sorted values: 0.99 for p99. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
