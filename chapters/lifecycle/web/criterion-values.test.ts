import { describe, expect, test } from "vitest";
import { decidersFor, freshChoices, termsOf, trialSays, valuesOf } from "./criterion-values.ts";
import type { CriterionShown } from "./criterion-words.ts";

const fresh = { ...valuesOf(undefined), metric: " hard cases solved ", threshold: "0,4", reason: "break-even" };
const agreed: CriterionShown["terms"] = {
  ...{ role: "success", metric: "recall", slice: "new customers", comparison: "at-least", threshold: 40, unit: "%", minimumSample: null },
  ...{ deadline: "2026-03-12", reason: "r", phase: "go-no-go", estimator: "held out", settledBy: "figure", freshForDays: 14 },
  freshAssumed: false,
  design: { of: "two-stage", shape: "minimax", p0: 0.2, p1: 0.4, alpha: 0.1, power: 0.9, r1: 1, n1: 2, r: 3, n: 4 },
};
const criterion = { terms: agreed } as CriterionShown; // nothing else of it is read here

describe("a new criterion", () => {
  test("says only what was typed; the rest is usual", () => {
    expect(termsOf(fresh, undefined, null)).toEqual({
      ...{ role: "minimum-viable", comparison: "at-least", threshold: 0.4, unit: null, metric: "hard cases solved", slice: null },
      ...{ minimumSample: null, deadline: null, reason: "break-even", phase: "proof-of-concept", estimator: null },
      ...{ settledBy: "figure", design: null },
    });
    expect(termsOf({ ...fresh, fresh: "never", decidedBy: "range" }, undefined, null)).toMatchObject({
      ...{ freshForDays: null, settledBy: "range" },
    });
  });

  test("is offered a trial where passes and failures are counted, and nowhere else", () => {
    const offered = (over: Record<string, string>) => decidersFor({ ...fresh, ...over }).map(({ value }) => value);
    expect(offered({})).toEqual(["figure", "range", "two-stage", "predicted"]);
    for (const over of [{ role: "kill" }, { comparison: "below" }, { threshold: "12" }, { threshold: "" }])
      expect(offered(over)).toEqual(["figure", "range"]);
    expect(termsOf({ ...fresh, decidedBy: "two-stage", notWorth: "0.2", role: "kill" }, undefined, null).design).toBeNull();
  });

  test("hears at once what a trial asks for, and why one cannot be", () => {
    expect(trialSays({ ...fresh, decidedBy: "two-stage" })).toBeNull();
    expect(trialSays({ ...fresh, decidedBy: "two-stage", notWorth: "0.2" })).toBe(
      "Look at 13; stop if 3 or fewer succeed; else go on to 43; 13 or more of 43 pass.",
    );
    expect(trialSays({ ...fresh, decidedBy: "two-stage", notWorth: "0.5" })).toMatch(/lies below the threshold/);
    expect(trialSays({ ...fresh, decidedBy: "predicted", planned: "40" })).toMatch(/^Look at up to 40; 16 or more of 40 pass/);
  });
});

test("a criterion that is changed keeps what nobody touched, its trial's odds too", () => {
  const values = valuesOf(agreed);
  expect(values).toMatchObject({ notWorth: "20", decidedBy: "two-stage", fresh: "14" });
  const sent = termsOf(values, criterion, "agent");
  expect(sent.design).toEqual({ of: "two-stage", notWorth: 20, alpha: 0.1, power: 0.9, shape: "minimax" });
  expect(sent).not.toHaveProperty("freshForDays");
  expect(termsOf({ ...values, fresh: "usual" }, criterion, "agent").freshForDays).toBe(45);
});

test("how long a measurement counts is chosen, and the usual is called an assumption", () => {
  expect(freshChoices({ ...fresh, fresh: "21" }, "vendor-model").map(({ label }) => label)).toEqual([
    ...["45 days, as we assume", "14 days", "21 days", "30 days", "60 days", "90 days", "180 days", "for good"],
  ]);
});
