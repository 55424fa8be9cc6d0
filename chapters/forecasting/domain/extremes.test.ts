import fc from "fast-check";
import { expect, test } from "vitest";
import { day, daysBetween } from "#kernel";
import { factsOf } from "../../lifecycle/domain/facts/facts.fixture.ts";
import type { EstimatedPart } from "./estimates/entries.ts";
import { type ForecastGiven, usualGiven } from "./forecast-given.ts";
import { forecastOf } from "./forecast-of.ts";
import { rangeOfProject } from "./range-of-project.ts";

const today = day("2026-11-23");

/** Days from a thousandth to a hundred years, often as near to each other as can be told apart. */
const anyPoints = fc
  .tuple(
    fc.constantFrom(0, 0.001, 1, 30, 3_650, 36_500),
    fc.constantFrom(0, 1e-9, 0.01, 5, 400, 36_500),
    fc.constantFrom(1e-6, 0.01, 5, 400, 36_500),
  )
  .map(([low, up, further]) => ({ low, middle: low + up, high: low + up + further }));
const anyPart = fc.constantFrom<EstimatedPart>("data-assessment", "proof-of-concept", "go-no-go", "productionisation", "whole");
const anyGiven: fc.Arbitrary<ForecastGiven> = fc.record({
  ...{ ways: fc.constant(usualGiven.ways), waits: fc.constant([]), team: fc.constant(null) },
  assumptions: fc.record({
    splitRate: fc.constant(usualGiven.assumptions.splitRate),
    priors: fc
      .record({ median: fc.constantFrom(0.1, 1.3, 20), spread: fc.constantFrom(0.01, 0.6, 2) })
      .map((prior) => ({ "trained-model": prior, "vendor-model": prior, agent: prior, bought: prior })),
    overConfidence: fc.constantFrom(0.2, 1.76, 10),
    drift: fc.constantFrom(0.01, 0.3, 2),
    lateness: fc.constantFrom({ late: 3, early: 1 }, { late: 1e12, early: 1e-6 }, { late: 1e-6, early: 1e12 }),
  }),
  finished: fc.array(fc.constantFrom(0.001, 1, 1.3, 400), { maxLength: 40 }),
  finishedOthers: fc.array(
    fc.record({ kind: fc.constant("bought" as const), ratios: fc.array(fc.constantFrom(0.001, 1, 400), { maxLength: 40 }) }),
    {
      maxLength: 1,
    },
  ),
  estimates: fc.array(
    fc.record({ part: anyPart, opinions: fc.array(anyPoints, { maxLength: 4 }), daysAgo: fc.constantFrom(0, 30, 3_650) }),
    { maxLength: 3 },
  ),
});
const anyFacts = fc
  .record({
    phase: fc.constantFrom("data-assessment", "proof-of-concept", "go-no-go", "productionisation"),
    entered: fc.constantFrom("2016-11-23", "2025-01-01", "2026-10-01", "2026-11-23"),
    box: fc.constantFrom(0.1, 1, 4, 520),
    isSound: fc.boolean(),
    days: fc.option(anyPoints, { nil: null }),
    go: fc.constantFrom("2026-09-01", undefined),
  })
  .map(({ phase, entered, box, isSound: sound, days, go }) => ({
    ...factsOf(2, {
      name: "Churn",
      kind: "trained-model",
      phase,
      entered,
      ...(go ? { go } : {}),
      ...(sound ? { technique: true, problem: true, data: true } : {}),
    }),
    boxWeeks: { known: true as const, value: box, cite: { row: 2, column: "box" }, guess: false, said: String(box) },
    preparation: days === null || days.low === 0 ? null : days,
  }));

/** Every number that is told, however deep: finite. Every day: one of the calendar, and none before today. */
function isTold(value: unknown, path: string): void {
  if (typeof value === "number" && !Number.isFinite(value)) expect.fail(`${path} is ${value}`);
  if (typeof value === "string" && /NaN|Infinity|undefined|∞/.test(value)) expect.fail(`${path} says ${value}`);
  if (typeof value === "string" && /^[+-]?\d{4,}-\d\d-/.test(value)) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
  if (typeof value === "object" && value !== null) for (const [key, each] of Object.entries(value)) isTold(each, `${path}.${key}`);
}

test("whatever is estimated, assumed and on record, no number is none, no chance leaves 0 to 1, and days are in their order", () => {
  fc.assert(
    fc.property(anyFacts, anyGiven, (facts, given) => {
      const [range, found] = [rangeOfProject(facts, today, given), forecastOf(facts, today, given)];
      isTold(range, "range");
      if (range.known) {
        const { early, middle, late } = range.value;
        expect(early > today && early <= middle && middle <= late).toBe(true);
      }
      if (!found.known) return;
      const { chanceBy, ...told } = found.value;
      isTold(told, "forecast");
      const { ships, killed, ifShipped, curve, stops, evidence, drivers } = told;
      const chances = [ships, killed, chanceBy(today), chanceBy(day("2030-01-01"))].map(({ value }) => value);
      for (const chance of [
        ...chances,
        ...curve.map((each) => each.chance),
        ...stops.map((each) => each.chance),
        ...evidence.map(({ settles }) => settles),
      ]) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
      expect(ships.value + killed.value).toBeLessThanOrEqual(1 + 1e-9);
      for (const { share } of drivers) expect(Math.abs(share)).toBeLessThanOrEqual(1);
      if (!ifShipped.known) return;
      const { p10, p50, p80, p90 } = ifShipped.value;
      for (const [before, after] of [
        [p10, p50],
        [p50, p80],
        [p80, p90],
      ] as const)
        expect(daysBetween(before.day, after.day)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: Number(process.env.RUNS ?? 25), seed: 7, endOnFailure: true },
  );
}, 60_000);

test("a project that lasts longer than a tight assumption allows has no forecast, and says why", () => {
  const prior = { median: 1, spread: 0.02 };
  const priors = { "trained-model": prior, "vendor-model": prior, agent: prior, bought: prior };
  const given = { ...usualGiven, assumptions: { ...usualGiven.assumptions, priors, drift: 0.01 }, finished: Array<number>(30).fill(1) };
  const late = factsOf(2, { name: "Churn", phase: "proof-of-concept", entered: "2026-08-01" });
  for (const found of [rangeOfProject(late, today, given), forecastOf(late, today, given)])
    expect(found).toMatchObject({ known: false, because: expect.stringContaining("how far plans are taken to be off") });
});
