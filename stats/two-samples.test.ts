import fc from "fast-check";
import { expect, test } from "vitest";
import { entropyBalance } from "./entropy-balance.ts";
import reference from "./fixtures/two-samples.json" with { type: "json" };
import { kolmogorovSmirnov } from "./kolmogorov-smirnov.ts";
import { luckOfStability, populationStability } from "./population-stability.ts";
import { seeded } from "./seeded.fixture.ts";

test.each(reference.samples)("counts in bins agree with SciPy", ({ some, others, psi, ks, balance }) => {
  expect(populationStability(some, others)).toBeCloseTo(psi, 12);
  expect(kolmogorovSmirnov(some, others)).toBeCloseTo(ks, 12);
  expect(entropyBalance(some)).toBeCloseTo(balance, 12);
});

const bins = fc
  .integer({ min: 1, max: 12 })
  .chain((length) => fc.tuple(...[0, 1].map(() => fc.array(fc.nat({ max: 50 }), { minLength: length, maxLength: length }))))
  .filter((both) => both.every((counts) => counts.some((count) => count > 0)));

test("neither set comes first, and a set does not move away from itself", () => {
  fc.assert(
    fc.property(bins, ([some = [], others = []]) => {
      expect(populationStability(some, others)).toBeCloseTo(populationStability(others, some), 10);
      expect(kolmogorovSmirnov(some, others)).toBeCloseTo(kolmogorovSmirnov(others, some), 12);
      expect(populationStability(some, others)).toBeGreaterThanOrEqual(0);
      expect([populationStability(some, some), kolmogorovSmirnov(some, some)]).toEqual([0, 0]);
    }),
  );
});

test("a balance is 1 when all classes have as many rows, and does not ask in what order they stand", () => {
  expect(entropyBalance([7, 7, 7])).toBe(1);
  expect([entropyBalance([9]), entropyBalance([9, 0])]).toEqual([0, 0]);
  fc.assert(
    fc.property(bins, ([some = []]) => {
      expect(entropyBalance(some)).toBeCloseTo(entropyBalance([...some].reverse()), 12);
    }),
  );
});

test("two draws of one law move apart as far as luck says", () => {
  const dice = seeded(4);
  const draw = (rows: number) => {
    const counts = new Array<number>(10).fill(0);
    for (let row = 0; row < rows; row++) {
      const bin = Math.floor(dice() * 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts;
  };
  const moved = Array.from({ length: 400 }, () => populationStability(draw(400), draw(600)));
  const average = moved.reduce((sum, each) => sum + each, 0) / moved.length;
  expect(average / luckOfStability(10, 400, 600)).toBeGreaterThan(0.9);
  expect(average / luckOfStability(10, 400, 600)).toBeLessThan(1.1);
});

test("other bins, or no row, are a bug", () => {
  expect(() => populationStability([1], [1, 2])).toThrow(RangeError);
  expect(() => populationStability([0], [1])).toThrow(RangeError);
  expect(() => kolmogorovSmirnov([0, 0], [1, 2])).toThrow(RangeError);
  expect(() => kolmogorovSmirnov([1], [1, 2])).toThrow(RangeError);
  expect(() => entropyBalance([0])).toThrow(RangeError);
  expect(() => luckOfStability(0, 1, 1)).toThrow(RangeError);
});
