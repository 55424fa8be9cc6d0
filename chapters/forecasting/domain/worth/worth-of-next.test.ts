import { describe, expect, test } from "vitest";
import { asAgreed, type Project, projectDraft, setCriterion } from "#chapters/lifecycle/domain";
import { type Answer, day, known } from "#kernel";
import { chanceToReach } from "#stats";
import { openProject } from "../../../lifecycle/domain/open-project.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import { type NextTest, nextTest } from "./next-test.ts";
import { priceOfTest } from "./price-of-test.ts";
import { type NextAsked, worthOfNext } from "./worth-of-next.ts";
import { flipsSay, moneySays, optionSays, resultSays, verdictSays, worthSays } from "./worth-says.ts";

const today = day("2026-01-20");
const share = {
  ...({ role: "minimum-viable", metric: "hard cases solved", slice: null, comparison: "at-least", threshold: 0.4, unit: null } as const),
  ...{ minimumSample: null, deadline: null, reason: "break-even" },
};

/** A project with one criterion, and what was counted of it. */
function counted(over: object = {}, figure: { value: number; n: number } | null = null): Project {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  record.write(setCriterion(record.project, "c1", asAgreed(record.project, { ...share, ...over })), on("2026-01-05"));
  if (figure !== null)
    record.write(
      projectDraft("p1", "lifecycle/evidence-offered", {
        ...{ evidence: "e1", criterion: "c1", interval: null, slice: null, grade: "reported", source: "pilot" },
        ...{ digest: null, context: null, measuredOn: day("2026-01-12"), ...figure },
      }),
      on("2026-01-12"),
    );
  return record.project;
}
const found = <T>(answer: Answer<T>): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};
const next = (project: Project, over: { works?: number; cases?: number } = {}): NextTest =>
  found(nextTest(project, { today, works: over.works ?? 0.6, cases: over.cases ?? null }));

describe("the next test", () => {
  test("is believed to reach its bar as the forecast has it, and what was counted moves that", () => {
    const before = next(counted());
    expect(before).toMatchObject({ bar: 0.4, seen: null, byDesign: false, ahead: { cases: 30 } });
    expect(chanceToReach(before.bar, before.belief)).toBeCloseTo(0.6, 9);
    const after = next(counted({}, { value: 0.5, n: 20 }));
    expect(after).toMatchObject({ seen: { successes: 10, cases: 20 }, ahead: { cases: 20 } });
    expect(chanceToReach(after.bar, after.belief)).toBeGreaterThan(0.75);
  });

  test("is the rest of a trial that was agreed, with its stop; or as many cases as somebody asks about", () => {
    const design = { of: "two-stage", notWorth: 0.2 } as const;
    expect(next(counted({ design })).ahead).toEqual({ cases: 43, stop: { after: 13, most: 3 } });
    expect(next(counted({ design }, { value: 3 / 8, n: 8 })).ahead).toEqual({ cases: 35, stop: { after: 5, most: 0 } });
    expect(next(counted({ design }, { value: 0.4, n: 20 }))).toMatchObject({ byDesign: true, ahead: { cases: 23 } });
    expect(next(counted({ design }), { cases: 50 })).toMatchObject({ byDesign: false, ahead: { cases: 50 } });
  });

  test("fills up the sample that was agreed: cases that are too few to settle it tell something all the same", () => {
    expect(next(counted({ minimumSample: 200 }, { value: 30 / 60, n: 60 }))).toMatchObject({ seen: { cases: 60 }, ahead: { cases: 140 } });
  });

  test("takes the average of two judges as it is, and leaves out what is too old to count", () => {
    expect(next(counted({}, { value: 0.402, n: 61 })).seen?.successes).toBeCloseTo(24.522, 6);
    expect(next(counted({ freshForDays: 3 }, { value: 0.402, n: 61 }))).toMatchObject({ seen: null, ahead: { cases: 30 } });
    expect(chanceToReach(0.6, next(counted({ threshold: 0.6 }, { value: 0.402, n: 61 })).belief)).toBeLessThan(0.01);
  });

  test("counts what is not of the sort where few is good", () => {
    const few = next(counted({ comparison: "at-most", threshold: 10, unit: "%" }, { value: 5, n: 100 }));
    expect(few).toMatchObject({ fewIsGood: true, bar: 0.9, seen: { successes: 95, cases: 100 } });
  });

  test("is unknown where no criterion is a share, with what to do", () => {
    expect(nextTest(counted({ threshold: 400, unit: "ms", comparison: "at-most" }), { today, works: 0.5, cases: null })).toMatchObject({
      known: false,
      because: expect.stringContaining("Set one"),
    });
  });
});

const asked = (over: Partial<NextAsked> = {}, cases = 30): NextAsked => ({
  ...{ works: 0.6, ships: 0.75, worth: { low: 60_000, high: 180_000 }, cost: { toShipping: 60_000, toDecision: 15_000 } },
  ...{ rate: { low: 2_000, high: 4_000 }, priced: null, test: known(next(counted(), { cases })) },
  ...over,
});
const said = { per: "month", months: 24, currency: "EUR" } as const;

describe("what is worth doing next", () => {
  test("is to test first where the test is worth its price", () => {
    const next30 = worthOfNext(asked());
    const weighed = found(next30.test);
    expect(weighed.verdict).toBe("test-first");
    expect(verdictSays(next30, "EUR")).toBe("Testing 30 cases for about 750 EUR is worth up to 15,000 EUR: test first.");
    expect(resultSays(weighed)).toBe("Go on if 14 or more of 30 succeed, else stop.");
    expect(weighed.worth).toBeLessThanOrEqual(next30.perfect);
    expect(weighed.flips?.testFrom).toBeLessThan(next30.worth);
    expect(weighed.flips?.goOnFrom).toBeNull(); // with so little believed, none of 30 would turn anybody back
    expect(flipsSay(weighed, said)).toMatch(/^Below [\d,]+ EUR a month stop; above it test first\.$/);
    expect(optionSays(next30, "EUR")).toMatch(
      /^The choice to stop at go\/no-go is worth up to [\d,]+ EUR; getting there costs about 15,000 EUR\.$/,
    );
  });

  test("is to decide now where no result would change anything, or where the test costs more than it is worth", () => {
    const rich = worthOfNext(asked({ worth: { low: 9e8, high: 9e8 } }, 5));
    expect(verdictSays(rich, "EUR")).toMatch(/^No result of testing 5 cases would change the decision: decide now\. On .* going on brings/);
    const dear = worthOfNext(asked({ priced: { project: "p1", weeks: 20, perCase: 100, currency: "EUR", because: "labels" } }));
    expect(verdictSays(dear, "EUR")).toMatch(/^Testing 30 cases costs about 63,000 EUR and is worth 15,000 EUR at most: decide now\./);
    expect(found(dear.test).flips?.goOnFrom).toBe(found(dear.test).flips?.testFrom);
  });

  test("the size that leaves most after its price is named", () => {
    const { best } = found(worthOfNext(asked()).test);
    expect(best && best.cases >= 30 && best.worth - best.price > 14_000).toBe(true);
  });

  test("without a share to count there is what knowing is worth, and no test", () => {
    const none = worthOfNext(asked({ test: { known: false, because: "None." } }));
    expect(none.test.known).toBe(false);
    expect(verdictSays(none, "EUR")).toMatch(
      /^Knowing for sure whether it works is worth 18,000 EUR at most\. On what is believed today going on costs/,
    );
  });
});

test("what a test costs is said to be assumed until somebody says", () => {
  expect(priceOfTest(60, { low: 2_000, high: 4_000 }, null)).toEqual({
    ...{ low: 1_000, middle: 1_500, high: 2_000 },
    says: "a week of one person’s work for each 120 cases, which is an assumption of ours",
  });
  expect(priceOfTest(60, { low: 2_000, high: 4_000 }, { weeks: 2, perCase: 5 })).toMatchObject({
    ...{ low: 4_300, high: 8_300, says: "2 weeks of one person’s work, as was said, and 5 for each case" },
  });
});

test("money is said as rough as it is known", () => {
  expect([0, 7, 94, 1_234, 98_765, -4_321].map((amount) => moneySays(amount, "EUR"))).toEqual([
    ...["0 EUR", "7 EUR", "94 EUR", "1,200 EUR", "99,000 EUR", "-4,300 EUR"],
  ]);
  expect(worthSays({ low: 2_000, high: 9_000, ...said })).toBe("2,000 to 9,000 EUR a month, over 24 months");
});
