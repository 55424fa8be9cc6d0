import { problem } from "#kernel";

/** Steps from state to state until one is reached that is never left. */
export interface AbsorbingChain {
  /** `among[i][j]`: the chance to go from the passing state i to the passing state j. */
  readonly among: readonly (readonly number[])[];
  /** `into[i][k]`: the chance to go from the passing state i to the final state k. Both rows together add up to 1. */
  readonly into: readonly (readonly number[])[];
}

/** Where a chain goes, from each passing state. */
export interface Absorption {
  /** `visits[i][j]`: how often j is visited on average, from i on; the visit with which it begins counts. */
  readonly visits: readonly (readonly number[])[];
  /** Steps until the end, on average. */
  readonly steps: readonly number[];
  /** `ends[i][k]`: the chance to end in k. Each row adds up to 1. */
  readonly ends: readonly (readonly number[])[];
}

/** Some states are never left for an end. */
export const noWayOut = problem<{ readonly states: readonly number[] }>(
  "stats/no-way-out",
  422,
  ({ states }) =>
    `From ${states.length === 1 ? "state" : "states"} ${states.map((state) => state + 1).join(", ")} there is no way to an end. Give each cycle a chance to leave it.`,
);

/**
 * How often is each state passed, and where does it end? Exact, for graphs of a few states.
 *
 * N = (I − Q)⁻¹, t = N·1, B = N·R, with Q among the passing states and R into the final ones.
 *
 * @throws {Problem} `stats/no-way-out` where some state leads to no end.
 * @throws {RangeError} For chances outside [0, 1], and rows that do not add up to 1 (to 1e−9).
 *
 * @see Kemeny & Snell (1960), Finite Markov Chains, ch. 3; Grinstead & Snell (1997), Introduction to Probability, §11.2.
 * @see fixtures/absorbing-chain.json: NumPy, linalg.inv.
 *
 * @example
 * absorption({ among: [[0.5]], into: [[0.25, 0.25]] }).steps; // → [2]
 */
export function absorption(chain: AbsorbingChain): Absorption {
  check(chain);
  const { among, into } = chain;
  const visits = inverse(among.map((row, i) => row.map((chance, j) => (i === j ? 1 : 0) - chance)));
  return {
    visits,
    steps: visits.map((row) => row.reduce((sum, each) => sum + each, 0)),
    ends: visits.map((row) => (into[0] ?? []).map((_, k) => dot(row, column(into, k)))),
  };
}

/**
 * How long it takes until the end, where a visit to a state takes as long as `lengths` says: mean and variance, from each passing state.
 *
 * m = N·c; second moments s = N·(v + c² + 2c∘(Q·m)), with c the mean and v the variance of a visit; variance s − m². Units: those of the
 * lengths, and their square.
 *
 * @param lengths Of each passing state, the mean of a visit, and its variance (0 where left out).
 * @throws As {@link absorption}.
 *
 * @see Howard (1971), Dynamic Probabilistic Systems, vol. 1, for chains with rewards.
 *
 * @example
 * timeToEnd({ among: [[0.5]], into: [[0.5]] }, [{ mean: 3 }]); // → [{ mean: 6, variance: 18 }]
 */
export function timeToEnd(
  chain: AbsorbingChain,
  lengths: readonly { readonly mean: number; readonly variance?: number }[],
): readonly { readonly mean: number; readonly variance: number }[] {
  const { visits } = absorption(chain);
  if (lengths.length !== visits.length) throw new RangeError("each passing state has one length.");
  const lasting = lengths.map(({ mean }) => mean);
  const means = visits.map((row) => dot(row, lasting));
  const later = chain.among.map((row) => dot(row, means));
  const squares = lengths.map(({ mean, variance = 0 }, i) => variance + mean ** 2 + 2 * mean * (later[i] ?? 0));
  return visits.map((row, i) => ({ mean: means[i] ?? 0, variance: dot(row, squares) - (means[i] ?? 0) ** 2 }));
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
const column = (rows: readonly (readonly number[])[], at: number): readonly number[] => rows.map((row) => row[at] ?? 0);

function check({ among, into }: AbsorbingChain): void {
  if (among.length === 0 || into.length !== among.length)
    throw new RangeError("each passing state has a row among them and one into the ends.");
  among.forEach((row, i) => {
    const all = [...row, ...(into[i] ?? [])];
    if (row.length !== among.length || !all.every((chance) => chance >= 0 && chance <= 1))
      throw new RangeError(`the chances from state ${i + 1} lie in [0, 1], one for each state.`);
    const sum = all.reduce((total, each) => total + each, 0);
    if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`the chances from state ${i + 1} add up to 1; got ${sum}.`);
  });
  const leads = into.map((row) => row.some((chance) => chance > 0));
  for (let changed = true; changed; ) {
    changed = false;
    among.forEach((row, i) => {
      if (leads[i] || !row.some((chance, j) => chance > 0 && leads[j])) return;
      leads[i] = true;
      changed = true;
    });
  }
  const states = leads.flatMap((leadsOut, i) => (leadsOut ? [] : [i]));
  if (states.length > 0) throw noWayOut({ states });
}

/** Gauss–Jordan with the largest pivot of the column. */
function inverse(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let at = 0; at < size; at++) {
    const [pivot] = rows
      .map((row, i) => ({ i, size: Math.abs(row[at] ?? 0) }))
      .slice(at)
      .sort((a, b) => b.size - a.size);
    const from = rows[pivot?.i ?? at] ?? [];
    rows[pivot?.i ?? at] = rows[at] ?? [];
    const whole = from[at] ?? 1;
    const one = from.map((each) => each / whole);
    rows[at] = one;
    rows.forEach((row, i) => {
      const times = row[at] ?? 0;
      if (i !== at) rows[i] = row.map((each, j) => each - times * (one[j] ?? 0));
    });
  }
  return rows.map((row) => row.slice(size));
}
