import { expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../../../lifecycle/domain/entries.ts";
import type { Phase } from "../../../lifecycle/domain/phase/phases.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import type { EstimatedPart } from "./entries.ts";
import { daysTaken } from "./what-came.ts";

const entered = (...stays: readonly (readonly [Phase, string])[]) => {
  const record = testRecord();
  for (const [phase, when] of stays)
    record.write(
      projectDraft("p1", "lifecycle/phase-entered", { phase, on: day(when), boxWeeks: 4, startedWithout: [], guessedFrom: null }),
      on(when),
    );
  return record.project;
};
const taken = (project: ReturnType<typeof entered>, part: EstimatedPart, given: string) => daysTaken(project, part, day(given));

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

test("is not known while it goes on, nor of what was over before", () => {
  const going = entered(["data-assessment", "2026-01-01"], ["proof-of-concept", "2026-01-11"]);
  expect([
    taken(going, "proof-of-concept", "2026-01-12"),
    taken(going, "whole", "2026-01-12"),
    taken(going, "go-no-go", "2026-01-12"),
  ]).toEqual([...[null, null, null]]);
  expect(taken(going, "data-assessment", "2026-01-20")).toBeNull();
});
