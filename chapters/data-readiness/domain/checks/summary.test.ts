import { expect, test } from "vitest";
import { day } from "#kernel";
import { columnOf, profileOf } from "../profile/profile.fixture.ts";
import type { Profile } from "../profile/profile.ts";
import { noRoles } from "../profile/roles.ts";
import { allChecks } from "./all-checks.ts";
import { makeReport } from "./make-report.ts";
import { nothingSaid, type Said } from "./said.ts";

const today = day("2026-11-22");
const yes = (...ids: readonly string[]): Said => ({
  ...nothingSaid,
  answers: ids.map((check) => ({ check, answer: "yes", because: null, on: today })),
});
const bandC = ["lawful", "had-again", "sensitive-named"];
const coded = columnOf("income", { coded: [{ text: "-999", count: 3_100, because: "far outside the others" }] });
const summaryOf = (bent: Partial<Profile>, said: Said, question: string | null = null) =>
  makeReport({ profile: profileOf(bent), question, claimedMargin: null, said, history: [], previous: null, today }).summary;

test("what nobody answered is not known, and not said to be wrong", () => {
  expect(summaryOf({}, nothingSaid)[0]).toBe(
    "It is not known whether the data can be lawfully used and read: nobody has said yet whether it is known whose the data is, and the use is lawful.",
  );
});

test("a gap is told with its figures, and the work with its range", () => {
  const [first, second] = summaryOf({ columns: [coded] }, yes(...bandC));
  expect(first).toBe("The data can be lawfully used and read, but not yet trusted: 31 % of income is missing, coded as -999.");
  expect(second).toMatch(
    /^About [\d.]+ person-days \([\d.]+ to [\d.]+\) of work lie between it and a first model; \d+ checks that are not measured may add to it\.$/,
  );
});

test("what costs most is named where something else holds the band", () => {
  expect(summaryOf({ columns: [coded] }, nothingSaid)[1]).toMatch(
    /a first model, first of all since 31 % of income is missing, coded as -999; \d+ checks/,
  );
});

test("a column's name stays as it is written, wherever the sentence begins", () => {
  const mixed = columnOf("Fare", { type: "mixed", alsoHolds: [{ type: "text", share: 0.2 }] });
  expect(summaryOf({ columns: [mixed] }, yes(...bandC))[0]).toMatch(/not yet trusted: Fare holds text \(20 %\)\.$/);
});

test("what reaches band A says so, with what is waived, and that nothing is open", () => {
  const waivers = allChecks.map(({ id }) => ({ check: id, because: "Tried", by: null, on: today, until: today }));
  const [first, second] = summaryOf({ roles: { ...noRoles, target: "churned" } }, { ...nothingSaid, waivers }, "Who leaves?");
  expect(first).toMatch(
    /^The data can be lawfully used, read and trusted, with \d+ checks waived, and serves the question “Who leaves\?”\.$/,
  );
  expect(second).toBe("No work on it is open before a first model.");
});
