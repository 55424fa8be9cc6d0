import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { binsOf, endingOf, forecastHead, movedSays, outrightSays } from "./forecast-says.ts";

const on = (text: string) => ({ day: day(text), errorDays: 1 });
const range = { p10: on("2027-01-01"), p50: on("2027-02-01"), p80: on("2027-03-12"), p90: on("2027-04-01") };
const none = { known: false as const, because: "Research has no end." };
const sure = <T>(value: T) => ({ known: true as const, value });
const curve = [0, 0.25, 0.485].map((chance, at) => ({ day: day(`2027-0${at + 1}-01`), chance }));
const reforecast = (of: object) =>
  ({ shipping: { ifShipped: none, curve: [], killed: { value: 0.3, error: 0 } }, decision: none, decisionCurve: [], ...of }) as never;

describe("the end that is shown", () => {
  test("is the launch where one may be shown, with what is stopped beside it", () => {
    const shipping = { ifShipped: sure(range), curve, killed: { value: 0.3, error: 0 } };
    expect(endingOf(reforecast({ shipping, decision: sure(range) }))).toMatchObject({ is: "launch", range, curve, never: 0.3 });
  });
  test("is the decision of research, with what does not come to it", () => {
    expect(endingOf(reforecast({ decision: sure(range), decisionCurve: curve }))).toMatchObject({ is: "decision", never: 0.5 });
    expect(endingOf(reforecast({}))).toBeNull();
  });
  test("is drawn by the chance of each step", () => {
    expect(binsOf(curve).map(({ share }) => share)).toEqual([0.25, 0.235]);
    expect(binsOf([])).toEqual([]);
  });
});

test("the first sentence is P80 of the launch, else of the decision, else why there is none", () => {
  const forecast = (of: object) => ({ forecast: sure({ ifShipped: none, decision: none, ...of }) }) as never;
  expect(forecastHead(forecast({ ifShipped: sure(range) }))).toBe("If it ships, P80 is 12 March 2027: eight in ten are there by then.");
  expect(forecastHead(forecast({ decision: sure(range) }))).toBe("P80 of the decision is 12 March 2027; past it no end can be shown yet.");
  expect(forecastHead({ forecast: { known: false, because: "It is on hold." } })).toBe("It is on hold.");
  expect(forecastHead({ forecast: none }, day("2026-11-13"))).toBe("In use since 13 November 2026: nothing is left to ship.");
});

test("what moved is said by its days", () => {
  expect([0, 1, -12].map(movedSays)).toEqual(["as it is", "1 day later", "12 days earlier"]);
});

test("days with stops counted as never are told as far as they are reached", () => {
  const there = sure(on("2027-02-01"));
  expect(outrightSays({ p50: there, p80: none, p90: none })).toBe(
    "With what may be stopped counted as never: P50 1 February 2027; P80 is not reached.",
  );
  expect(outrightSays({ p50: none, p80: none, p90: none })).toBe("With what may be stopped counted as never, not even P50 is reached.");
});
