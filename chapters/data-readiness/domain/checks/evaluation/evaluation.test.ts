import { expect, test } from "vitest";
import { known } from "#kernel";
import type { EvaluationProfile } from "../../profile/evaluation.ts";
import { evaluationOf, evaluationRoles } from "../../profile/labels.fixture.ts";
import { profileOf } from "../../profile/profile.fixture.ts";
import { noRoles } from "../../profile/roles.ts";
import { allChecks } from "../all-checks.ts";
import { judged } from "../judged.fixture.ts";

const rated = evaluationRoles({ judgeScore: "judge", secondHumanScore: "second" });
const found = (id: string, bent: Partial<EvaluationProfile> = {}) =>
  judged(id, { roles: { ...noRoles, evaluation: rated }, evaluation: known(evaluationOf(bent)) });
const agreement = (kappaLow: number, kappaHigh: number) =>
  known({
    n: 120,
    agree: { of: 108, n: 120, share: 0.9, low: 0.83, high: 0.94 },
    kappa: (kappaLow + kappaHigh) / 2,
    kappaLow,
    kappaHigh,
    weighted: false,
    lenient: null,
    strict: null,
  });

test.each<[string, Partial<EvaluationProfile>, RegExp]>([
  ["cases-whole", { withExpected: 380 }, /^20 of 400 cases have no expected answer\.$/],
  ["cases-whole", { withoutInput: 1 }, /^1 row has no input\.$/],
  [
    "cases-distinct",
    { nearDuplicates: { cases: 40, exact: 12, groups: 9, lookedAt: 400, by: "words" } },
    /^40 cases repeat another \(10 %, 12 word for word\) in 9 groups/,
  ],
  ["cases-unseen", { overlap: known({ cases: 3, exact: 3, share: 0.0075, by: "words" }) }, /^3 cases stand in a prompt/],
  ["cases-agree", { contradictory: { cases: 2, groups: 1 } }, /^2 cases have an input that is answered otherwise/],
  [
    "size-for-margin",
    { needed: known({ claimed: 0.03, paired: 900, unpaired: 1_800 }) },
    /^A difference of 3 points asks for 900 cases, and there are 400 that do not repeat another\. Where two systems do not answer the same cases, each needs 1,800\./,
  ],
  ["hard-cases", { hard: known({ cases: 8, share: 0.02 }) }, /^8 cases are marked as hard \(2 %\), of 30 that are asked for\.$/],
  [
    "cases-recent",
    { age: known({ oldest: "2023-01-01", newest: "2025-01-01", medianDays: 900 }) },
    /^Half of the cases are older than 900 days/,
  ],
  ["cases-licensed", { licences: known([{ licence: null, cases: 3 }]) }, /^3 cases have no licence\.$/],
  ["judge-agrees", { judge: agreement(0.2, 0.5) }, /^Judge and people agree on 90 % of 120 cases: κ 0\.35/],
  ["people-agree", { people: agreement(0.2, 0.5) }, /^Two people agree/],
])("%s fails where it should, and says with which figures", (id, bent, says) => {
  expect(found(id, bent)).toMatchObject({ is: "failed", says: expect.stringMatching(says) });
});

test.each<[string, Partial<EvaluationProfile>]>([
  ["cases-whole", {}],
  ["cases-distinct", {}],
  ["cases-agree", {}],
  ["cases-unseen", { overlap: known({ cases: 0, exact: 0, share: 0, by: "words" }) }],
  ["size-for-margin", { needed: known({ claimed: 0.05, paired: 390, unpaired: 900 }) }],
  ["hard-cases", { hard: known({ cases: 40, share: 0.1 }) }],
  ["judge-agrees", { judge: agreement(0.65, 0.85) }],
])("%s passes where it should", (id, bent) => {
  expect(found(id, bent).is).toBe("passed");
});

test("an interval that holds the limit tells nothing, and neither does what nobody rated", () => {
  expect(found("judge-agrees", { judge: agreement(0.5, 0.8) }).is).toBe("not-measured");
  expect(found("judge-agrees").is).toBe("not-measured");
  expect(found("size-for-margin").says).toBe(
    "No difference is claimed that 400 cases would have to show. On the same cases they show 5 points and more.",
  );
});

test("an evaluation set is asked nothing of tables, and a table nothing of evaluation sets", () => {
  const asked = (evaluation: typeof rated | null) => {
    const profile = profileOf({ roles: { ...noRoles, evaluation } });
    return allChecks
      .filter((check) => check.belongs({ profile, question: null, claimedMargin: null, previous: null, today: profile.measuredOn }))
      .map(({ id }) => id);
  };
  expect(asked(rated)).not.toContain("missing-cells");
  expect(asked(rated)).toContain("judge-agrees");
  expect(asked(evaluationRoles())).not.toContain("judge-agrees");
  expect(asked(null).filter((id) => id.startsWith("cases-"))).toEqual([]);
});
