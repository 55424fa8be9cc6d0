/** What confident learning says of the labels. */
export interface LabelNoise {
  /** Share of rows whose label is taken for wrong, 0 to 1. */
  readonly share: number;
  /** The joint of given and likely label, as shares of all rows: by given label, then by likely one. */
  readonly joint: readonly (readonly number[])[];
}

/**
 * How many labels are wrong, judged by a model that did not see them? Confident learning.
 *
 * t_j is the mean probability of label j over rows labelled j; a row is taken for label j when j is its likeliest label among those with
 * p_j ≥ t_j. Counted: C_ij, rows labelled i and taken for j. Each row of C is scaled to all rows labelled i, Q is C over all; noise is
 * 1 − trace(Q).
 *
 * 0: the model confidently contradicts no label. An estimate of how many, never a list of which: of those it names only a part is wrong. It
 * needs probabilities from a model that was not trained on the row; of one that was, the noise is too low.
 *
 * @param confident C_ij, by given label, then by likely one; at least one label.
 * @param labelled Rows given each label, also those taken for none.
 * @throws {RangeError} Unless C is square and as long as `labelled`.
 *
 * @see Northcutt, Jiang & Chuang (2021), "Confident learning: estimating uncertainty in dataset labels", JAIR 70, 3.1 and 3.2.
 * @see fixtures/confident-learning.json: cleanlab's `estimate_joint`, and the values of its own examples.
 *
 * @example
 * confidentLearning([[40, 10], [0, 25]], [100, 50]).share.toFixed(3); // → "0.133"
 */
export function confidentLearning(confident: readonly (readonly number[])[], labelled: readonly number[]): LabelNoise {
  if (confident.length !== labelled.length || confident.some((row) => row.length !== labelled.length))
    throw new RangeError(`the joint is ${labelled.length} by ${labelled.length}; got ${confident.length} rows.`);
  const all = sum(labelled);
  if (!(all > 0)) throw new RangeError("there is a labelled row.");
  const joint = confident.map((row, given) => {
    const counted = sum(row);
    const rows = labelled[given] ?? 0;
    return row.map((count, likely) => (counted > 0 ? (count / counted) * rows : likely === given ? rows : 0) / all);
  });
  return { share: Math.max(0, 1 - sum(joint.map((row, given) => row[given] ?? 0))), joint };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
