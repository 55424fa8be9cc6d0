import fc from "fast-check";
import { expect, test } from "vitest";
import { betaInterval } from "./beta-interval.ts";
import { binomialChance } from "./binomial.ts";
import reference from "./fixtures/range-scores.json" with { type: "json" };
import { intervalScore } from "./interval-score.ts";
import { normalCdf, normalQuantile } from "./normal.ts";
import { pinballLoss } from "./pinball-loss.ts";
import { pitHistogram } from "./pit-histogram.ts";
import { OVERCONFIDENCE, rangeMultiplier } from "./range-multiplier.ts";
import { nextRatio, ratioBelief } from "./ratio-belief.ts";
import { seeded } from "./seeded.fixture.ts";
import { quantileOfShared, sharedRatio } from "./shared-ratio.ts";
import { studentQuantile } from "./student-t.ts";

const normalOf = (random: () => number) => (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

test.each(reference.scores)("$intervals around $median, and $happened happened: the same as twice the mean pinball loss", (each) => {
  expect(intervalScore(each, each.happened)).toBeCloseTo(each.score, 10);
});

test.each(reference.multipliers)(
  "$inside in and $outside out of $level: the multiplier is SciPy's",
  ({ inside, outside, level, multiplier }) => {
    const found = rangeMultiplier([{ inside, of: inside + outside, level }]);
    expect(found.multiplier).toBeCloseTo(multiplier, 6);
    expect(found.low).toBeLessThan(found.multiplier);
    expect(found.high).toBeGreaterThan(found.multiplier);
  },
);

test.each(reference.students)("Student's law with $freedom degrees at $chance is SciPy's", ({ freedom, chance, quantile }) => {
  const found = studentQuantile(chance, freedom);
  expect(Math.abs(found - quantile)).toBeLessThan(1e-8 * Math.max(1e-6, Math.abs(quantile)));
});

test.each(reference.beliefs)("$logRatios after $prior is what the textbook gives", ({ prior, logRatios, ...want }) => {
  const belief = ratioBelief(prior, logRatios);
  expect(belief).toMatchObject({ weight: want.weight, freedom: want.freedom });
  expect(belief.mean).toBeCloseTo(want.mean, 10);
  expect(belief.spread ** 2).toBeCloseTo(want.variance, 10);
  for (const [at, chance] of [0.1, 0.5, 0.8, 0.9].entries()) expect(nextRatio(belief, chance)).toBeCloseTo(want.ratios[at] ?? 0, 8);
});

const prior = { mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 };

/** methods.md G1.8. */
test("five projects move a median of 1.30 to 1.49 and bring nine in ten from 3.76 to 2.96", () => {
  const belief = ratioBelief({ mean: 0.262364, spread: 0.6, weight: 3, freedom: 4 }, [0.2, 0.7, 0.1, 0.9, 0.5]);
  expect(belief).toMatchObject({ weight: 8, freedom: 9, mean: expect.closeTo(0.39839, 5) });
  expect(belief.spread ** 2).toBeCloseTo(0.21965, 5);
  for (const [chance, after, before] of [
    [0.5, 1.4894, 1.3],
    [0.8, 2.3106, 2.495],
    [0.9, 2.962, 3.761],
  ] as const) {
    expect(Math.abs(nextRatio(belief, chance) - after)).toBeLessThan(1e-4);
    expect(Math.abs(nextRatio(prior, chance) - before)).toBeLessThan(1e-3);
  }
});

const ratios = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 20 });

test("piece by piece or all at once, in any order: the same belief; and it is what the grid over the spread gives", () => {
  fc.assert(
    fc.property(ratios, (seen) => {
      const once = ratioBelief(prior, seen);
      const apart = seen.toReversed().reduce((belief, each) => ratioBelief(belief, [each]), prior);
      expect(apart.mean).toBeCloseTo(once.mean, 9);
      expect(apart.spread).toBeCloseTo(once.spread, 9);
      const grid = sharedRatio(
        seen.map((ratio) => ({ ratio, variance: 0 })),
        prior,
      );
      expect(Math.log(nextRatio(once, 0.9))).toBeCloseTo(quantileOfShared(grid, 0.9), 2);
    }),
    { numRuns: 30 },
  );
});

test("keeps its promise: of projects drawn as the prior has them, 80 % of the next ones lie in its 80 %", () => {
  const random = seeded(18);
  const normal = normalOf(random);
  let held = 0;
  const rounds = 4000;
  for (let round = 0; round < rounds; round++) {
    const chi = Array.from({ length: 4 }, () => normal() ** 2).reduce((sum, each) => sum + each, 0);
    const spread = Math.sqrt((4 * 0.6 ** 2) / chi);
    const mean = prior.mean + (spread / Math.sqrt(3)) * normal();
    const belief = ratioBelief(
      prior,
      Array.from({ length: 6 }, () => mean + spread * normal()),
    );
    const next = Math.exp(mean + spread * normal());
    if (nextRatio(belief, 0.1) <= next && next <= nextRatio(belief, 0.9)) held += 1;
  }
  expect(Math.abs(held / rounds - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / rounds));
});

/** methods.md G2.8. */
test("thirteen of twenty ranges hit: between 0.432 and 0.828 of all", () => {
  const { low, high } = betaInterval(13, 20, 0.95);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.432", "0.828"]);
});

test("keeps its promise: what makes ranges too narrow lies between its ends nine times in ten, where people are as the prior has them", () => {
  const random = seeded(21);
  const normal = normalOf(random);
  const rounds = 1500;
  let [held, before, after] = [0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const log = OVERCONFIDENCE.mean + OVERCONFIDENCE.spread * normal();
    const holds = 2 * normalCdf(normalQuantile(0.9) / Math.exp(log)) - 1;
    const inside = Array.from({ length: 20 }, () => random()).filter((each) => each < holds).length;
    const { multiplier, low, high } = rangeMultiplier([{ inside, of: 20, level: 0.8 }]);
    if (low <= Math.exp(log) && Math.exp(log) <= high) held += 1;
    before += (log - OVERCONFIDENCE.mean) ** 2;
    after += (log - Math.log(multiplier)) ** 2;
  }
  expect(Math.abs(held / rounds - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / rounds));
  expect(after).toBeLessThan(0.7 * before);
});

test("the more lie inside, the less is widened; two records are the same as one of both", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.5, max: 0.95, noNaN: true }), fc.nat(59), (of, level, some) => {
      const inside = Math.min(some, of - 1);
      const less = rangeMultiplier([{ inside, of, level }]).multiplier;
      expect(rangeMultiplier([{ inside: inside + 1, of, level }]).multiplier).toBeLessThan(less);
      const parted = rangeMultiplier([
        { inside, of: inside, level },
        { inside: 0, of: of - inside, level },
      ]);
      expect(parted.multiplier).toBeCloseTo(less, 9);
    }),
    { numRuns: 40 },
  );
  expect(rangeMultiplier([]).multiplier).toBeCloseTo(1.76, 6);
});

test("keeps its promise: of all that could be stated, the true quantiles have the least expected loss", () => {
  const draws = Array.from({ length: 4001 }, (_, at) => Math.exp(normalQuantile((at + 0.5) / 4001)));
  for (const level of [0.1, 0.5, 0.9]) {
    const lossAt = (stated: number): number => draws.reduce((sum, each) => sum + pinballLoss(stated, level, each), 0);
    const right = Math.exp(normalQuantile(level));
    for (const other of [0.5, 0.8, 1.25, 2]) expect(lossAt(right)).toBeLessThan(lossAt(right * other));
  }
});

const figure = fc.double({ min: -1e3, max: 1e3, noNaN: true });

test("a loss is never below 0, moves with its unit, and a wider range that holds it no less pays more", () => {
  fc.assert(
    fc.property(
      figure,
      figure,
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      (stated, happened, level, half) => {
        expect(pinballLoss(stated, level, happened)).toBeGreaterThanOrEqual(0);
        expect(pinballLoss(3 * stated, level, 3 * happened)).toBeCloseTo(3 * pinballLoss(stated, level, happened), 6);
        expect(pinballLoss(-stated, 1 - level, -happened)).toBeCloseTo(pinballLoss(stated, level, happened), 6);
        const around = (wide: number) => ({ median: stated, intervals: [{ level, low: stated - wide, high: stated + wide }] });
        expect(intervalScore(around(half + 1), stated)).toBeGreaterThan(intervalScore(around(half), stated));
      },
    ),
  );
});

test("every place falls into one part, and the last one has its end", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 }), (places) => {
      const bins = pitHistogram([...places, 1], 0.9);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(places.length + 1);
      expect(bins.at(-1)?.count).toBeGreaterThan(0);
      expect(bins.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(places.length + 1, 9);
    }),
  );
  // scipy.stats.binom.ppf([.05, .95], 40, .1): 1 and 7.
  expect(pitHistogram(Array<number>(40).fill(0.5), 0.9)[0]).toMatchObject({ low: 1, high: 7, count: 0 });
});

test("keeps its promise: of right ranges each part's count lies between its ends at least nine times in ten", () => {
  for (const n of [10, 40, 200]) {
    for (const { from, to, low, high } of pitHistogram(Array<number>(n).fill(0.5), 0.9, [0, 0.1, 0.5, 0.9, 1])) {
      let held = 0; // exact, by adding up the binomial: nothing is drawn
      for (let count = low; count <= high; count++) held += binomialChance(count, n, to - from);
      expect(held).toBeGreaterThanOrEqual(0.9 - 1e-9);
      // One count on either side is all that whole numbers may add.
      expect(held - binomialChance(low, n, to - from) - binomialChance(high, n, to - from)).toBeLessThan(0.9);
    }
  }
});

test("Student's law is even around 0, and the normal one's with many degrees of freedom", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), fc.double({ min: 0.5, max: 200, noNaN: true }), (chance, freedom) => {
      expect(studentQuantile(1 - chance, freedom)).toBeCloseTo(-studentQuantile(chance, freedom), 6);
      expect(studentQuantile(chance, 1e7)).toBeCloseTo(normalQuantile(chance), 5);
      expect(Math.abs(studentQuantile(chance, freedom))).toBeGreaterThan(Math.abs(normalQuantile(chance)) * (1 - 1e-9));
    }),
  );
});

test("what cannot be is a bug", () => {
  expect(() => pinballLoss(1, 1, 1)).toThrow(RangeError);
  expect(() => pinballLoss(Number.NaN, 0.5, 1)).toThrow(RangeError);
  expect(() => intervalScore({ median: 1, intervals: [{ level: 0.8, low: 2, high: 1 }] }, 1)).toThrow(RangeError);
  expect(() => intervalScore({ median: 1, intervals: [{ level: 1, low: 0, high: 1 }] }, 1)).toThrow(RangeError);
  expect(() => intervalScore({ median: 1, intervals: [] }, Infinity)).toThrow(RangeError);
  expect(() => pitHistogram([1.1], 0.9)).toThrow(RangeError);
  expect(() => pitHistogram([0.5], 1)).toThrow(RangeError);
  expect(() => pitHistogram([0.5], 0.9, [0, 0.5, 0.5, 1])).toThrow(RangeError);
  expect(() => rangeMultiplier([{ inside: 3, of: 2, level: 0.8 }])).toThrow(RangeError);
  expect(() => rangeMultiplier([{ inside: 1, of: 2, level: 1 }])).toThrow(RangeError);
  expect(() => studentQuantile(0.5, 0)).toThrow(RangeError);
  expect(() => studentQuantile(1.5, 3)).toThrow(RangeError);
  expect(() => ratioBelief({ ...prior, weight: 0 }, [])).toThrow(RangeError);
  expect(() => ratioBelief(prior, [Number.NaN])).toThrow(RangeError);
  expect(() => nextRatio(prior, 1)).toThrow(RangeError);
});
