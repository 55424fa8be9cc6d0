import { expect, test } from "vitest";
import { EVEN_PRIOR } from "#stats";
import { type CriterionTerms, nothingMoreAgreed } from "./criterion.ts";
import type { PredictedTrial, TwoStageTrial } from "./trial-design.ts";
import { trialNow } from "./trial-now.ts";

const terms = (threshold: number): CriterionTerms => ({
  ...{ role: "minimum-viable", metric: "hard cases solved", slice: null, comparison: "at-least", threshold, unit: null },
  ...{ minimumSample: null, deadline: null, reason: null, phase: "proof-of-concept", ...nothingMoreAgreed },
});
const stages: TwoStageTrial = {
  ...{ of: "two-stage", shape: "optimal", p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8 },
  ...{ r1: 3, n1: 13, r: 12, n: 43 },
};
const predicted: PredictedTrial = { of: "predicted", planned: 40, prior: EVEN_PRIOR, stopBelow: 0.05, passAbove: 0.95 };
const even = "Before the first case every share is taken as equally likely, which is an assumption of ours.";

test("a trial in two stages says before its look how likely it is to pass, and what stops it there", () => {
  expect(trialNow(terms(0.4), stages, { value: 3 / 8, n: 8 })).toMatchObject({
    ...{ successes: 3, cases: 8, planned: 43, needed: 13, believed: even },
    says: "72 % likely to pass at its end, with 13 or more of 43. At 13 it stops with 3 or fewer.",
  });
});

test("past its look only the end is left", () => {
  expect(trialNow(terms(0.4), stages, { value: 8 / 20, n: 20 })?.says).toBe("94 % likely to pass at its end, with 13 or more of 43.");
});

test("one that may stop any day says what would stop it and what would pass it", () => {
  const now = trialNow(terms(0.6), predicted, { value: 0.6, n: 20 });
  expect(now?.chance).toBeCloseTo(0.552, 3);
  expect(now?.says).toBe(
    "55 % likely to pass at its end, with 24 or more of 40. It stops if the next 5 all fail, and passes if the next 6 all succeed.",
  );
  const ours = trialNow(terms(0.6), { ...predicted, prior: { successes: 3, failures: 2 } }, { value: 0.6, n: 20 });
  expect(ours?.believed).toBe("Before the first case it was believed as if 3 of 5 had succeeded, as was agreed.");
});

test("what it says would end it does end it, and one case less does not", () => {
  const at = (successes: number, n: number) => trialNow(terms(0.6), predicted, { value: successes / n, n });
  expect([at(12, 24) === null, at(12, 25) === null]).toEqual([false, true]);
  expect([at(17, 25) === null, at(18, 26) === null]).toEqual([false, true]);
});

test("where it is over, has not begun, or counts no whole cases, there is nothing to say", () => {
  expect(trialNow(terms(0.4), stages, { value: 3 / 13, n: 13 })).toBeNull();
  expect(trialNow(terms(0.4), stages, { value: 13 / 30, n: 30 })).toBeNull();
  expect(trialNow(terms(0.4), stages, { value: 0, n: 0 })).toBeNull();
  expect(trialNow(terms(0.4), stages, { value: 0.5, n: null })).toBeNull();
  expect(trialNow(terms(0.4), stages, { value: 0.35, n: 13 })).toBeNull();
});
