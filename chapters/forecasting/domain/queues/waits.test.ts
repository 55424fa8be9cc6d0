import { describe, expect, test } from "vitest";
import { day, daysBetween } from "#kernel";
import { streamOf } from "#stats";
import { factsOf } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { daysLeft } from "../first-range.ts";
import { type ForecastGiven, usualGiven } from "../forecast-given.ts";
import { forecastOf } from "../forecast-of.ts";
import { rangeOfProject } from "../range-of-project.ts";
import { lengthTable } from "../simulation/length-table.ts";
import { waitingOf } from "../simulation/phase-waits.ts";
import { sharedDraws } from "../simulation/shared-draws.ts";
import { simulateProject } from "../simulation/simulate.ts";
import { waitLeft, waitThenWork } from "./wait-left.ts";
import type { WaitGiven } from "./waits-ahead.ts";

const today = day("2026-11-23");
const sound = { technique: true, problem: true, data: true } as const;
const facts = (row: object = {}) =>
  factsOf(2, { name: "Churn", kind: "trained-model", phase: "proof-of-concept", entered: "2026-11-23", ...sound, ...row });
const wait = (of: Partial<WaitGiven> = {}): WaitGiven => ({
  ...{ phase: "proof-of-concept", days: { low: 10, median: 10, high: 10 }, once: false, saidOn: today, endedOn: null },
  ...{ cite: { entry: 7, recordedOn: today, imported: false } },
  ...of,
});
const given = (...waits: readonly WaitGiven[]): ForecastGiven => ({ ...usualGiven, waits });
const rangeOf = (of: ForecastGiven, row: object = {}, asOf = today) => {
  const range = rangeOfProject(facts(row), asOf, of);
  if (!range.known) throw new RangeError(range.because);
  return range.value;
};
const shipsOf = (of: ForecastGiven, row: object = {}) => {
  const found = forecastOf(facts(row), today, of);
  if (!found.known || !found.value.ifShipped.known) throw new RangeError("it has days");
  return { ...found.value, days: daysBetween(today, found.value.ifShipped.value.p50.day) };
};

describe("a wait", () => {
  test("to the day is that many days on top of the present phase, in the range and in every day of the forecast", () => {
    const [without, has] = [rangeOf(given()), rangeOf(given(wait()))];
    for (const at of ["early", "middle", "late"] as const) expect(Math.abs(daysBetween(without[at], has[at]) - 10)).toBeLessThanOrEqual(1);
    expect(has.assumes).toMatch(/^It waits for others before its work goes on: 10 days\./);
    const once = wait({ once: true });
    expect(Math.abs(shipsOf(given(once)).days - shipsOf(given()).days - 10)).toBeLessThanOrEqual(1);
    expect(shipsOf(given(once)).ships).toEqual(shipsOf(given()).ships);
  });

  test("on each visit costs more than one that comes once, since projects go back", () => {
    const on = (once: boolean) => shipsOf(given(wait({ phase: "productionisation", days: { low: 60, median: 60, high: 60 }, once })));
    const [once, each] = [on(true), on(false)];
    expect(
      once.curve.every(({ chance }, at) => chance >= (each.curve[at]?.chance ?? 0) || once.curve[at]?.day !== each.curve[at]?.day),
    ).toBe(true);
    expect(each.ifShipped.known && once.ifShipped.known && each.ifShipped.value.p90.day > once.ifShipped.value.p90.day).toBe(true);
  });

  test("of a phase ahead leaves the present phase as it is, to the last digit", () => {
    expect(rangeOf(given(wait({ phase: "productionisation" })))).toEqual(rangeOf(given()));
  });

  test("that is over counts no more, and the days it took are none of the work's", () => {
    const entered = { entered: "2026-11-03" };
    const over = wait({ saidOn: day("2026-11-03"), endedOn: day("2026-11-13") });
    expect(rangeOf(given(over), entered)).toEqual(rangeOf(given(), { entered: "2026-11-13" }));
  });

  test("that goes on is as much shorter as it has lasted, and the work still lies ahead", () => {
    const began = wait({ saidOn: day("2026-11-17") });
    const [now, fresh] = [
      rangeOf(given(began), { entered: "2026-11-17" }),
      rangeOf(given(wait({ saidOn: day("2026-11-17") })), { entered: "2026-11-17" }, day("2026-11-17")),
    ];
    expect(now.middle).toBe(fresh.middle);
  });

  test("once, of a phase that is over, is none; nobody's words are asked for, and each is an input that somebody said", () => {
    expect(rangeOf(given(wait({ phase: "data-assessment", once: true })))).toEqual(rangeOf(given()));
    const inputs = shipsOf(given(wait(), wait({ days: { low: 5, median: 8, high: 30 } }))).inputs.filter(({ what }) =>
      what.startsWith("waiting"),
    );
    expect(inputs.map(({ what, origin }) => [what, origin])).toEqual([
      ["waiting for others in proof of concept", "said"],
      ["waiting for others in proof of concept, 2", "said"],
    ]);
    expect(inputs[1]?.says).toMatch(
      /^A wait of 5 to 30 days, as likely as not 8, on each visit, told on 23 November 2026; the range is taken 1.76 times as wide/,
    );
  });

  test("is a driver of the ship day where it is wide", () => {
    const drivers = shipsOf(given(wait({ days: { low: 2, median: 60, high: 400 } }))).drivers.map(({ name }) => name);
    expect(drivers[0]).toBe("waiting for others");
  });
});

describe("waits of one visit", () => {
  const even = (most: number) => ({ table: lengthTable((chance) => most * chance), once: false });

  test("run side by side: of two even ones up to 30 days the longer takes 20 on average, and the exact law has its middle at 30/√2", () => {
    const phases = [
      {
        name: "a",
        length: { days: 1 },
        next: [{ to: "shipped" as const, count: 1 }],
        waits: [0, 1].map(() => ({ ...even(30), lasted: 0 })),
      },
    ];
    const waiting = waitingOf({ phases, start: 0 }, streamOf("two"));
    let sum = 0;
    for (let world = 0; world < 20_000; world++) {
      waiting?.newWorld(world);
      sum += waiting?.now() ?? 0;
    }
    expect(sum / 20_000).toBeCloseTo(20, 0);
    expect(waitLeft(phases[0]?.waits ?? [])?.(0.5)).toBeCloseTo(30 / Math.SQRT2, 1);
  });

  test("that has lasted so long already is drawn from what is longer: of an even one up to 30 days, after 20 an even one up to 10", () => {
    const left = waitLeft([{ ...even(30), lasted: 20 }]);
    for (const chance of [0.1, 0.5, 0.9]) expect(left?.(chance)).toBeCloseTo(10 * chance, 1);
    expect(waitLeft([{ ...even(30), lasted: 45 }])?.(0.9)).toBe(0);
    expect(waitLeft([{ ...even(30), lasted: null }])).toBeNull();
  });
});

test("the range of a phase that waits is the law of its simulated first visit", () => {
  const waits = [{ table: lengthTable((chance) => 40 * chance), once: false, lasted: 10 }];
  const belief = { mean: Math.log(1.3), spread: 0.43, weight: 3, freedom: 4 };
  const ratio = { belief, shares: { time: 0.25, project: 0.375, visit: 0.375 } };
  const phases = [{ name: "a", length: { days: 28 }, next: [{ to: "shipped" as const, count: 1 }], waits }];
  const graph = { phases, start: 0, gone: 0, before: null, shrinks: 0.5 };
  const worlds = simulateProject(graph, {
    ...{ shared: sharedDraws(ratio, { seed: "law", worlds: 40_000 }), shares: ratio.shares, seed: "law" },
  });
  const days = worlds.shipsIn.toSorted();
  const [wait, work] = [waitLeft(waits), daysLeft({ since: today, today, length: { days: 28 }, ratio })];
  if (wait === null || !work.known) throw new RangeError("both have a law");
  const law = waitThenWork(wait, work.value);
  for (const chance of [0.1, 0.25, 0.5, 0.75, 0.9]) expect(Math.abs(law(chance) / (days[40_000 * chance] ?? 0) - 1)).toBeLessThan(0.02);
});
