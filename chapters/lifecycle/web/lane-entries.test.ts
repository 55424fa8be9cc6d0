import { expect, test } from "vitest";
import { day } from "#kernel";
import type { PortfolioRow } from "../contract/index.ts";
import { decisionOf, laneEntries } from "./lane-entries.ts";

const today = day("2026-06-15");
const cite = { entry: 1, on: "2026-05-01", recordedOn: "2026-05-01", by: "member/1", imported: false };
const row: PortfolioRow = {
  id: "01a07b1a-5b40-7982-a250-4edbcaebda15",
  name: "Churn",
  standing: "under-way",
  standsToday: { is: "under-way", says: "under way", because: "" },
  startedWithout: [],
  extended: null,
  toLaunch: null,
  kind: null,
  autonomy: null,
  phase: "proof-of-concept",
  phaseGuessed: false,
  startedOn: "2026-04-01",
  stays: [
    {
      phase: "proof-of-concept",
      enteredOn: "2026-05-01",
      leftOn: null,
      extendedWeeks: 0,
      boxWeeks: 4,
      boxEndsOn: "2026-05-29",
      extensions: 0,
      returned: false,
      startedWithout: [],
      guessedFrom: null,
      cite,
    },
  ],
  boxEndsOn: "2026-05-29",
  owner: null,
  sponsor: null,
  metric: null,
  target: null,
  dates: [],
  decisions: [],
  decisionDate: null,
  research: true,
  criteria: { met: 0, missed: 0, unknown: 0, edited: 0 },
  needs: [],
  teamSize: null,
  spend: null,
  cite,
};
const lanesOf = (rows: readonly PortfolioRow[]) => laneEntries(rows, today, "acme", new Map());

test("lanes follow the phases, then what is not recorded, waits or has ended", () => {
  const rows: readonly PortfolioRow[] = [
    { ...row, standing: "stopped" },
    { ...row, standing: "on-hold" },
    { ...row, phase: null },
    { ...row, phase: "iteration" },
    { ...row, phase: "data-assessment" },
  ];
  expect(lanesOf(rows).map(({ lane }) => lane)).toEqual(["Data assessment", "Iteration", "Phase not recorded", "On hold", "Stopped"]);
});

test("a promise with no go behind it is hollow, whatever the phase", () => {
  const promised = {
    id: "1",
    day: "2026-09-01",
    as: "promise" as const,
    overridden: false,
    imposedBy: null,
    withdrawn: null,
    kept: null,
    cite,
  };
  const hollow = (of: Partial<PortfolioRow>) => lanesOf([{ ...row, dates: [promised], ...of }])[0]?.dates[0]?.isHollow;
  expect(hollow({})).toBe(true);
  expect(hollow({ phase: "productionisation" })).toBe(true);
  expect(hollow({ decisions: [{ outcome: "go", on: "2026-05-01", reason: null, alone: true, overridden: false, live: true, cite }] })).toBe(
    false,
  );
});

test("what rests says since when, and shows neither a range nor a box", () => {
  const [held] = lanesOf([
    {
      ...row,
      standing: "on-hold",
      decisions: [{ outcome: "hold", on: "2026-05-01", reason: null, alone: true, overridden: false, live: true, cite }],
    },
  ]);
  expect(held).toMatchObject({ beside: "on hold since 1 May 2026", range: null, boxEndsOn: null });
});

test("a decision day that has passed is only drawn while somebody still has to answer it", () => {
  const passed = { ...row, decisionDate: "2026-06-01" };
  expect(decisionOf(passed, today)).toBeNull();
  const due = { what: "decision-date-passed" as const, since: "2026-06-02", breach: false, says: "", next: "", cites: [] };
  expect(decisionOf({ ...passed, needs: [due] }, today)).toEqual({ by: "2026-06-01", isDue: true });
  expect(decisionOf({ ...row, decisionDate: "2026-07-01" }, today)).toEqual({ by: "2026-07-01", isDue: false });
});
