import { expect, test } from "vitest";
import { day } from "#kernel";
import { ageSays, agreedSays, type CriterionShown, drawingSays, drawnOf, stateSays, tidy } from "./criterion-words.ts";

const terms: CriterionShown["terms"] = {
  ...{ role: "minimum-viable", metric: "recall", slice: null, comparison: "at-least", threshold: 0.8, unit: null, minimumSample: 400 },
  ...{ deadline: null, reason: "break-even", phase: "proof-of-concept", estimator: null, settledBy: "figure", freshForDays: 90 },
  ...{ freshAssumed: true, design: null },
};
const evidence = { value: 0.8312345, interval: { low: 0.79, high: 0.87 } } as CriterionShown["evidence"]; // of which nothing else is drawn
const trial = { of: "two-stage", shape: "optimal", p0: 0.2, p1: 0.4, alpha: 0.05, power: 0.8, r1: 3, n1: 13, r: 12, n: 43 } as const;

test("a figure is drawn with its range against the threshold, a share within none and all", () => {
  expect(drawnOf({ terms, evidence })).toEqual({
    ...{ value: 0.8312345, range: { low: 0.79, high: 0.87 }, threshold: 0.8, metWhen: "above" },
    within: { low: 0, high: 1 },
  });
  const cost = { ...terms, comparison: "below", threshold: 2, unit: "EUR" } as const;
  expect(drawnOf({ terms: cost, evidence: null })).toEqual({ value: null, range: null, threshold: 2, metWhen: "below" });
});

test("a trial is drawn against the share that passes", () => {
  expect(drawnOf({ terms: { ...terms, threshold: 0.4, design: trial }, evidence: null }).threshold).toBeCloseTo(13 / 43, 12);
  expect(drawnOf({ terms: { ...terms, threshold: 40, unit: "%", design: trial }, evidence: null }).threshold).toBeCloseTo(1300 / 43, 10);
});

test("the drawing is said in words too", () => {
  const shown = { terms, evidence, state: "met" } as CriterionShown; // the rest is not drawn
  expect(drawingSays(shown)).toBe("0.8312, range 0.79 to 0.87, against the agreed 0.8: met.");
  expect(drawingSays({ ...shown, evidence: null })).toBe("Nothing measured against the agreed 0.8.");
});

test("what is assumed is said to be", () => {
  expect(agreedSays({ terms, trial: null })).toEqual([
    { label: "Why the business needs it", value: "break-even" },
    { label: "What decides", value: "the figure" },
    { label: "Cases at least", value: "400" },
    { label: "A measurement counts", value: "90 days, as we assume for its kind" },
  ]);
  const more = { ...terms, settledBy: "range", freshForDays: null, freshAssumed: false, estimator: "on the held-out set" } as const;
  expect(agreedSays({ terms: more, trial: null }).map(({ value }) => value)).toContain("for good");
});

test("what may go wrong in a trial is said, and what of it is assumed", () => {
  const says = (design: CriterionShown["terms"]["design"]) =>
    agreedSays({ terms: { ...terms, design }, trial: "Look." }).find(({ label }) => label === "How sure the trial is")?.value;
  expect(says(trial)).toBe("a true share of 20 % passes at most 5 % of the time, one of 40 % at least 80 %");
  const predicted = { of: "predicted", planned: 40, stopBelow: 0.05, passAbove: 0.95 } as const;
  expect(says({ ...predicted, prior: { successes: 1, failures: 1 } })).toBe(
    "before the first case every share equally likely, as we assume",
  );
  expect(says({ ...predicted, prior: { successes: 3, failures: 7 } })).toContain("as if 3 of 10 had succeeded");
});

test("a kill criterion that is not met has missed nothing, and a measurement has an age", () => {
  expect(stateSays({ state: "missed", terms: { ...terms, role: "kill" } })).toBe("not met");
  expect(stateSays({ state: "missed", terms })).toBe("missed");
  expect([day("2026-03-02"), day("2026-03-01"), day("2026-02-20")].map((on) => ageSays(on, day("2026-03-02")))).toEqual([
    "today",
    "yesterday",
    "10 days ago",
  ]);
  expect(tidy(1300 / 43)).toBe("30.23");
});
