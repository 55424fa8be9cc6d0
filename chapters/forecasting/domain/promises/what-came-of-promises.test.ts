import { expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../../../lifecycle/domain/entries.ts";
import { on, testRecord } from "../../../lifecycle/domain/testing.ts";
import { cameOfPromise } from "./what-came-of-promises.ts";

const launchedOn = (when: string | null) => {
  const record = testRecord();
  if (when !== null)
    record.write(
      projectDraft("p1", "lifecycle/phase-entered", {
        ...({ phase: "iteration", on: day(when), boxWeeks: null, startedWithout: [], guessedFrom: null } as const),
      }),
      on(when),
    );
  return record.project;
};
const came = (project: ReturnType<typeof launchedOn>, today: string) =>
  cameOfPromise({ of: "launch", day: day("2026-03-12"), promisedIn: 0 }, project, day(today));

test("a launch by its day came on that day; one that is late did not, and was known on the day promised", () => {
  expect(came(launchedOn("2026-03-10"), "2026-03-10")).toEqual({ came: true, on: "2026-03-10" });
  expect(came(launchedOn("2026-03-13"), "2026-03-13")).toEqual({ came: false, on: "2026-03-12" });
  expect(came(launchedOn(null), "2026-03-13")).toEqual({ came: false, on: "2026-03-12" });
});

test("nothing is known while the day lies ahead, nor on it", () => {
  expect([came(launchedOn(null), "2026-03-11"), came(launchedOn(null), "2026-03-12")]).toEqual([null, null]);
});

test("a decision counts from after the day was set, whatever was decided", () => {
  const record = testRecord();
  const decided = (when: string) =>
    record.write(
      projectDraft("p1", "lifecycle/decision-made", {
        ...({
          outcome: "hold",
          opens: { opens: "productionisation" },
          on: day(when),
          reason: null,
          alone: true,
          seen: [],
          gate: null,
        } as const),
        ...{ conditions: [], tally: null, absent: [], overridden: false },
      }),
      on(when),
    );
  decided("2026-03-01");
  const promised = { of: "decision", day: day("2026-03-12"), promisedIn: record.sequence } as const;
  record.sequence++;
  expect(cameOfPromise(promised, record.project, day("2026-03-05"))).toBeNull();
  expect(cameOfPromise(promised, decided("2026-03-08"), day("2026-03-08"))).toEqual({ came: true, on: "2026-03-08" });
});
