import { expect, test } from "vitest";
import { day } from "#kernel";
import { factsOf } from "../../lifecycle/domain/facts/facts.fixture.ts";
import { usualGiven } from "./forecast-given.ts";
import { forecastOf } from "./forecast-of.ts";
import { type ProjectOutlook, projectOutlook, promisesOfAll } from "./portfolio-outlook.ts";

const today = day("2026-11-23");
const building = {
  phase: "productionisation",
  entered: "2026-11-02",
  go: "2026-10-30",
  technique: true,
  problem: true,
  data: true,
} as const;
const facts = (row: number, promised?: string) => factsOf(row, { name: `Project ${row}`, ...building, ...(promised ? { promised } : {}) });
const outlook = (row: number, promised?: string): ProjectOutlook => {
  const found = projectOutlook(facts(row, promised), today, usualGiven);
  if (!found.known) throw new RangeError(found.because);
  return found.value;
};

test("has the numbers of the forecast", () => {
  const [one, whole] = [outlook(2, "2027-02-01"), forecastOf(facts(2, "2027-02-01"), today)];
  if (!whole.known) throw new RangeError(whole.because);
  const { next, decision, ifShipped, ships, chanceBy } = whole.value;
  expect([one.next, one.decision, one.ifShipped, one.ships]).toEqual([next, decision, ifShipped, ships]);
  expect(one.promise).toEqual({ day: "2027-02-01", chance: chanceBy(day("2027-02-01")) });
});

test("a promise that has passed, and a project without one, are not held", () => {
  expect([outlook(2).promise, outlook(2, "2026-11-01").promise]).toEqual([null, null]);
  expect(promisesOfAll([outlook(2)])).toEqual({ known: false, because: "Nothing is promised." });
});

test("several promises hold together more often than if projects had nothing in common, and less often than each", () => {
  const all = [2, 3, 4].map((row) => outlook(row, "2027-02-15"));
  const together = promisesOfAll(all);
  if (!together.known) throw new RangeError(together.because);
  expect(together.value.all.value).toBeGreaterThan(together.value.ifIndependent + 3 * together.value.all.error);
  for (const { promise } of all) expect(together.value.all.value).toBeLessThan(promise?.chance.value ?? 0);
});
