import fc from "fast-check";
import { expect, test } from "vitest";
import { normalOf } from "./normal-draw.ts";
import { partialPooling } from "./partial-pooling.ts";
import { pooledGroups } from "./pooled-groups.ts";
import { moveTo, streamOf } from "./stream.ts";

/** Rubin (1981): what coaching did in eight schools, with its standard error; Gelman et al. (2013), table 5.2. */
const schools = (
  [
    [28, 15],
    [8, 10],
    [-3, 16],
    [7, 11],
    [-1, 9],
    [1, 11],
    [18, 10],
    [12, 18],
  ] as const
).map(([mean, error]) => ({ mean, variance: error ** 2 }));

test("of the eight schools it says what the textbook does", () => {
  const { middle, between, groups } = partialPooling(schools);
  expect(Math.abs(middle - 7.93)).toBeLessThan(0.05);
  expect(Math.abs(between - 6.56)).toBeLessThan(0.05);
  const means = [11.4, 7.89, 6.13, 7.64, 5.13, 6.14, 10.66, 8.46];
  for (const [at, { mean }] of groups.entries()) expect(Math.abs(mean - (means[at] ?? 0))).toBeLessThan(0.05);
});

const anyGroups = fc.array(
  fc.record({ mean: fc.double({ min: -50, max: 50, noNaN: true }), variance: fc.double({ min: 0.1, max: 100, noNaN: true }) }),
  { minLength: 3, maxLength: 8 },
);

test("each lies between what was seen of it and the middle, and is known no worse than by itself where the spread is known", () => {
  fc.assert(
    fc.property(anyGroups, fc.double({ min: 0, max: 1000, noNaN: true }), (seen, between) => {
      const { groups, middle } = pooledGroups(seen, { middle: 0, around: Infinity, between });
      groups.forEach(({ mean, variance }, at) => {
        const own = seen[at] ?? { mean: 0, variance: 0 };
        expect(mean).toBeGreaterThanOrEqual(Math.min(own.mean, middle.mean) - 1e-9);
        expect(mean).toBeLessThanOrEqual(Math.max(own.mean, middle.mean) + 1e-9);
        expect(variance).toBeLessThanOrEqual(own.variance * (1 + 1e-9));
      });
    }),
  );
});

test("groups without a difference between them are one, and groups as far apart as can be are left alone", () => {
  fc.assert(
    fc.property(anyGroups, (seen) => {
      const [one, apart] = [0, 1e12].map((between) => pooledGroups(seen, { middle: 0, around: Infinity, between }).groups);
      for (const { mean } of one ?? []) expect(mean).toBeCloseTo(one?.[0]?.mean ?? 0, 9);
      for (const [at, { mean }] of apart?.entries() ?? []) expect(mean).toBeCloseTo(seen[at]?.mean ?? 0, 5);
    }),
  );
});

test("a group of which nothing was seen lies at the middle, as far from it as groups do", () => {
  const law = { middle: 0, around: Infinity, between: 4 };
  const { groups, middle } = pooledGroups([...schools, { mean: 0, variance: Infinity }], law);
  expect(groups.at(-1)).toEqual({ mean: middle.mean, variance: 4 + middle.variance });
  expect(pooledGroups([], { middle: 3, around: 2, between: 1 }).middle).toEqual({ mean: 3, variance: 2 });
});

test("keeps its promise: where groups are as the model has them, nine in ten lie in their nine in ten", () => {
  const stream = streamOf("groups");
  let [held, all] = [0, 0];
  for (let world = 0; world < 150; world++) {
    moveTo(stream, world);
    const tau = 0.5 + 3 * (world / 150);
    const truth = schools.map(() => tau * normalOf(stream));
    const { groups } = partialPooling(truth.map((mean) => ({ mean: mean + 1.5 * normalOf(stream), variance: 2.25 })));
    groups.forEach(({ mean, sd }, at) => {
      all += 1;
      if (Math.abs((truth[at] ?? 0) - mean) < 1.6449 * sd) held += 1;
    });
  }
  expect(Math.abs(held / all - 0.9)).toBeLessThan(3 * Math.sqrt((0.9 * 0.1) / 400)); // those of one world hang together
});

test("two groups, a variance of nothing, and nothing at all are a bug", () => {
  expect(() => partialPooling(schools.slice(0, 2))).toThrow(RangeError);
  expect(() => pooledGroups([{ mean: 1, variance: 0 }], { middle: 0, around: 1, between: 1 })).toThrow(RangeError);
  expect(() => pooledGroups([], { middle: 0, around: Infinity, between: 1 })).toThrow(RangeError);
});
