import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baselineScore } from "./baseline-score.ts";
import { brierScore, brierSkill, type StatedChance } from "./brier-score.ts";
import { corp } from "./corp.ts";
import reference from "./fixtures/forecast-scores.json" with { type: "json" };
import { isotonicRegression } from "./isotonic.ts";
import { logScore } from "./log-score.ts";
import { yesNoSkill } from "./rare-event-skill.ts";
import { seeded } from "./seeded.fixture.ts";

const cases = reference.cases.map(({ chances, came, ...want }) => ({
  n: chances.length,
  stated: chances.map((chance, at): StatedChance => ({ chance, came: came[at] === 1 })),
  ...want,
}));

describe.each(cases)("$n statements", ({ stated, fitted, ...want }) => {
  test("score as scikit-learn has it", () => {
    expect(brierScore(stated)).toBeCloseTo(want.brier, 12);
    expect(logScore(stated)).toBeCloseTo(want.logScore, 12);
    const skill = brierSkill(stated);
    expect(skill.known && skill.value).toBeCloseTo(1 - want.brier / want.uncertainty, 12);
  });

  test("come apart into the three parts that scikit-learn's isotonic regression gives", () => {
    const found = corp(stated);
    expect(found.miscalibration).toBeCloseTo(want.miscalibration, 12);
    expect(found.discrimination).toBeCloseTo(want.discrimination, 12);
    expect(found.uncertainty).toBeCloseTo(want.uncertainty, 12);
    const right = new Map(found.curve.map(({ chance, recalibrated }) => [chance, recalibrated]));
    for (const [at, { chance }] of stated.entries()) expect(right.get(chance)).toBeCloseTo(fitted[at] ?? -1, 12);
  });
});

test.each(reference.weighted)("$values, weighted, are brought into order as scikit-learn does", ({ values, weights, fitted }) => {
  const levels = isotonicRegression(values, weights);
  const got = levels.flatMap(({ from, to, value }) => Array.from({ length: to - from + 1 }, () => value));
  expect(got.length).toBe(fitted.length);
  for (const [at, each] of got.entries()) expect(each).toBeCloseTo(fitted[at] ?? Number.NaN, 12);
});

/** methods.md G2.3: Metaculus, test_score_math.py. */
test("a chance of nine in ten is worth 84.8 points where it comes and costs 232.2 where it does not", () => {
  expect(baselineScore({ chance: 0.9, came: true })).toBeCloseTo(84.79969066, 8);
  expect(baselineScore({ chance: 0.1, came: true })).toBeCloseTo(-232.19280949, 8);
  expect(baselineScore({ chance: 2 ** -0.5, came: true })).toBeCloseTo(50, 10);
  expect(baselineScore({ chance: 0.9, came: true }, 0.5)).toBeCloseTo(84.79969066 / 2, 8);
  expect(baselineScore({ chance: 0.5, came: false })).toBe(0);
});

/** methods.md G2.7: Finley's tornadoes of 1884. */
test("right in 97 % of all says nothing of who forecasts what comes in 2 %", () => {
  const { right, criticalSuccess, detected, falseAlarmShare, heidke } = yesNoSkill({
    hits: 28,
    falseAlarms: 72,
    misses: 23,
    rightNos: 2680,
  });
  expect([right, criticalSuccess, detected, falseAlarmShare, heidke].map((each) => each?.toFixed(3))).toEqual([
    "0.966",
    "0.228",
    "0.549",
    "0.720",
    "0.355",
  ]);
  const never = yesNoSkill({ hits: 0, falseAlarms: 0, misses: 51, rightNos: 2752 });
  expect(never.right).toBeGreaterThan(right);
  expect(never).toMatchObject({ heidke: 0, detected: 0, falseAlarmShare: null });
  fc.assert(
    fc.property(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 })), ([hits, falseAlarms, misses, rightNos]) => {
      const skill = yesNoSkill({ hits, falseAlarms, misses, rightNos });
      expect(skill.heidke ?? 1).toBeLessThanOrEqual(1 + 1e-12);
      // Yes and no change places: as many are right, and as much better than chance.
      const turned = yesNoSkill({ hits: rightNos, falseAlarms: misses, misses: falseAlarms, rightNos: hits });
      expect(turned.right).toBeCloseTo(skill.right, 12);
      if (skill.heidke !== null) expect(turned.heidke).toBeCloseTo(skill.heidke, 9);
    }),
  );
});

const said = fc.record({ chance: fc.integer({ min: 0, max: 100 }).map((each) => each / 100), came: fc.boolean() });
const many = fc.array(said, { minLength: 1, maxLength: 60 });

test("the parts add up to the score, and the curve never falls", () => {
  fc.assert(
    fc.property(many, (stated) => {
      const { brier, miscalibration, discrimination, uncertainty, curve } = corp(stated);
      expect(miscalibration - discrimination + uncertainty).toBeCloseTo(brier, 9);
      expect(discrimination).toBeLessThanOrEqual(uncertainty + 1e-12);
      for (const [at, { recalibrated }] of curve.entries()) expect(recalibrated).toBeGreaterThanOrEqual(curve[at - 1]?.recalibrated ?? 0);
      expect(curve.reduce((sum, { count }) => sum + count, 0)).toBe(stated.length);
    }),
  );
});

test("scores do not care about the order, nor which of the two outcomes is asked about", () => {
  fc.assert(
    fc.property(many, (stated) => {
      const turned = stated.map(({ chance, came }) => ({ chance: 1 - chance, came: !came })).reverse();
      expect(brierScore(turned)).toBeCloseTo(brierScore(stated), 12);
      expect(logScore(turned)).toBeCloseTo(logScore(stated), 9);
      expect(corp(turned).miscalibration).toBeCloseTo(corp(stated).miscalibration, 9);
    }),
  );
});

test("isotonic regression leaves what is in order, keeps the sum, and is where it stays when done again", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }), (values) => {
      const levels = isotonicRegression(values);
      const fitted = levels.flatMap(({ from, to, value }) => Array.from({ length: to - from + 1 }, () => value));
      expect(fitted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
        values.reduce((sum, each) => sum + each, 0),
        9,
      );
      const again = isotonicRegression(fitted).flatMap(({ from, to, value }) => Array.from({ length: to - from + 1 }, () => value));
      for (const [at, each] of again.entries()) expect(each).toBeCloseTo(fitted[at] ?? Number.NaN, 9);
      const rising = values.toSorted((a, b) => a - b);
      expect(isotonicRegression(rising).flatMap(({ from, to, value }) => Array(to - from + 1).fill(value))).toEqual(rising);
    }),
  );
});

test("keeps its promise: of all that could be said, the true chance has the best expected score", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 0.98, noNaN: true }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (truth, other) => {
      const expected = (score: (one: StatedChance) => number, chance: number): number =>
        truth * score({ chance, came: true }) + (1 - truth) * score({ chance, came: false });
      for (const score of [
        (one: StatedChance) => brierScore([one]),
        (one: StatedChance) => logScore([one]),
        (one: StatedChance) => -baselineScore(one),
      ])
        expect(expected(score, truth)).toBeLessThanOrEqual(expected(score, other) + 1e-12);
    }),
  );
});

test("who is calibrated shows little miscalibration, and less the more there is; who is too sure shows what it costs", () => {
  const random = seeded(2_1);
  const draw = (n: number, sure: (chance: number) => number) =>
    Array.from({ length: n }, (): StatedChance => {
      const chance = Math.round(random() * 20) / 20;
      return { chance: sure(chance), came: random() < chance };
    });
  const mean = (n: number, rounds: number): number =>
    Array.from({ length: rounds }, () => corp(draw(n, (chance) => chance)).miscalibration).reduce((sum, each) => sum + each, 0) / rounds;
  expect(mean(50, 200)).toBeGreaterThan(mean(1000, 40));
  expect(mean(1000, 40)).toBeLessThan(0.005);
  // Pushed to 0 or 1, one loses the variance of what was rounded away: the mean of chance · (1 − chance), about 1/6, against that of the rest.
  expect(corp(draw(4000, (chance) => (chance > 0.5 ? 1 : 0))).miscalibration).toBeGreaterThan(0.05);
});

test("skill is not known where all came, and impossible chances are a bug", () => {
  expect(brierSkill([{ chance: 0.9, came: true }])).toEqual({
    known: false,
    because: "All of them came, so that there is nothing a skill could be told by.",
  });
  for (const score of [brierScore, logScore, corp]) {
    expect(() => score([])).toThrow(RangeError);
    expect(() => score([{ chance: 1.2, came: true }])).toThrow(RangeError);
    expect(() => score([{ chance: Number.NaN, came: true }])).toThrow(RangeError);
  }
  expect(() => baselineScore({ chance: 0, came: true })).toThrow(RangeError);
  expect(() => baselineScore({ chance: 0.5, came: true }, 2)).toThrow(RangeError);
  expect(() => isotonicRegression([1, 2], [1])).toThrow(RangeError);
  expect(() => isotonicRegression([1, 2], [1, 0])).toThrow(RangeError);
  expect(() => yesNoSkill({ hits: 0, falseAlarms: 0, misses: 0, rightNos: 0 })).toThrow(RangeError);
});
