import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVEN_PRIOR } from "#stats";
import { type CriterionTerms, nothingMoreAgreed } from "./criterion.ts";
import { designSays, judgeTrial, neededOf, type PredictedTrial, successesOf, type TwoStageTrial } from "./trial-design.ts";

const terms = (over: Partial<CriterionTerms> = {}): CriterionTerms => ({
  ...{ role: "minimum-viable", metric: "hard cases solved", slice: null, comparison: "at-least", threshold: 0.4, unit: null },
  ...{ minimumSample: null, deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed, ...over },
});
const stages: TwoStageTrial = {
  ...{ of: "two-stage", shape: "optimal", p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8 },
  ...{ r1: 3, n1: 13, r: 12, n: 43 },
};
const predicted: PredictedTrial = { of: "predicted", planned: 40, prior: EVEN_PRIOR, stopBelow: 0.05, passAbove: 0.95 };
const afterStages = (successes: number, n: number) => judgeTrial(terms(), stages, { value: successes / n, n });

describe("a trial of two stages", () => {
  test("says in one sentence when to look and when to stop", () => {
    expect(designSays(terms(), stages)).toBe("Look at 13; stop if 3 or fewer succeed; else go on to 43; 13 or more of 43 pass.");
    expect(designSays(terms(), { ...stages, r1: 0, n1: 9, r: 2, n: 17 })).toBe(
      "Look at 9; stop if none succeeds; else go on to 17; 3 or more of 17 pass.",
    );
  });

  test("of one look says so, and is judged at its end, or before it where nothing can change any more", () => {
    const single: TwoStageTrial = { ...stages, shape: "single", r1: 11, n1: 35, r: 11, n: 35 };
    expect(designSays(terms(), single)).toBe("Look at 35; 12 or more of 35 pass.");
    const ended = (successes: number, n: number) => judgeTrial(terms(), single, { value: successes / n, n }).state;
    expect([ended(11, 35), ended(12, 35), ended(12, 20), ended(1, 26), ended(3, 20)]).toEqual([
      "missed",
      "met",
      "met",
      "missed",
      "unknown",
    ]);
  });

  test("stops early on too few, goes on with enough, and passes or fails at its end", () => {
    expect(afterStages(3, 13)).toEqual({ state: "missed", because: "3 of 13 succeeded; with 3 or fewer of the first 13 it stops." });
    expect(afterStages(4, 13)).toEqual({ state: "unknown", because: "4 of 13 succeeded so far; go on to 43." });
    expect(afterStages(12, 17)).toEqual({ state: "unknown", because: "12 of 17 succeeded so far; go on to 43." });
    expect(afterStages(12, 43).state).toBe("missed");
    expect(afterStages(13, 43).state).toBe("met");
  });

  test("knows before its end what cannot change any more", () => {
    expect(afterStages(13, 30).state).toBe("met");
    expect(afterStages(1, 12)).toEqual({ state: "missed", because: "1 of 12 succeeded; more than 3 of 13 cannot be reached any more." });
    expect(afterStages(4, 36).state).toBe("missed");
    expect(afterStages(2, 5).state).toBe("unknown");
  });

  test("does not take more cases than were agreed, no number of cases, or a share that no count gives", () => {
    expect(judgeTrial(terms(), stages, { value: 0.5, n: 50 }).because).toBe(
      "The trial was agreed for 43 cases; this has 50. Offer the figure as it stood at 43.",
    );
    expect(judgeTrial(terms(), stages, { value: 0.5, n: null }).state).toBe("unknown");
    expect(judgeTrial(terms(), stages, { value: 0.31, n: 13 }).because).toBe("4 of 13 succeeded so far; go on to 43.");
    expect(judgeTrial(terms(), stages, { value: 0.35, n: 13 }).because).toMatch(/no whole number/);
  });
});

describe("a trial that is predicted", () => {
  const seen = (successes: number, n: number, of = terms({ threshold: 0.6 })) => judgeTrial(of, predicted, { value: successes / n, n });

  test("says what passes and when it is given up", () => {
    expect(designSays(terms({ threshold: 0.6 }), predicted)).toBe(
      "Look at up to 40; 24 or more of 40 pass; stop once passing is less than 5 % likely, pass once it is more than 95 %.",
    );
  });

  test("stops when it can hardly pass, passes when it can hardly fail, and goes on in between", () => {
    expect(seen(12, 20)).toEqual({ state: "unknown", because: "12 of 20 succeeded so far; go on to 40." });
    expect(seen(4, 15)).toMatchObject({ state: "missed" });
    expect(seen(22, 25)).toMatchObject({ state: "met" });
    expect(seen(24, 40)).toEqual({ state: "met", because: "24 of 40 succeeded; 24 or more pass." });
    expect(seen(23, 40).state).toBe("missed");
  });

  test("does not round a chance onto never or surely", () => {
    expect(seen(0, 16).because).toBe("0 of 16 succeeded; 24 of 40 are less than 1 % likely, below the 5 % at which it stops.");
    expect(seen(23, 23).because).toMatch(/more than 99 % likely/);
  });
});

test("successes are read out of a share, rounded or in percent, and only where one count fits", () => {
  expect(successesOf(0.6923, 13, null)).toBe(9);
  expect(successesOf(69.2, 13, "%")).toBe(9);
  expect(successesOf(0.7, 10, null)).toBe(7);
  expect(successesOf(0.7, 43, null)).toBeNull();
  expect(successesOf(1.2, 10, null)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(5_000), (n, k) => {
      const count = k % (n + 1);
      expect(successesOf(count / n, n, null)).toBe(count);
      expect(successesOf((100 * count) / n, n, "%")).toBe(count);
    }),
  );
});

test("the share that is needed is counted upwards", () => {
  expect(neededOf(terms({ threshold: 0.6 }), 40)).toBe(24);
  expect(neededOf(terms({ threshold: 0.61 }), 40)).toBe(25);
  expect(neededOf(terms({ threshold: 0.6, comparison: "above" }), 40)).toBe(25);
  expect(neededOf(terms({ threshold: 60, unit: "%" }), 40)).toBe(24);
});

test("what has stopped, passed or failed stays so, whatever the cases to come", () => {
  const runs = fc.array(fc.boolean(), { minLength: 43, maxLength: 43 });
  fc.assert(
    fc.property(runs, (cases) => {
      const states = cases.map((_, at) => afterStages(cases.slice(0, at + 1).filter(Boolean).length, at + 1).state);
      const settled = states.findIndex((state) => state !== "unknown");
      expect(settled).toBeGreaterThanOrEqual(0);
      // A trial that stops is stopped: nobody looks at what would have come. One that passed can only pass.
      if (states[settled] === "met") expect(new Set(states.slice(settled))).toEqual(new Set(["met"]));
    }),
  );
});
