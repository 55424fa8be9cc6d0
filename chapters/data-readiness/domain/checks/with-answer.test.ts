import { expect, test } from "vitest";
import { addDays } from "#kernel";
import { columnOf, profileOf } from "../profile/profile.fixture.ts";
import { allChecks } from "./all-checks.ts";
import type { SaidAnswer } from "./said.ts";
import { withAnswer } from "./with-answer.ts";

const profile = profileOf({ columns: [columnOf("contact", { personal: [{ kind: "e-mail", count: 90, share: 0.9, by: "an @" }] })] });
const facts = { profile, question: null, claimedMargin: null, previous: null, today: profile.measuredOn };
const settled = (id: string, answer: Partial<SaidAnswer> | null) => {
  const check = allChecks.find((each) => each.id === id);
  if (check === undefined) throw new RangeError(`there is no ${id}`);
  const said = { check: id, answer: "yes", because: null, on: profile.measuredOn, ...answer } as const;
  const { found, by } = withAnswer(check, facts, answer === null ? null : said);
  return [found.is, by];
};

test("what only people know waits for them: yes passes, no and partly are gaps", () => {
  expect(settled("lawful", null)).toEqual(["not-measured", "said"]);
  expect(settled("lawful", {})).toEqual(["passed", "said"]);
  expect(settled("lawful", { answer: "partly" })).toEqual(["failed", "said"]);
});

test("what was found is settled by an answer given after it, not by one from before", () => {
  expect(settled("personal-data-allowed", null)).toEqual(["not-measured", "measured"]);
  expect(settled("personal-data-allowed", {})).toEqual(["passed", "said"]);
  expect(settled("personal-data-allowed", { answer: "no" })).toEqual(["failed", "said"]);
  expect(settled("personal-data-allowed", { on: addDays(profile.measuredOn, -1) })).toEqual(["not-measured", "measured"]);
});

test("what is true of the set whatever was found stands from before", () => {
  expect(settled("time-known", { on: addDays(profile.measuredOn, -30) })).toEqual(["passed", "said"]);
});

test("what a machine alone can tell takes no answer", () => {
  expect(settled("rows-and-columns", { answer: "no" })).toEqual(["passed", "measured"]);
});
