import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { correlationRatio, type Spread } from "./correlation-ratio.ts";
import { cramersV } from "./cramers-v.ts";
import reference from "./fixtures/association.json" with { type: "json" };
import { pearson } from "./pearson.ts";
import { ranks, spearman } from "./spearman.ts";

const numbers = (values: readonly (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN);
const value = (answer: { known: true; value: number } | { known: false }) => (answer.known ? answer.value : undefined);
const some = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), { minLength: 3, maxLength: 60 });
const columns = (pairs: readonly (readonly [number, number])[]) =>
  [Float64Array.from(pairs, ([x]) => x), Float64Array.from(pairs, ([, y]) => y)] as const;

describe("two numbers", () => {
  test.each(reference.pairs)("agree with pandas and SciPy, missing ones left out by pair", (pair) => {
    expect(value(pearson(numbers(pair.x), numbers(pair.y)))).toBeCloseTo(pair.pearson, 12);
    expect(value(spearman(numbers(pair.x), numbers(pair.y)))).toBeCloseTo(pair.spearman, 12);
  });

  test("tell as much of each other whichever comes first, and whatever unit they are in", () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const [xs, ys] = columns(pairs);
        const r = pearson(xs, ys);
        if (r.known) expect(value(pearson(ys, xs))).toBeCloseTo(r.value, 12);
        if (r.known)
          expect(
            value(
              pearson(
                xs.map((x) => 3 * x + 7),
                ys,
              ),
            ),
          ).toBeCloseTo(r.value, 9);
      }),
    );
  });

  test("have the same ranks, and the same rank correlation, on any rising scale", () => {
    fc.assert(
      fc.property(some, (pairs) => {
        const [xs, ys] = columns(pairs);
        expect(ranks(xs.map((x) => x ** 3))).toEqual(ranks(xs));
        expect(
          value(
            spearman(
              xs.map((x) => x ** 3),
              ys,
            ),
          ),
        ).toEqual(value(spearman(xs, ys)));
      }),
    );
  });

  test("one of which never changes have none", () => {
    expect(pearson(Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3)).known).toBe(false);
    expect(spearman(Float64Array.of(1), Float64Array.of(1)).known).toBe(false);
    expect(() => pearson(Float64Array.of(1), Float64Array.of(1, 2))).toThrow(RangeError);
  });
});

describe("two categories", () => {
  test.each(reference.tables)("agree with SciPy's χ²", ({ counts, v }) => {
    expect(value(cramersV(counts))).toBeCloseTo(v, 12);
  });

  test("tell as much of each other whichever comes first", () => {
    const tables = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(tables, (counts) => {
        const turned = [0, 1, 2].map((column) => counts.map((row) => row[column] ?? 0));
        const [v, other] = [value(cramersV(counts)), value(cramersV(turned))];
        if (v === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(v, 9);
      }),
    );
  });

  test("that know nothing of each other come to about nothing, however many values they have", () => {
    const dice = (seed: number) => () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const throws = dice(7);
    const counts = Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => 0));
    for (let row = 0; row < 3000; row++) {
      const line = counts[Math.floor(throws() * 50)] ?? [];
      const at = Math.floor(throws() * 50);
      line[at] = (line[at] ?? 0) + 1;
    }
    expect(value(cramersV(counts))).toBeLessThan(0.05);
  });

  test("one of which has a single value tell nothing", () => {
    expect(cramersV([[3, 4]]).known).toBe(false);
    expect(
      cramersV([
        [1, 0],
        [0, 1],
      ]).known,
    ).toBe(false);
  });
});

describe("a category and a number", () => {
  const spread = (group: readonly number[]): Spread => {
    const mean = group.reduce((sum, one) => sum + one, 0) / group.length;
    return { n: group.length, mean, squares: group.reduce((sum, one) => sum + (one - mean) ** 2, 0) };
  };

  test.each(reference.grouped)("agree with SciPy's analysis of variance", ({ groups, ratio }) => {
    expect(value(correlationRatio(groups.map(spread)))).toBeCloseTo(ratio, 9);
  });

  test("tell the same in any order of groups and any unit", () => {
    const groups = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 9 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(groups, (each) => {
        const [ratio, turned, scaled] = [each, each.toReversed(), each.map((group) => group.map((one) => 4 * one + 1))].map((some) =>
          value(correlationRatio(some.map(spread))),
        );
        if (ratio === undefined) expect(turned).toBeUndefined();
        else {
          expect(turned).toBeCloseTo(ratio, 5);
          expect(scaled).toBeCloseTo(ratio, 5);
        }
      }),
    );
  });

  test("are unknown where there is one group, or one number a group", () => {
    expect(correlationRatio([spread([1, 2])]).known).toBe(false);
    expect(correlationRatio([spread([1]), spread([2])]).known).toBe(false);
  });
});
