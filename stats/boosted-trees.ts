/** How trees are grown. */
export interface Growth {
  readonly rounds: number;
  /** Questions asked one after the other in each tree. */
  readonly depth: number;
  /** How much of each tree is taken, in (0, 1]. */
  readonly rate: number;
  /** Rows in a leaf, at least. */
  readonly leaf: number;
}

/** A number for each row; for yes and no the logarithm of the odds. */
export type Prediction = (columns: readonly Uint8Array[]) => Float64Array;

interface Branch {
  readonly column: number;
  /** Codes up to this one go left. */
  readonly upTo: number;
  readonly left: Tree;
  readonly right: Tree;
}
type Tree = number | Branch;

/**
 * A small model of anything, to ask what can be told from these columns at all: gradient-boosted regression trees on columns whose values
 * are codes 0 to 255 in a meaningful order.
 *
 * It begins with the mean (or its log odds). Each round grows a tree on what is still unexplained, y − prediction, at each step by the split
 * that leaves least of it unexplained; each leaf moves its rows by rate·Σ rest / Σ weight, weight 1 for a number and p·(1 − p) for yes and
 * no. No dice: the same rows give the same model.
 *
 * @param columns Codes by column, all as long as `target`.
 * @param target A number for each row; 0 and 1 for yes and no.
 * @throws {RangeError} Without a row, and for columns of another length.
 *
 * @see Friedman (2001), "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29, algorithms 2, 3 and 5.
 * @see fixtures/boosted-trees.json: scikit-learn's GradientBoostingClassifier and GradientBoostingRegressor.
 *
 * @example
 * const columns = [Uint8Array.of(0, 0, 1, 1)];
 * const model = boostedTrees(columns, [1, 3, 9, 11], { kind: "number", rounds: 1, depth: 1, rate: 1, leaf: 1 });
 * [...model(columns)]; // → [2, 2, 10, 10]
 */
export function boostedTrees(
  columns: readonly Uint8Array[],
  target: ArrayLike<number>,
  { kind, rounds, depth, rate, leaf }: Growth & { readonly kind: "number" | "yes-no" },
): Prediction {
  const rows = target.length;
  if (rows === 0 || columns.some((column) => column.length !== rows))
    throw new RangeError(`all columns have ${rows} rows, and there is one.`);
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += target[row] ?? 0;
  const start = kind === "number" ? sum / rows : Math.log(Math.max(sum, 1e-9) / Math.max(rows - sum, 1e-9));

  const score = new Float64Array(rows).fill(start);
  const rest = new Float64Array(rows);
  const weight = new Float64Array(rows).fill(1);
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  const trees: Tree[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let row = 0; row < rows; row++) {
      const now = score[row] ?? 0;
      const likely = kind === "number" ? now : 1 / (1 + Math.exp(-now));
      rest[row] = (target[row] ?? 0) - likely;
      if (kind === "yes-no") weight[row] = likely * (1 - likely);
    }
    const tree = grown({ columns, rest, weight, rate, leaf }, all, depth);
    trees.push(tree);
    follow(tree, columns, score);
  }
  return (others) => {
    const found = new Float64Array(others[0]?.length ?? 0).fill(start);
    for (const tree of trees) follow(tree, others, found);
    return found;
  };
}

interface Growing {
  readonly columns: readonly Uint8Array[];
  readonly rest: Float64Array;
  readonly weight: Float64Array;
  readonly rate: number;
  readonly leaf: number;
}

function grown(growing: Growing, rows: Int32Array, depth: number): Tree {
  const { rest, weight, rate } = growing;
  let [sum, weights] = [0, 0];
  for (const row of rows) {
    sum += rest[row] ?? 0;
    weights += weight[row] ?? 0;
  }
  const split = depth > 0 ? bestSplit(growing, rows, sum) : undefined;
  if (!split) return Math.abs(weights) < 1e-150 ? 0 : (rate * sum) / weights;
  const { column, upTo } = split;
  const codes = growing.columns[column];
  const left = rows.filter((row) => (codes?.[row] ?? 0) <= upTo);
  const right = rows.filter((row) => (codes?.[row] ?? 0) > upTo);
  return { column, upTo, left: grown(growing, left, depth - 1), right: grown(growing, right, depth - 1) };
}

/** The split after which Σ left²/rows + Σ right²/rows is largest, and larger than without one. */
function bestSplit({ columns, rest, leaf }: Growing, rows: Int32Array, sum: number): Pick<Branch, "column" | "upTo"> | undefined {
  const sums = new Float64Array(256);
  const counts = new Int32Array(256);
  let best: Pick<Branch, "column" | "upTo"> | undefined;
  let most = (sum * sum) / rows.length + 1e-12;
  for (const [column, codes] of columns.entries()) {
    sums.fill(0);
    counts.fill(0);
    for (const row of rows) {
      const code = codes[row] ?? 0;
      sums[code] = (sums[code] ?? 0) + (rest[row] ?? 0);
      counts[code] = (counts[code] ?? 0) + 1;
    }
    let [left, leftSum] = [0, 0];
    for (let code = 0; code < 255; code++) {
      const here = counts[code] ?? 0;
      if (here === 0) continue;
      left += here;
      leftSum += sums[code] ?? 0;
      const right = rows.length - left;
      if (left < leaf) continue;
      if (right < leaf) break;
      const gain = (leftSum * leftSum) / left + (sum - leftSum) ** 2 / right;
      if (gain > most) [most, best] = [gain, { column, upTo: code }];
    }
  }
  return best;
}

function follow(tree: Tree, columns: readonly Uint8Array[], score: Float64Array): void {
  for (let row = 0; row < score.length; row++) {
    let at = tree;
    while (typeof at !== "number") at = (columns[at.column]?.[row] ?? 0) <= at.upTo ? at.left : at.right;
    score[row] = (score[row] ?? 0) + at;
  }
}
