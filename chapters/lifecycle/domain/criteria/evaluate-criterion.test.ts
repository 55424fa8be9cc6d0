import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, day } from "#kernel";
import type { Evidence } from "../entries.ts";
import { type CriterionTerms, comparisons, criterionSays, nothingMoreAgreed, roles } from "./criterion.ts";
import { evaluateCriterion, type Offered } from "./evaluate-criterion.ts";

const terms = (over: Partial<CriterionTerms> = {}): CriterionTerms => ({
  role: "success",
  metric: "recall",
  slice: null,
  comparison: "at-least",
  threshold: 0.8,
  unit: null,
  minimumSample: null,
  deadline: null,
  reason: null,
  phase: "proof-of-concept",
  ...nothingMoreAgreed,
  ...over,
});

const offered = (over: Partial<Evidence> = {}, accepted = false) => ({
  accepted,
  reachedOn: null,
  reliedOn: null,
  trialEnded: null,
  outdated: null,
  evidence: {
    evidence: "e1",
    criterion: "c1",
    value: 0.83,
    interval: null,
    n: 400,
    slice: null,
    grade: "measured" as const,
    digest: null,
    context: null,
    measuredOn: day("2026-03-01"),
    ...over,
  },
});

const today = day("2026-03-02");
const state = (of: CriterionTerms, evidence: Offered | null, on: Day = today) => evaluateCriterion(of, evidence, on).state;

describe("a criterion", () => {
  test("is unknown until shown, and says why", () => {
    expect(evaluateCriterion(terms(), null, today)).toEqual({ state: "unknown", because: "No evidence yet." });
  });

  test("is met or missed by the figure, the threshold itself included where it says at least", () => {
    expect(state(terms(), offered())).toBe("met");
    expect(state(terms(), offered({ value: 0.8 }))).toBe("met");
    expect(state(terms({ comparison: "above" }), offered({ value: 0.8 }))).toBe("missed");
    expect(state(terms({ comparison: "at-most", threshold: 120 }), offered({ value: 120 }))).toBe("met");
    expect(state(terms({ comparison: "below", threshold: 120 }), offered({ value: 120 }))).toBe("missed");
  });

  test("stays unknown on too small a sample, another slice, or a figure that was only stated", () => {
    expect(state(terms({ minimumSample: 500 }), offered())).toBe("unknown");
    expect(state(terms({ minimumSample: 500 }), offered({ n: null }))).toBe("unknown");
    expect(state(terms({ slice: "new customers" }), offered())).toBe("unknown");
    expect(state(terms(), offered({ slice: "new customers" }))).toBe("unknown");
    expect(state(terms(), offered({ grade: "stated" }))).toBe("unknown");
    expect(state(terms(), offered({ grade: "stated" }, true))).toBe("met");
  });

  test("says so where the range of the figure holds the threshold", () => {
    const close = evaluateCriterion(terms(), offered({ interval: { low: 0.78, high: 0.87 } }), today);
    expect(close).toEqual({
      state: "met",
      because: "0.83 was measured on 1 March 2026; its range, 0.78 to 0.87, lies on both sides of the threshold.",
    });
    const computed = evaluateCriterion(terms(), offered({ interval: { low: 0.783711623, high: 0.861234567 } }), today);
    expect(computed.because).toContain("its range, 0.7837 to 0.8612, lies");
  });

  test("is missed when its day passes unmet, and by a figure that comes too late; a kill criterion has no such mercy", () => {
    const by = day("2026-02-20");
    expect(state(terms({ deadline: by }), null)).toBe("missed");
    expect(state(terms({ deadline: by }), offered())).toBe("missed");
    expect(state(terms({ deadline: by }), offered({ measuredOn: by }))).toBe("met");
    expect(state(terms({ role: "kill", comparison: "below", deadline: by }), offered({ value: 0.5 }))).toBe("met");
    expect(state(terms({ role: "kill", deadline: by }), null)).toBe("unknown");
  });

  test("that was reached in time is not late for being measured again, while it holds", () => {
    const by = day("2026-02-20");
    const again = { ...offered(), reachedOn: day("2026-02-10") };
    expect(state(terms({ deadline: by }), again)).toBe("met");
    expect(state(terms({ deadline: by }), { ...again, evidence: { ...again.evidence, value: 0.7 } })).toBe("missed");
    expect(state(terms({ deadline: by }), { ...again, reachedOn: day("2026-02-21") })).toBe("missed");
  });

  test("whose range was agreed to decide is unknown while the range holds the threshold, or is not given", () => {
    const by = terms({ settledBy: "range" });
    expect(state(by, offered({ interval: { low: 0.8, high: 0.87 } }))).toBe("met");
    expect(state(by, offered({ interval: { low: 0.78, high: 0.87 } }))).toBe("unknown");
    expect(state(by, offered({ value: 0.79, interval: { low: 0.76, high: 0.799 } }))).toBe("missed");
    expect(evaluateCriterion(by, offered(), today).because).toMatch(/without the range that was agreed to decide/);
    const kill = terms({ role: "kill", comparison: "below", threshold: 0.6, settledBy: "range" });
    expect(state(kill, offered({ value: 0.55, interval: { low: 0.5, high: 0.62 } }))).toBe("unknown");
    expect(state(kill, offered({ value: 0.55, interval: { low: 0.5, high: 0.59 } }))).toBe("met");
    expect(criterionSays(by)).toBe("recall ≥ 0.8, its whole range");
  });

  test("forgets a figure that has grown too old, unless a go rested on it while it was fresh", () => {
    const fresh = terms({ freshForDays: 30 });
    expect(state(fresh, offered(), day("2026-03-31"))).toBe("met");
    expect(evaluateCriterion(fresh, offered(), day("2026-04-01"))).toEqual({
      state: "unknown",
      because: "Measured on 1 March 2026, more than 30 days ago: too old to count. Measure it again.",
    });
    expect(state(fresh, { ...offered(), reliedOn: day("2026-03-20") }, day("2027-01-01"))).toBe("met");
    expect(state(fresh, { ...offered(), reliedOn: day("2026-04-20") }, day("2027-01-01"))).toBe("unknown");
    const inTime = terms({ freshForDays: 30, deadline: day("2026-03-15") });
    expect(state(inTime, offered(), day("2026-06-01"))).toBe("unknown");
    expect(state(inTime, offered({ value: 0.7 }), day("2026-06-01"))).toBe("missed");
  });

  test("does not count what happened since has outdated", () => {
    const outdated = "Measured with an older version of the model.";
    expect(evaluateCriterion(terms(), { ...offered(), outdated }, today)).toEqual({ state: "unknown", because: outdated });
  });

  test("reads as one says it", () => {
    expect(criterionSays(terms({ slice: "new customers", deadline: day("2026-03-12") }))).toBe(
      "recall on new customers ≥ 0.8 by 12 March 2026",
    );
    expect(criterionSays(terms({ metric: "cost a case", comparison: "below", threshold: 2, unit: "EUR" }))).toBe("cost a case < 2 EUR");
  });
});

test("more of the good never turns met into missed, and without a deadline the day does not matter", () => {
  const figures = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom(...comparisons),
      figures,
      figures,
      figures,
      (role, comparison, threshold, a, b) => {
        const upwards = comparison === "at-least" || comparison === "above";
        const [worse, better] = upwards ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        const of = terms({ role, comparison, threshold });
        if (state(of, offered({ value: worse })) === "met") expect(state(of, offered({ value: better }))).toBe("met");
        expect(state(of, offered({ value: a }), day("2030-01-01"))).toBe(state(of, offered({ value: a })));
      },
    ),
  );
});
