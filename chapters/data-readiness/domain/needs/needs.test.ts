import { describe, expect, test } from "vitest";
import { addDays, day } from "#kernel";
import { factsOf } from "../../../lifecycle/domain/facts/facts.fixture.ts";
import { makeReport } from "../checks/make-report.ts";
import { nothingSaid } from "../checks/said.ts";
import { profileOf } from "../profile/profile.fixture.ts";
import { type DataSet, nothingSaidOf } from "../record/data-set.ts";
import { bandHeld, gateAsksSince } from "./band-held.ts";
import { saidNeeds } from "./said-needs.ts";

const today = day("2026-11-22");
const told = { entry: 1, on: day("2026-06-01"), by: "member/ada", imported: false };
const assessed = (measuredOn: string) => ({
  ...{
    assessment: "a",
    version: "1",
    data: "0",
    profile: "0",
    rows: 10,
    question: null,
    target: null,
    measured: "here",
    startedBy: "member/ada",
  },
  ...{ measuredOn: day(measuredOn), told },
});
const dataSet = (bent: object): DataSet => ({ ...nothingSaidOf("d1"), name: "Customers", ...bent });

describe("a report", () => {
  test("is stale from the day its first result no longer counts", () => {
    const of = (measuredOn: string) => saidNeeds(dataSet({ assessed: [assessed(measuredOn)] }), null, today);
    expect(of("2026-08-24")).toEqual([]);
    expect(of("2026-08-23")).toEqual([
      {
        what: "report-stale",
        since: "2026-11-22",
        says: "Customers was measured 91 days ago, and what was found no longer counts.",
        next: "Assess a version of today.",
      },
    ]);
  });

  test("of what was retired, or never assessed, is not due", () => {
    expect(saidNeeds(dataSet({}), null, today)).toEqual([]);
    expect(saidNeeds(dataSet({ assessed: [assessed("2026-01-01")], retired: { because: "", told } }), null, today)).toEqual([]);
  });
});

describe("a waiver", () => {
  const waiver = (until: string, question: string | null = null) => ({
    check: "missing-cells",
    question,
    because: "",
    until: day(until),
    told,
  });
  const of = (until: string, on = today, bent: object = {}) =>
    saidNeeds(dataSet({ waivers: [waiver(until)], ...bent }), null, on).map(({ what }) => what);

  test("is told two weeks before its end, and for a month after it", () => {
    expect(of("2026-12-07")).toEqual([]);
    expect(of("2026-12-06")).toEqual(["waiver-lapsing"]);
    expect(of("2026-11-22")).toEqual(["waiver-lapsing"]);
    expect(of("2026-11-21")).toEqual(["waiver-lapsed"]);
    expect(of("2026-10-01")).toEqual([]);
  });

  test("that ended before the data was measured anew is the report's to tell", () => {
    expect(of("2026-11-18", today, { assessed: [assessed("2026-11-20")] })).toEqual([]);
  });

  test("of another question is not this one's", () => {
    const other = dataSet({ waivers: [waiver("2026-11-25", "q2")] });
    expect([saidNeeds(other, "q1", today), saidNeeds(other, "q2", today)].map(({ length }) => length)).toEqual([0, 1]);
  });
});

describe("a band", () => {
  const facts = (phase: "proof-of-concept" | "go-no-go" | "data-assessment", decide?: string) =>
    factsOf(2, { name: "Churn", phase, entered: "2026-11-10", started: "2026-09-01", ...(decide ? { decide } : {}) });

  test("is asked for in go/no-go, and two weeks before a proof of concept is decided on", () => {
    expect(gateAsksSince(facts("go-no-go"), today)).toBe("2026-11-10");
    expect(gateAsksSince(facts("proof-of-concept", "2026-12-01"), today)).toBe("2026-11-17");
    expect(gateAsksSince(facts("proof-of-concept", "2026-12-20"), today)).toBeNull();
    expect(gateAsksSince(facts("data-assessment"), today)).toBeNull();
  });

  test("that is held is told with the check that holds it, and one that is reached is not", () => {
    const report = makeReport({
      profile: profileOf(),
      question: null,
      claimedMargin: null,
      said: nothingSaid,
      history: [],
      previous: null,
      today,
    });
    expect(bandHeld(report, "Customers", addDays(today, -3))).toMatchObject([
      {
        what: "band-held",
        since: "2026-11-19",
        says: expect.stringMatching(/^A decision is near, and Customers has reached no band: Nobody has answered yet/),
      },
    ]);
    expect(bandHeld({ ...report, workingOn: null }, "Customers", today)).toEqual([]);
  });
});
