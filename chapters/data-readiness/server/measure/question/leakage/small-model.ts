import { areaUnderCurve, boostedTrees, type Growth } from "#stats";
import type { Codes } from "./draw-codes.ts";

/** Large enough to learn what goes together, small enough to grow in a moment. Our judgement. */
const growth: Growth = { rounds: 30, depth: 4, rate: 0.3, leaf: 10 };

/** Trains on some rows and says what it makes of others. */
export function predicted(
  codes: Pick<Codes, "columns">,
  label: Float64Array,
  { kind, train, test }: { readonly kind: "yes-no" | "number"; readonly train: readonly number[]; readonly test: readonly number[] },
): readonly number[] {
  const model = boostedTrees(
    codes.columns.map((column) => pick(column, train)),
    train.map((row) => label[row] ?? 0),
    { kind, ...growth },
  );
  return [...model(codes.columns.map((column) => pick(column, test)))];
}

const pick = (column: Uint8Array, rows: readonly number[]): Uint8Array => Uint8Array.from(rows, (row) => column[row] ?? 0);

/** What every row was told by models that did not see it, in `folds` parts; or those of some parts alone. */
export function outOfFold(
  codes: Codes,
  label: Float64Array,
  { kind, folds, tested }: { readonly kind: "yes-no" | "number"; readonly folds: Float64Array; readonly tested?: readonly number[] },
): { readonly rows: readonly number[]; readonly told: readonly number[] } {
  const rows: number[] = [];
  const told: number[] = [];
  for (const fold of tested ?? new Set(folds)) {
    const [test, train] = [true, false].map((isIn) => indices(codes.rows, (row) => (folds[row] === fold) === isIn));
    if (!test?.length || !train?.length) continue;
    rows.push(...test);
    told.push(...predicted(codes, label, { kind, train, test }));
  }
  return { rows, told };
}

export const indices = (rows: number, holds: (row: number) => boolean): readonly number[] =>
  Array.from({ length: rows }, (_, row) => row).filter(holds);

/** The area under the curve of what was told against 0 and 1; null where there are not both. */
export function areaFor(told: readonly number[], label: readonly number[]): number | null {
  const found = areaUnderCurve(told.map((score, at) => ({ score, positives: label[at] ?? 0, negatives: 1 - (label[at] ?? 0) })));
  return found.known ? found.value : null;
}
