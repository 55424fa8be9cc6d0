import { expect, test } from "vitest";
import { known } from "#kernel";
import { columnOf, profileOf } from "../profile.fixture.ts";
import { contradictionIn } from "./contradiction-in.ts";

const fieldOf = (bent: Parameters<typeof profileOf>[0]) => contradictionIn(profileOf(bent))?.field ?? null;
const numbers = {
  ...{ min: 0, max: 10, mean: 5, sd: 1, exact: true, zeros: 0, negative: 0, whole: true, infinite: 0, skew: 0, writtenWith: [] },
  quantiles: [
    { at: 0.25, value: 2 },
    { at: 0.75, value: 8 },
  ],
  histogram: { edges: [0, 5, 10], counts: [1, 1] },
  outliers: { count: 0, low: 0, high: 10 },
};
const withNumbers = (bent: Partial<typeof numbers>) => ({ columns: [columnOf("x", { numbers: { ...numbers, ...bent } })] });

test("what was measured does not contradict itself", () => {
  expect(contradictionIn(profileOf())).toBeNull();
  expect(fieldOf(withNumbers({}))).toBeNull();
});

test("no count is of more rows than there are", () => {
  expect(fieldOf({ columns: [columnOf("x", { missing: 9_999, coded: [{ text: "?", count: 2, because: "a word" }] })] })).toBe(
    "columns.0.missing",
  );
  expect(fieldOf({ columns: [columnOf("x"), columnOf("y", { invalid: { count: 10_001, firstRow: 1 } })] })).toBe("columns.1.invalid.count");
  expect(fieldOf({ set: { ...profileOf().set, completeRows: 10_001 } })).toBe("set.completeRows");
});

test("no part is larger than its whole", () => {
  expect(fieldOf({ columns: [columnOf("x", { unique: 41 })] })).toBe("columns.0.unique");
  const single = [{ column: "x", value: "a", rows: 5, positives: 6 }];
  expect(fieldOf({ segments: known({ single, crossed: [] }) })).toBe("segments.single.0.positives");
});

test.each([
  ["a quantile below the smallest", { min: 3 }],
  ["quantiles that fall", { quantiles: [...numbers.quantiles, { at: 0.9, value: 1 }] }],
  ["levels that fall", { quantiles: numbers.quantiles.toReversed() }],
  ["edges that fall", { histogram: { edges: [0, 10, 5], counts: [1, 1] } }],
  ["a bar without an edge", { histogram: { edges: [0, 10], counts: [1, 1] } }],
])("%s is out of order", (_what, bent) => {
  expect(fieldOf(withNumbers(bent))).toBe("columns.0.numbers");
});

test("no two columns have one name", () => {
  expect(fieldOf({ columns: [columnOf("x"), columnOf("y"), columnOf("x")] })).toBe("columns.2.name");
});
