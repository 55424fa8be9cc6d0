import fc from "fast-check";
import { expect, test } from "vitest";
import reference from "./fixtures/shared-ratio.json" with { type: "json" };
import { normalQuantile } from "./normal.ts";
import { seeded } from "./seeded.fixture.ts";
import { type LogRatio, quantileOfShared, sharedRatio } from "./shared-ratio.ts";

const { prior } = reference;

test.each(reference.cases.map((each) => [each.done.length, each] as const))("after %i pieces of work it agrees with SciPy", (_, each) => {
  const found = sharedRatio(each.done, prior);
  for (const { at, value } of each.quantiles) expect(quantileOfShared(found, at)).toBeCloseTo(value, 4);
});

test("without chance of their own it is the normal–inverse-gamma update: 1.49, 2.31 and 2.96 times", () => {
  const done = [0.2, 0.7, 0.1, 0.9, 0.5].map((ratio) => ({ ratio, variance: 0 }));
  const times = [0.5, 0.8, 0.9].map((chance) => Math.exp(quantileOfShared(sharedRatio(done, prior), chance)));
  expect(times.map((each) => each.toFixed(3))).toEqual(["1.489", "2.311", "2.962"]);
});

const anyDone = fc.array(
  fc.record({ ratio: fc.double({ min: -2, max: 3, noNaN: true }), variance: fc.double({ min: 0, max: 2, noNaN: true }) }),
  { maxLength: 20 },
);

test("weights add up to one, and in which order work was done does not matter", () => {
  fc.assert(
    fc.property(anyDone, (done) => {
      const { parts } = sharedRatio(done, prior);
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(quantileOfShared(sharedRatio([...done].reverse(), prior), 0.8)).toBeCloseTo(quantileOfShared({ parts }, 0.8), 6);
    }),
  );
});

test("a longer record of the same comes nearer to it", () => {
  const after = (many: number): number =>
    quantileOfShared(
      sharedRatio(
        Array.from({ length: many }, () => ({ ratio: 1, variance: 0.1 })),
        prior,
      ),
      0.5,
    );
  expect([0, 2, 8, 40].map(after)).toEqual([0, 2, 8, 40].map(after).sort((a, b) => a - b));
  expect(after(40)).toBeGreaterThan(0.85);
});

test("keeps its promise: of the next pieces of work 8 in 10 lie in its 80 % range, whatever the record", () => {
  const dice = seeded(1_997);
  const normal = (): number => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, dice())));
  const worlds = 1_500;
  for (const many of [0, 3, 12]) {
    let held = 0;
    for (let world = 0; world < worlds; world++) {
      // χ² with four degrees of freedom is the sum of two exponentials, times two.
      const chi = -2 * Math.log(1 - dice()) - 2 * Math.log(1 - dice());
      const tau = Math.sqrt((prior.freedom * prior.spread ** 2) / chi);
      const middle = prior.mean + (tau / Math.sqrt(prior.weight)) * normal();
      const done: LogRatio[] = Array.from({ length: many }, () => {
        const variance = 0.4 * dice();
        return { variance, ratio: middle + tau * normal() + Math.sqrt(variance) * normal() };
      });
      const found = sharedRatio(done, prior);
      const next = middle + tau * normal();
      if (next > quantileOfShared(found, 0.1) && next < quantileOfShared(found, 0.9)) held++;
    }
    expect(held / worlds).toBeGreaterThan(0.77);
    expect(held / worlds).toBeLessThan(0.83);
  }
}, 60_000);

test("a prior that counts for nothing is a bug", () => {
  expect(() => sharedRatio([], { ...prior, weight: 0 })).toThrow(RangeError);
  expect(() => sharedRatio([{ ratio: Number.NaN, variance: 0 }], prior)).toThrow(RangeError);
  expect(() => quantileOfShared(sharedRatio([], prior), 1)).toThrow(RangeError);
});
