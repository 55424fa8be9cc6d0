import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped } from "./grouped.ts";

test("who hangs together over others is in one group, and who is in no pair in none", () => {
  expect(
    grouped([
      [1, 2],
      [5, 6],
      [2, 3],
      [6, 7],
    ]).map((group) => group.toSorted()),
  ).toEqual([
    [1, 2, 3],
    [5, 6, 7],
  ]);
  expect(grouped([])).toEqual([]);
});

test("each is in exactly one group, whatever the order of the pairs", () => {
  const pair = fc.tuple(fc.nat(30), fc.nat(30)).filter(([a, b]) => a !== b);
  fc.assert(
    fc.property(fc.array(pair), (pairs) => {
      const groups = grouped(pairs);
      expect(groups.flat().toSorted((a, b) => a - b)).toEqual([...new Set(pairs.flat())].toSorted((a, b) => a - b));
      const sizes = (of: readonly (readonly number[])[]) => of.map((group) => group.length).toSorted((a, b) => a - b);
      expect(sizes(grouped(pairs.toReversed()))).toEqual(sizes(groups));
    }),
  );
});
