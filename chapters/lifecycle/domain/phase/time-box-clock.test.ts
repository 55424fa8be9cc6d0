import { expect, test } from "vitest";
import { day } from "#kernel";
import { concerns } from "../facts/concerns.ts";
import { factsOf, type Row } from "../facts/facts.fixture.ts";
import { clockWords, timeBoxClock } from "./time-box-clock.ts";

const today = day("2026-11-22");
const clockOf = (row: Partial<Row>) => timeBoxClock(factsOf(2, { name: "Churn", kind: "trained-model", ...row }), today);

test("the weeks of a phase count from the day it was entered", () => {
  const clock = clockOf({ phase: "proof-of-concept", started: "2026-01-05", entered: "2026-11-09" });
  expect(clock).toMatchObject({ known: true, value: { from: "phase", endsOn: "2026-12-07", weeksOver: 0 } });
  expect(clock.known && clockWords(clock.value, "proof-of-concept")).toBe("week 2 of 4");
});

test("where only the start is told, the boxes of all phases so far are held against it", () => {
  const clock = clockOf({ phase: "proof-of-concept", started: "2026-09-06" });
  expect(clock).toMatchObject({ known: true, value: { from: "start", box: { from: 3, to: 6 }, weeks: 11, weeksOver: 5 } });
  expect(clock.known && clockWords(clock.value, "proof-of-concept")).toBe(
    "11 weeks since it started, against 6 for all up to proof of concept",
  );
});

test("a box of one week is over on the ninth day or the working day after it, for the clock and for what is due alike", () => {
  const row = { phase: "go-no-go", kind: "trained-model" } as const;
  const over = (entered: string, on: string) =>
    concerns(factsOf(2, { name: "Churn", ...row, entered }), day(on)).some(({ code }) => code === "past-time-box");
  expect([over("2026-11-16", "2026-11-23"), over("2026-11-16", "2026-11-24")]).toEqual([false, true]);
  expect([over("2026-11-14", "2026-11-22"), over("2026-11-14", "2026-11-23")]).toEqual([false, true]);
});

test("the first phase began when the project did", () => {
  expect(clockOf({ phase: "data-assessment", started: "2026-11-09" })).toMatchObject({ known: true, value: { from: "phase" } });
});

test("the box is that of its kind, and one of a model we train where no kind is told", () => {
  expect(clockOf({ phase: "proof-of-concept", entered: "2026-11-09", kind: "agent" })).toMatchObject({
    value: { box: { to: 3 }, kindAssumed: false },
  });
  const { kind: _, ...facts } = factsOf(2, { name: "Churn", phase: "proof-of-concept", entered: "2026-11-09" });
  expect(timeBoxClock({ ...facts, kind: { known: false } }, today)).toMatchObject({ value: { box: { to: 4 }, kindAssumed: true } });
});

test.each([
  [{ phase: "iteration", started: "2026-01-05" }, "Iteration goes on for as long as the work is worth it, and has no time box."],
  [{ phase: "proof-of-concept" }, "When it started is not recorded."],
  [{ started: "2026-01-05" }, "Its phase is not recorded."],
  [{ phase: "proof-of-concept", started: "2026-12-01" }, "It has not started."],
  [{ phase: "proof-of-concept", started: "2026-01-05", standing: "on-hold" }, "It is on hold, and how long for is not recorded."],
  [{ phase: "proof-of-concept", started: "2026-01-05", standing: "stopped" }, "It has been stopped."],
] satisfies [Partial<Row>, string][])("%j has no clock, and says why", (row, because) => {
  expect(clockOf(row)).toEqual({ known: false, because });
});
