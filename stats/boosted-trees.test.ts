import fc from "fast-check";
import { expect, test } from "vitest";
import { boostedTrees } from "./boosted-trees.ts";
import reference from "./fixtures/boosted-trees.json" with { type: "json" };
import { seeded } from "./seeded.fixture.ts";

test.each(reference.cases)(
  "agrees with scikit-learn: $kind, depth $depth, $rounds rounds",
  ({ kind, columns, target, rounds, depth, leaf, predicted }) => {
    const codes = columns.map((column) => Uint8Array.from(column));
    const model = boostedTrees(codes, target, { kind: kind === "number" ? "number" : "yes-no", rounds, depth, leaf, rate: 0.3 });
    for (const [row, found] of model(codes).entries()) expect(found).toBeCloseTo(predicted[row] ?? Number.NaN, 9);
  },
);

const usual = { rounds: 5, depth: 2, rate: 0.3, leaf: 2 } as const;
const table = fc.array(fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.nat({ max: 1 })), { minLength: 4, maxLength: 60 });

test("codes further apart in the same order are the same to it, and more rounds explain no less", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const target = rows.map(([, , each]) => each);
      const columns = [0, 1].map((at) => Uint8Array.from(rows.map((row) => row[at] ?? 0)));
      const apart = columns.map((column) => column.map((code) => code * 3 + 1));
      const model = boostedTrees(columns, target, { kind: "number", ...usual });
      expect([...boostedTrees(apart, target, { kind: "number", ...usual })(apart)]).toEqual([...model(columns)]);
      const left = (rounds: number) =>
        boostedTrees(columns, target, { kind: "number", ...usual, rounds })(columns).reduce(
          (sum, found, row) => sum + (found - (target[row] ?? 0)) ** 2,
          0,
        );
      expect(left(6)).toBeLessThanOrEqual(left(2) + 1e-9);
    }),
  );
});

test("log odds are honest on rows it did not see", () => {
  const dice = seeded(4);
  const draw = (rows: number) => {
    const column = Uint8Array.from({ length: rows }, () => Math.floor(dice() * 10));
    return { columns: [column], target: Array.from(column, (code) => (dice() < code / 10 ? 1 : 0)) };
  };
  const [seen, unseen] = [draw(4000), draw(4000)];
  const odds = boostedTrees(seen.columns, seen.target, { kind: "yes-no", rounds: 40, depth: 2, rate: 0.3, leaf: 20 })(unseen.columns);
  const rows = Array.from(odds, (each, row) => ({ chance: 1 / (1 + Math.exp(-each)), came: unseen.target[row] ?? 0 }));
  for (const from of [0, 0.25, 0.5, 0.75]) {
    const those = rows.filter(({ chance }) => chance >= from && chance < from + 0.25);
    const mean = (of: (row: (typeof rows)[number]) => number) => those.reduce((sum, row) => sum + of(row), 0) / those.length;
    expect(Math.abs(mean(({ chance }) => chance) - mean(({ came }) => came))).toBeLessThan(0.05);
  }
});

test("without a row, or with columns of another length, there is nothing to learn from", () => {
  expect(() => boostedTrees([], [], { kind: "number", ...usual })).toThrow(RangeError);
  expect(() => boostedTrees([Uint8Array.of(1)], [1, 2], { kind: "number", ...usual })).toThrow(RangeError);
  expect([...boostedTrees([Uint8Array.of(1, 2)], [1, 1], { kind: "yes-no", ...usual })([Uint8Array.of(3)])].every(Number.isFinite)).toBe(
    true,
  );
});
