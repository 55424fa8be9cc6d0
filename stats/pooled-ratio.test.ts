import fc from "fast-check";
import { expect, test } from "vitest";
import { gammaOf } from "./gamma-draw.ts";
import { normalOf } from "./normal-draw.ts";
import { pooledRatio } from "./pooled-ratio.ts";
import { nextRatio, ratioBelief } from "./ratio-belief.ts";
import { moveTo, streamOf, uniformOf } from "./stream.ts";

const prior = { mean: Math.log(1.3), spread: 0.6, weight: 3, freedom: 4 };
const group = (...logRatios: readonly number[]) => ({ prior, logRatios });
const many = (of: number, ratio: number, apart = 0.3) => group(...Array.from({ length: of }, (_, at) => ratio + apart * ((at % 5) - 2)));
const anyRatios = fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { maxLength: 12 });

test("with no other kind it is what one's own record makes of the prior, to the last digit", () => {
  fc.assert(
    fc.property(anyRatios, (ratios) => {
      expect(pooledRatio(group(...ratios), [group()]).belief).toEqual(ratioBelief(prior, ratios));
    }),
  );
});

test("its parts add up to one, and its middle lies among what was seen and what was assumed", () => {
  fc.assert(
    fc.property(anyRatios, fc.array(anyRatios, { maxLength: 3 }), (own, others) => {
      const found = pooledRatio(
        group(...own),
        others.map((each) => group(...each)),
      );
      expect(found.own + found.others + found.assumed).toBeCloseTo(1, 9);
      for (const part of [found.own, found.others, found.assumed]) expect(part).toBeGreaterThanOrEqual(0);
      const all = [prior.mean, ...own, ...others.flat()];
      expect(found.belief.mean).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
      expect(found.belief.mean).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      expect(found.belief.weight).toBeGreaterThan(own.length);
    }),
    { numRuns: 60 },
  );
});

test("a kind of which nothing is known goes with the others, further where they are alike than where they differ", () => {
  const [one, alike, apart] = [[many(20, 1)], [many(20, 1), many(20, 1), many(20, 1)], [many(20, 1), many(20, 0), many(20, 2)]].map(
    (others) => pooledRatio(group(), others),
  );
  expect(prior.mean).toBeLessThan(one?.belief.mean ?? 0);
  expect(one?.belief.mean).toBeLessThan(alike?.belief.mean ?? 0);
  expect(apart?.belief.mean).toBeLessThan(alike?.belief.mean ?? 0);
  expect(alike?.belief.mean).toBeLessThan(1);
  expect(alike?.belief.spread).toBeCloseTo(0.6, 9);
});

test("a long record of its own is heard, whatever the others say", () => {
  const found = pooledRatio(many(40, 0.2), [many(200, 1.5)]);
  expect(Math.abs(found.belief.mean - 0.2)).toBeLessThan(0.1);
  expect(found.own).toBeGreaterThan(0.9);
});

test("what is known to be predictable is narrower before its own record speaks, and the record takes over", () => {
  const [before, after] = [group(), many(40, 0.2, 0.42)].map((own) => pooledRatio(own, [many(10, 0.5)], 0.5).belief.spread);
  expect(before).toBeCloseTo(0.3, 9);
  expect(after).toBeGreaterThan(0.55);
});

/** Kinds as the model has them: what they share, what is their own, and each with a spread of its own. */
function company(stream: ReturnType<typeof streamOf>, counts: readonly number[]) {
  const common = uniformOf(stream);
  const shared = Math.sqrt(common / prior.weight) * normalOf(stream);
  return counts.map((count) => {
    const spread = prior.spread * Math.sqrt(prior.freedom / (2 * gammaOf(stream, prior.freedom / 2)));
    const middle = prior.mean + spread * (shared + Math.sqrt((1 - common) / prior.weight) * normalOf(stream));
    const draw = (): number => middle + spread * normalOf(stream);
    return { next: draw(), done: group(...Array.from({ length: count }, draw)) };
  });
}

test.each([
  ["a short one", [2, 6, 1, 3]],
  ["a long one, and a kind that is new", [0, 25, 12, 8]],
])("keeps its promise after %s: of what comes next, eight in ten lie in the range of eight in ten", (_, counts) => {
  const stream = streamOf(`kinds ${counts.join(" ")}`);
  const worlds = 2_500;
  let held = 0;
  for (let world = 0; world < worlds; world++) {
    moveTo(stream, world);
    const [own, ...others] = company(stream, counts);
    if (own === undefined) throw new RangeError("no kind");
    const { belief } = pooledRatio(
      own.done,
      others.map(({ done }) => done),
    );
    const next = Math.exp(own.next);
    if (nextRatio(belief, 0.1) <= next && next <= nextRatio(belief, 0.9)) held += 1;
  }
  expect(Math.abs(held / worlds - 0.8)).toBeLessThan(3 * Math.sqrt((0.8 * 0.2) / worlds));
});

test("what is no number is a bug", () => {
  expect(() => pooledRatio(group(Number.NaN), [group(1)])).toThrow(RangeError);
  expect(() => pooledRatio(group(1), [group(Number.NaN)])).toThrow(RangeError);
});
