import fc from "fast-check";
import { expect, test } from "vitest";
import { areaUnderCurve, luckOfArea, type Scored } from "./area-under-curve.ts";
import reference from "./fixtures/two-samples.json" with { type: "json" };
import { seeded } from "./seeded.fixture.ts";

const area = (groups: readonly Scored[]): number => {
  const found = areaUnderCurve(groups);
  return found.known ? found.value : Number.NaN;
};

test.each(reference.areas)("agrees with scikit-learn, ties and all", ({ score, label, area: expected }) => {
  const groups = score.map((each, at) => ({ score: each, positives: label[at] ?? 0, negatives: 1 - (label[at] ?? 0) }));
  expect(area(groups)).toBeCloseTo(expected, 12);
});

const counted = fc.array(
  fc.record({ score: fc.integer({ min: -5, max: 5 }), positives: fc.nat({ max: 9 }), negatives: fc.nat({ max: 9 }) }),
  { minLength: 1, maxLength: 30 },
);

test("only the order of scores matters, and the other way round is one less it", () => {
  fc.assert(
    fc.property(counted, (groups) => {
      fc.pre(areaUnderCurve(groups).known);
      expect(area(groups.map((each) => ({ ...each, score: Math.exp(each.score) })))).toBeCloseTo(area(groups), 12);
      expect(area(groups.map((each) => ({ ...each, score: -each.score })))).toBeCloseTo(1 - area(groups), 12);
    }),
  );
});

test("is unknown without both, and refuses what is no count", () => {
  expect(areaUnderCurve([{ score: 1, positives: 3, negatives: 0 }])).toMatchObject({ known: false });
  expect(() => areaUnderCurve([{ score: Number.NaN, positives: 1, negatives: 1 }])).toThrow(RangeError);
  expect(() => areaUnderCurve([{ score: 1, positives: -1, negatives: 1 }])).toThrow(RangeError);
  expect(() => luckOfArea(0, 3)).toThrow(RangeError);
});

test("a score without worth strays from one half as far as luck says", () => {
  const dice = seeded(4);
  const strays = Array.from({ length: 600 }, () => {
    const groups = Array.from({ length: 50 }, (_, at) => ({ score: dice(), positives: at < 20 ? 1 : 0, negatives: at < 20 ? 0 : 1 }));
    return (area(groups) - 0.5) ** 2;
  });
  const measured = Math.sqrt(strays.reduce((sum, each) => sum + each, 0) / strays.length);
  expect(measured / luckOfArea(20, 30)).toBeGreaterThan(0.9);
  expect(measured / luckOfArea(20, 30)).toBeLessThan(1.1);
});
