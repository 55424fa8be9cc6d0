import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../../../lifecycle/domain/entries.ts";
import type { Phase } from "../../../lifecycle/domain/phase/phases.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import type { EstimatedPart } from "./entries.ts";
import { cameOfRange } from "./what-came.ts";

const entered = (...stays: readonly (readonly [Phase, string])[]) => {
  const record = testRecord();
  for (const [phase, when] of stays)
    record.write(
      projectDraft("p1", "lifecycle/phase-entered", { phase, on: day(when), boxWeeks: 4, startedWithout: [], guessedFrom: null }),
      on(when),
    );
  return record.project;
};
const taken = (project: ReturnType<typeof entered>, part: EstimatedPart, given: string) =>
  cameOfRange(project, { part, givenOn: day(given), high: 60 }, day("2027-01-01"));

const project = entered(
  ["data-assessment", "2026-01-01"],
  ["proof-of-concept", "2026-01-11"],
  ["data-assessment", "2026-01-21"],
  ["proof-of-concept", "2026-01-31"],
  ["go-no-go", "2026-02-10"],
  ["productionisation", "2026-02-12"],
  ["iteration", "2026-04-01"],
);

test("of the phase it was in: from the day it was given, of a later one: all of it, with what was gone over again", () => {
  expect([taken(project, "data-assessment", "2026-01-01"), taken(project, "data-assessment", "2026-01-05")]).toEqual([10, 6]);
  expect(taken(project, "proof-of-concept", "2026-01-05")).toBe(30);
  expect(taken(project, "productionisation", "2026-01-05")).toBe(48);
});

test("of the whole: until it was in use", () => {
  expect([taken(project, "whole", "2026-01-01"), taken(project, "whole", "2026-03-31"), taken(project, "whole", "2026-04-02")]).toEqual([
    90,
    1,
    null,
  ]);
});

test("is not known of what was over before, nor of a phase that it has not come to", () => {
  const going = entered(["data-assessment", "2026-01-01"], ["proof-of-concept", "2026-01-11"]);
  expect([taken(going, "data-assessment", "2026-01-20"), taken(going, "go-no-go", "2026-01-12")]).toEqual([null, null]);
});

describe("a range counts once its P90 is over", () => {
  const came = (today: string, high: number, of = project, part: EstimatedPart = "data-assessment") =>
    cameOfRange(of, { part, givenOn: day("2026-01-01"), high }, day(today));

  test("and not before, however fast it went", () => {
    expect([came("2026-02-10", 60), came("2026-03-03", 60)]).toEqual([null, 10]);
  });

  test("and then also where it is not over yet: that it is above is known", () => {
    const open = entered(["data-assessment", "2026-01-01"]);
    expect([came("2026-01-11", 10, open), came("2026-01-12", 10, open)]).toEqual([null, 11]);
    expect([came("2026-01-12", 10, open, "proof-of-concept"), came("2026-03-01", 10, open, "whole")]).toEqual([null, 59]);
  });

  test("and where it was stopped nobody knows, but that it had lasted longer than its P90 already", () => {
    const open = entered(["data-assessment", "2026-01-01"]);
    const stoppedOn = (when: string) => ({ ...open, standing: { value: "stopped", told: { on: day(when) } } }) as never;
    expect([came("2026-06-01", 10, stoppedOn("2026-01-06")), came("2026-06-01", 10, stoppedOn("2026-02-01"))]).toEqual([null, 31]);
  });
});
