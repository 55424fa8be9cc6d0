/** The die that is thrown for a row: its place in the file, hashed. The same rows give the same sample each time. */
const die = "hash(rowid + 20261122)";

/** SQL that holds for about so many rows of `typed`, and for all where there are no more. */
export const sampled = (rows: number, most: number): string => (rows <= most ? "true" : `${die} % ${Math.ceil(rows / most)} = 0`);

/** SQL for which of `folds` parts a row of `typed` belongs to, from 0; drawn apart from `sampled`. */
export const foldOf = (folds: number): string => `(hash(rowid + 4) % ${folds})::tinyint`;
