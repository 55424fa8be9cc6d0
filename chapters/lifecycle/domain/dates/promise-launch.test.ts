import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../entries.ts";
import { noCeremony } from "../gate/entries.ts";
import { decideHold, decideStop, resumeProject } from "../gate/make-decision.ts";
import { openProject } from "../open-project.ts";
import { notUnderWay } from "../phase/enter-phase.ts";
import { on, type TestRecord, testRecord } from "../testing.ts";
import { commitLaunch, overrideLaunch, withdrawPromise } from "./promise-launch.ts";

const promised = { commitment: "l1", day: day("2026-06-01"), to: null };

/** In productionisation, on a go of this record. */
function productionisation(): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  record.write(
    projectDraft("p1", "lifecycle/decision-made", { outcome: "go", on: null, reason: null, alone: true, seen: [], ...noCeremony }),
    on("2026-02-01"),
  );
  const phase = { phase: "productionisation", on: day("2026-02-02"), boxWeeks: 8, startedWithout: [], guessedFrom: null } as const;
  record.write(projectDraft("p1", "lifecycle/phase-entered", phase), on("2026-02-02"));
  return record;
}

describe("a launch", () => {
  test("is promised once productionisation is under way, for today or a later day", () => {
    const { project } = productionisation();
    expect(commitLaunch(project, { ...promised, day: day("2026-02-03") }, on("2026-02-03")).kind).toBe("lifecycle/launch-committed");
    expect(() => commitLaunch(project, { ...promised, day: day("2026-02-02") }, on("2026-02-03"))).toThrow(/This day has passed/);
  });

  test("of a project on which nobody works is promised by nobody, also not against the rule", () => {
    for (const [decide, goHolds] of [
      [decideStop, false],
      [decideHold, true],
    ] as const) {
      const record = productionisation();
      record.write(decide(record.project, "no data", on("2026-03-01")), on("2026-03-01"));
      const standing = record.project.standing?.value ?? "";
      expect(() => commitLaunch(record.project, promised, on("2026-03-02"))).toThrow(notUnderWay({ standing }).message);
      expect(() => overrideLaunch(record.project, { ...promised, reason: "r", name: "n" }, on("2026-03-02"))).toThrow();
      record.write(resumeProject(record.project, "data came"), on("2026-03-03"));
      // A stop uses the go up: what begins anew needs another.
      const again = () => commitLaunch(record.project, promised, on("2026-03-03")).body;
      if (goHolds) expect(again()).toMatchObject({ day: "2026-06-01" });
      else expect(again).toThrow(/with a recorded go/);
    }
  });

  test("is not promised before a go, but by name and against the rule; two promises are withdrawn one by one", () => {
    const record = testRecord();
    record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
    expect(() => commitLaunch(record.project, promised, on("2026-01-05"))).toThrow(/No launch date until productionisation/);
    for (const commitment of ["l1", "l2"])
      record.write(overrideLaunch(record.project, { ...promised, commitment, reason: "r", name: "n" }, on("2026-01-05")), on("2026-01-05"));
    record.write(withdrawPromise(record.project, "l1", "we know better"), on("2026-01-06"));
    expect(record.project.dates.map(({ overridden, withdrawn }) => [overridden, withdrawn !== null])).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(() => withdrawPromise(record.project, "l1", "again")).toThrow(/no such promise/);
  });
});
