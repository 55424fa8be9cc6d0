import { expect, test } from "vitest";
import { day, known } from "#kernel";
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

test("what nobody looked at is counted, and the last of it named", () => {
  expect(summaryOf({}, nothingSaid)[0]).toBe("The data reaches no band yet: nobody has looked at 3 checks of band C.");
  expect(summaryOf({}, yes("had-again", "sensitive-named"))[0]).toBe(
    "The data reaches no band yet: nobody has said yet whether it is known whose the data is, and the use is lawful.",
  );
});

test("what failed comes before what nobody looked at", () => {
  expect(summaryOf({ columns: [coded] }, nothingSaid, "Who leaves?")[0]).toBe(
    "The data reaches no band yet for “Who leaves?”: 31 % of income is missing, coded as -999; and nobody has looked at 3 checks of band C.",
  );
});

test("a gap is told with its figures, and the work with its range", () => {
  const [first, second] = summaryOf({ columns: [coded] }, yes(...bandC));
  expect(first).toBe("The data reaches band C, usable but not yet valid: 31 % of income is missing, coded as -999.");
  expect(second).toMatch(
    /^About [\d.]+ person-days of work \([\d.]+ to [\d.]+\) lie between it and a first model; \d+ checks that are not measured may add to it\.$/,
  );
});

test("what costs most is named where something cheaper holds the band", () => {
  const mixed = columnOf("fare", { type: "mixed", alsoHolds: [{ type: "text", share: 0.2 }] });
  const riley = known({ needed: 662, there: 600, parameters: 24, rSquared: 0.288, because: "as measured", binding: "optimism" });
  const enough = { ...profileOf().enough, riley };
  const bent = { columns: [mixed], enough, roles: { ...noRoles, target: "fare" } };
  const [first, second] = summaryOf(bent, yes(...bandC), "Who leaves?");
  expect(first).toBe("The data reaches band C for “Who leaves?”, usable but not yet valid: fare holds text (20 %).");
  expect(second).toMatch(/a first model, most of all because a model of 24 parameters asks for 662 rows, and there are 600;/);
});

test("a column's name stays as it is written, wherever the sentence begins", () => {
  const mixed = columnOf("Fare", { type: "mixed", alsoHolds: [{ type: "text", share: 0.2 }] });
  expect(summaryOf({ columns: [mixed] }, yes(...bandC))[0]).toMatch(/not yet valid: Fare holds text \(20 %\)\.$/);
});

test("what reaches band A says so, with what is waived, and that nothing is open", () => {
  const waivers = allChecks.map(({ id }) => ({ check: id, because: "Tried", by: null, on: today, until: today }));
  const [first, second] = summaryOf({ roles: { ...noRoles, target: "churned" } }, { ...nothingSaid, waivers }, "Who leaves?");
  expect(first).toMatch(
    /^The data reaches band A for “Who leaves\?” with \d+ checks waived: it can be used, is valid and serves the question\.$/,
  );
  expect(second).toBe("No work on it is open before a first model.");
});
