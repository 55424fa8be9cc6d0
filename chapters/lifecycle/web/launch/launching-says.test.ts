import { expect, test } from "vitest";
import type { ProjectView } from "../../contract/index.ts";
import { launchingSays, planSaid, planSays, planValues, whyNotLaunched } from "./launching-says.ts";

const cite = { entry: 1, on: "2026-05-01", recordedOn: "2026-05-01", by: "member/1", imported: false };
const part = (name: "context" | "monitoring", state: "done" | "open") => ({ part: name, state, name, doneWhen: "", why: null, cite: null });
const launch: ProjectView["launch"] = {
  parts: [part("context", "open"), part("monitoring", "done")],
  monitoringOwner: { value: { id: "p", name: "Grace" }, cite },
  gaps: [],
  launches: [],
  plan: null,
  lookedAfterOn: null,
  lookAfterBy: null,
};

test("what a launch does is said before it is pressed, with what stays open and what was promised", () => {
  const promise = {
    id: "1",
    day: "2026-06-10",
    as: "promise" as const,
    overridden: false,
    imposedBy: null,
    withdrawn: null,
    kept: null,
    cite,
  };
  expect(launchingSays({ launch, dates: [promise], kind: null, autonomy: null })).toBe(
    "It is in use from that day and goes into iteration, which has no time box. It answers the promise of 10 June 2026. Open and on record for good: context or retrieval.",
  );
  expect(whyNotLaunched({ launch })).toBeNull();
  expect(whyNotLaunched({ launch: { ...launch, gaps: ["monitoring-owner"] } })).toContain("name the person who hears when it gets worse");
});

test("a plan comes filled in, and an empty cadence is none", () => {
  const values = planValues({ launch, owner: null });
  expect(values).toEqual({ owner: "Grace", from: "0.5", to: "1", everyWeeks: "13", whyNever: "" });
  expect(planSaid(values)).toEqual({ from: 0.5, to: 1, everyWeeks: 13 });
  expect(planSaid({ ...values, everyWeeks: "", whyNever: "off in June" })).toEqual({
    from: 0.5,
    to: 1,
    everyWeeks: null,
    whyNever: "off in June",
  });
});

test("what keeps it good is called what it is for its kind", () => {
  const plan = { budget: { from: 0.5, to: 1 }, everyWeeks: 13 };
  expect(planSays(plan, "trained-model")).toBe("0.5 to 1 person-weeks a month, retrained every 13 weeks");
  expect(planSays(plan, "agent")).toBe("0.5 to 1 person-weeks a month, evaluated again every 13 weeks");
  expect(planSays({ ...plan, everyWeeks: null }, "bought")).toBe("0.5 to 1 person-weeks a month, no re-evaluation needed");
});
