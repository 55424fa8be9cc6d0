import { describe, expect, test } from "vitest";
import { known, unknown } from "#kernel";
import type { EvaluationProfile } from "../../domain/index.ts";
import { agreementSays, evaluationFacts, notShown } from "./evaluation-says.ts";

const nobody = unknown("Nobody said.");
const set: EvaluationProfile = {
  ...{ cases: 20, withoutInput: 0, withExpected: 20, distinct: 20 },
  passed: known({ of: 18, n: 20, share: 0.9, low: 0.699, high: 0.972, by: "people" }),
  ...{ corrected: nobody, compared: nobody },
  margin: { unpaired: known(0.41), paired: known(0.28), base: 0.9, discordant: 0.2, because: "assumed", assumed: true },
  needed: known({ claimed: 0.05, unpaired: 686, paired: 620 }),
  nearDuplicates: { cases: 0, exact: 0, groups: 0, lookedAt: 20, by: "words in common" },
  overlap: nobody,
  contradictory: { cases: 0, groups: 0 },
  ...{ hard: nobody, age: nobody, licences: nobody, judge: nobody, people: nobody },
  coverage: known({ segments: 4, thin: 3, fewest: 2, withoutHard: null }),
};

describe("twenty cases", () => {
  test("do not show how a thin segment does", () => {
    expect(notShown(set)).toEqual(["How it does in 3 segments with fewer than 30 cases; the smallest has 2."]);
  });

  test("that all passed do not show that it never fails", () => {
    const all = { ...set, passed: known({ of: 20, n: 20, share: 1, low: 0.839, high: 1, by: "people" as const }) };
    expect(notShown(all).at(-1)).toBe("That it never fails: all 20 passed, and it may still fail 16.1 % of the time.");
  });

  test("keep unknown what nobody said", () => {
    expect(evaluationFacts(set).find(({ label }) => label === "Hard cases")?.value).toEqual(nobody);
  });
});

test("agreement is said beyond chance, with the judge's two errors", () => {
  const share = (of: number, n: number) => ({ of, n, share: of / n, low: 0, high: 1 });
  const agreement = {
    n: 60,
    agree: share(51, 60),
    kappa: 0.62,
    kappaLow: 0.41,
    kappaHigh: 0.83,
    weighted: false,
    lenient: share(6, 14),
    strict: share(3, 46),
  };
  expect(agreementSays(agreement)).toBe(
    "The same on 51 of 60 cases; beyond chance κ 0.62 (0.41 to 0.83). The judge passes 6 of 14 that people fail and fails 3 of 46 that people pass.",
  );
});
