import { describe, expect, test } from "vitest";
import { day, daysBetween } from "#kernel";
import { factsOf } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { usualGiven } from "../forecast-given.ts";
import { forecastOf } from "../forecast-of.ts";
import { type ForecastModel, forecastModelOf } from "./forecast-model.ts";
import { asItIs, type Levers, reforecast } from "./reforecast.ts";
import { swingsOf } from "./swings-of.ts";

const today = day("2026-11-23");
const sound = { technique: true, problem: true, data: true } as const;
const facts = (row: object) =>
  factsOf(2, { name: "Churn", kind: "trained-model", phase: "proof-of-concept", entered: "2026-11-09", ...row });
const modelOf = (of: ReturnType<typeof facts>): ForecastModel => {
  const found = forecastModelOf(of, today);
  if (!found.known) throw new RangeError(found.because);
  return found.value;
};
const sure = <T>(answer: { readonly known: true; readonly value: T } | { readonly known: false; readonly because: string }): T => {
  if (!answer.known) throw new RangeError(answer.because);
  return answer.value;
};
const model = modelOf(facts(sound));
const daysOf = (levers: Partial<Levers>) => {
  const { p50, p90 } = sure(reforecast(model, { ...asItIs, ...levers }).shipping.ifShipped);
  return { p50: daysBetween(today, p50.day), p90: daysBetween(today, p90.day) };
};

describe("a forecast run anew", () => {
  test("is the forecast itself where nothing was moved, to the last digit", () => {
    for (const of of [facts(sound), facts({}), facts({ ...sound, phase: "data-assessment", entered: "2026-11-16" })]) {
      const told = sure(forecastOf(of, today, usualGiven));
      const { shipping, decision } = reforecast(modelOf(of));
      const { ifShipped, outright, ships, killed, curve, commit } = told;
      expect({ ...shipping, chanceBy: null }).toEqual({ ifShipped, outright, ships, killed, curve, commit, chanceBy: null });
      expect(decision).toEqual(told.decision);
    }
  });

  test("moves the way its assumption was moved", () => {
    const now = daysOf({});
    expect(daysOf({ pace: 1.5 }).p50).toBeGreaterThan(now.p50);
    expect(daysOf({ doubt: 1.5 }).p90).toBeGreaterThan(now.p90);
    expect(daysOf({ returns: 3 }).p50).toBeGreaterThan(now.p50);
    const ships = (stops: number) => reforecast(model, { ...asItIs, stops }).shipping.ships.value;
    expect(ships(2)).toBeLessThan(ships(1));
    expect(ships(0)).toBe(1);
  });

  test("shows no end of research, whatever is moved, but the day of its decision moves", () => {
    const research = modelOf(facts({}));
    const later = reforecast(research, { ...asItIs, pace: 2 });
    expect(later.shipping.ifShipped.known).toBe(false);
    expect(later.shipping.curve).toEqual([]);
    expect(sure(later.decision).p50.day > sure(reforecast(research).decision).p50.day).toBe(true);
    expect(later.decisionCurve.length).toBeGreaterThan(10);
  });
});

describe("what moves it", () => {
  test("is told in days, the widest first: more of a cause is later", () => {
    const causes = swingsOf(model);
    expect(causes[0]?.name).toBe("how far this project’s plans are off");
    expect(causes[0]?.low).toBeLessThan(0);
    expect(causes[0]?.high).toBeGreaterThan(0);
    const widths = causes.map(({ low, high }) => Math.abs(high - low));
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  test("is told of a phase that has run far over its box, too: a few worlds of decades drown nothing", () => {
    const causes = swingsOf(modelOf(facts({ ...sound, entered: "2026-07-10" })));
    expect(causes.length).toBeGreaterThan(2);
    for (const { low, high } of causes.slice(0, 2)) expect(high).toBeGreaterThan(low);
  });
});
