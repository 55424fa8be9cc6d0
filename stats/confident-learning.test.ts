import fc from "fast-check";
import { expect, test } from "vitest";
import { confidentLearning } from "./confident-learning.ts";
import reference from "./fixtures/confident-learning.json" with { type: "json" };

test.each(reference.cases)(
  "agrees with cleanlab on a joint it counted, to the whole rows it rounds to",
  ({ confident, labelled, joint }) => {
    const rows = labelled.reduce((sum, each) => sum + each, 0);
    const found = confidentLearning(confident, labelled);
    for (const [given, row] of joint.entries())
      for (const [likely, expected] of row.entries())
        expect(Math.abs((found.joint[given]?.[likely] ?? 0) * rows - expected)).toBeLessThan(1);
  },
);

test.each(reference.published)("finds the $wrong wrong labels of $name that were published, to 2", ({ wrong, confident, labelled }) => {
  const rows = labelled.reduce((sum, each) => sum + each, 0);
  expect(Math.abs(confidentLearning(confident, labelled).share * rows - wrong)).toBeLessThanOrEqual(2);
});

const counted = fc.integer({ min: 2, max: 5 }).chain((labels) => {
  const row = fc.array(fc.nat({ max: 40 }), { minLength: labels, maxLength: labels });
  return fc.tuple(
    fc.array(row, { minLength: labels, maxLength: labels }),
    fc.array(fc.integer({ min: 1, max: 90 }), { minLength: labels, maxLength: labels }),
  );
});

test("a joint adds up to all rows, by label as they were given, and a clean diagonal is no noise", () => {
  fc.assert(
    fc.property(counted, ([confident, labelled]) => {
      const all = labelled.reduce((sum, rows) => sum + rows, 0);
      const { joint, share } = confidentLearning(confident, labelled);
      for (const [given, row] of joint.entries())
        expect(row.reduce((sum, each) => sum + each, 0)).toBeCloseTo((labelled[given] ?? 0) / all, 10);
      expect(share >= 0 && share <= 1).toBe(true);
      const clean = confident.map((row, given) => row.map((count, likely) => (given === likely ? count : 0)));
      expect(confidentLearning(clean, labelled).share).toBeCloseTo(0, 12);
    }),
  );
});

test("keeps its promise where the model is right: finds the share of labels that were turned over", () => {
  // A model that knows the truth: of 1,000 rows each, 8 % and 3 % carry the other label.
  expect(
    confidentLearning(
      [
        [920, 80],
        [30, 970],
      ],
      [1000, 1000],
    ).share,
  ).toBeCloseTo(0.055, 12);
});

test("a joint of other labels is a bug", () => {
  expect(() => confidentLearning([[1]], [1, 2])).toThrow(RangeError);
  expect(() => confidentLearning([[0]], [0])).toThrow(RangeError);
});
