import { expect, test } from "vitest";
import { day } from "#kernel";
import { factsOf } from "../../lifecycle/domain/facts/facts.fixture.ts";
import { forecastOf } from "./forecast-of.ts";
import { forecastSays, percent } from "./forecast-says.ts";

const today = day("2026-11-23");
const says = (row: object, by: string | null) => {
  const found = forecastOf(factsOf(2, { name: "Churn", phase: "proof-of-concept", entered: "2026-11-09", ...row }), today);
  if (!found.known) throw new RangeError(found.because);
  return forecastSays(found.value, by === null ? null : day(by));
};

test("no timeline without its probability, and none without the day of the next evidence", () => {
  expect(says({ technique: true, problem: true, data: true }, "2027-06-01")).toMatch(
    /^Shipped by 1 June 2027: \d+ %\. It is shipped at all with \d+ %, and stopped with \d+ %\. If it is shipped, then as likely as not by \d+ \w+ 2027, and in nine cases of ten by \d+ \w+ 20\d\d\. Its present phase is over by .* in nine cases of ten\. No launch date can be promised before a go .* We will know more on \d+ \w+ 20\d\d, from the (end of proof of concept|decision at go\/no-go)\.$/,
  );
});

test("research has no end in it, and still a chance", () => {
  const said = says({ technique: false }, null);
  expect(said).toMatch(/^It is shipped at all with \d+ %/);
  expect(said).toMatch(/research has no end past the go\/no-go that could be shown/);
  expect(said).not.toMatch(/If it is shipped/);
});

test("a chance has no decimals that nobody knows", () => {
  expect([0, 0.004, 0.637, 0.999].map(percent)).toEqual(["under 1 %", "under 1 %", "64 %", "over 99 %"]);
});
