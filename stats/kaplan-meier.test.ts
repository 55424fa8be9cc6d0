import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diceOf } from "./dice.ts";
import reference from "./fixtures/kaplan-meier.json" with { type: "json" };
import { kaplanMeier, type Lasted } from "./kaplan-meier.ts";
import { medianLasting } from "./median-lasting.ts";

const lastedOf = ({ times, ended }: (typeof reference.cases)[number]): readonly Lasted[] =>
  times.map((time, at) => ({ time, ended: ended[at] === 1 }));

describe.each(reference.cases)("$times.length that lasted", (each) => {
  test("make the curve that statsmodels makes, with its errors", () => {
    // It has a step for what is open too, at which nothing changes.
    const moved = each.steps.flatMap((time, at) => ((each.shares[at - 1] ?? 1) === each.shares[at] ? [] : [{ time, at }]));
    const steps = kaplanMeier(lastedOf(each));
    expect(steps.map(({ time }) => time)).toEqual(moved.map(({ time }) => time));
    for (const [index, { share, error }] of steps.entries()) {
      const at = moved[index]?.at ?? -1;
      expect(share).toBeCloseTo(each.shares[at] ?? Number.NaN, 12);
      if (share > 0) expect(error).toBeCloseTo(each.errors[at] ?? Number.NaN, 12);
      else expect(error).toBeNaN();
    }
  });

  test.each(each.intervals)("have the interval of their median that statsmodels has, at $confidence", ({ confidence, low, high }) => {
    const found = medianLasting(lastedOf(each), confidence);
    expect(found.low).toBe(low);
    expect(found.high).toBe(high);
  });
});

/** R, survival::survfit: 23 weeks, and 31 months. */
test("the medians of two published trials are those that R gives", () => {
  expect(reference.cases.slice(0, 2).map((each) => medianLasting(lastedOf(each), 0.95).median)).toEqual([23, 31]);
});

test("where all have ended it is the plain median, in whatever order they come; where most are open there is none", () => {
  const times = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(times, (drawn) => {
      const sorted = drawn.toSorted((a, b) => a - b);
      const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
      const { median } = medianLasting(
        drawn.map((time) => ({ time, ended: true })),
        0.9,
      );
      expect(median).toBe((low + high) / 2);
    }),
  );
  const open = [1, 2, 3, 4, 5].map((time) => ({ time, ended: time === 1 }));
  expect(medianLasting(open, 0.9)).toMatchObject({ median: null, high: null });
  expect(kaplanMeier([{ time: 3, ended: false }])).toEqual([]);
});

test("what is open makes it no shorter, and the longer it has been open the less it says of the start", () => {
  const ended = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(ended, fc.integer({ min: 0, max: 30 }), (drawn, time) => {
      const all = drawn.map((each) => ({ time: each, ended: true }));
      const { median } = medianLasting(all, 0.9);
      const { median: later } = medianLasting([...all, { time: Math.max(time, ...drawn), ended: false }], 0.9);
      expect(later ?? Infinity).toBeGreaterThanOrEqual(median ?? 0);
    }),
  );
});

test.each([
  { n: 5, open: 0 },
  { n: 8, open: 0.3 },
  { n: 15, open: 0.3 },
  { n: 40, open: 0.5 },
])("keeps its promise: of $n, $open of them open, the 90 % range holds the true median", ({ n, open }) => {
  const dice = diceOf(`median ${n}`);
  const rounds = 1500;
  let held = 0;
  for (let round = 0; round < rounds; round++) {
    const lasted = Array.from({ length: n }, () => {
      const time = -Math.log(1 - dice()) * 5;
      const seen = dice() < open ? -Math.log(1 - dice()) * 5 : Infinity;
      return { time: Math.min(time, seen), ended: time <= seen };
    });
    const { low, high } = medianLasting(lasted, 0.9);
    if ((low ?? 0) <= 5 * Math.LN2 && 5 * Math.LN2 <= (high ?? Infinity)) held += 1;
  }
  // Times are few, so the level is met from above at first.
  expect(held / rounds).toBeGreaterThan(0.87);
  expect(held / rounds).toBeLessThan(0.97);
});

test("refuses what is no time and no confidence", () => {
  expect(() => kaplanMeier([{ time: -1, ended: true }])).toThrow(RangeError);
  expect(() => medianLasting([{ time: 1, ended: true }], 1)).toThrow(RangeError);
});
