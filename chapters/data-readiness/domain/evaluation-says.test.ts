import { expect, test } from "vitest";
import { known, unknown } from "#kernel";
import { wilsonInterval } from "#stats";
import { evaluationSays } from "./evaluation-says.ts";
import type { EvaluationProfile } from "./profile/evaluation.ts";

const nothing = unknown("It was not measured.");

const of = (passes: number, n: number, more: Partial<EvaluationProfile> = {}): EvaluationProfile => ({
  ...{ cases: n, withoutInput: 0, withExpected: n, distinct: n, corrected: nothing, compared: nothing, needed: nothing, overlap: nothing },
  ...{ hard: nothing, coverage: nothing, age: nothing, licences: nothing, judge: nothing, people: nothing },
  passed: known({ of: passes, n, share: passes / n, ...wilsonInterval(passes, n, 0.95), by: "people" }),
  margin: { unpaired: known(0.386), paired: known(0.35), base: 0.9, discordant: 0.09, because: "", assumed: true },
  nearDuplicates: { cases: 0, exact: 0, groups: 0, lookedAt: n, by: "" },
  contradictory: { cases: 0, groups: 0 },
  ...more,
});

test("eighteen of twenty is 0.70 to 0.97, and shows only what is large", () => {
  expect(evaluationSays(of(18, 20, { needed: known({ claimed: 0.05, unpaired: 686, paired: 281 }) }))).toEqual([
    "18 of 20 passed: the true pass rate lies between 0.70 and 0.97 (95 %).",
    "20 cases show a difference of 35 points between two systems that both answer them, and 38.6 points where each answers cases of its own; what is smaller may be luck.",
    "The 5 points that are claimed ask for 281 cases that both systems answer, 261 more than there are.",
  ]);
});

test("says when there is enough, and when only on the same cases", () => {
  const needed = known({ claimed: 0.05, unpaired: 686, paired: 281 });
  expect(evaluationSays(of(270, 300, { needed })).at(-1)).toBe(
    "For the 5 points that are claimed that is enough as long as both systems answer the same cases; else each needs 686.",
  );
  expect(evaluationSays(of(900, 1000, { needed })).at(-1)).toBe("That is enough for the 5 points that are claimed.");
});

test("a judge that nobody checked is said to be one, and one that was checked is freed of its errors", () => {
  const judged = known({ of: 18, n: 20, share: 0.9, low: 0.7, high: 0.97, by: "judge" as const });
  expect(evaluationSays(of(18, 20, { passed: judged, judge: unknown("Nobody scored what the judge scored.") })).at(-1)).toBe(
    "How far the judge can be trusted is not known. Nobody scored what the judge scored.",
  );
  const corrected = known({ share: 0.84, low: 0.6, high: 0.95 });
  expect(evaluationSays(of(18, 20, { passed: judged, corrected }))[0]).toBe(
    "18 of 20 passed by the judge: the true pass rate lies between 0.70 and 0.97 (95 %). Freed of the judge's errors it is 0.84, between 0.60 and 0.95.",
  );
});

test("what repeats is not counted, and too few show nothing", () => {
  const margin = { unpaired: nothing, paired: nothing, base: 0.5, discordant: 0.25, because: "", assumed: true };
  expect(evaluationSays(of(2, 4, { passed: nothing, distinct: 3, margin }))).toEqual([
    "3 cases that do not repeat another show no difference between two systems, however large.",
  ]);
});
