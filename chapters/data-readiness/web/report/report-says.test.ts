import { describe, expect, test } from "vitest";
import { day, known, unknown } from "#kernel";
import { type CheckResult, ladderOf, makeReport, nothingSaid, type ReadinessReport } from "../../domain/index.ts";
import { columnOf, profileOf } from "../../domain/profile/profile.fixture.ts";
import { bandSays, holdingCheck } from "../band-words.ts";
import { checkActions } from "./check-actions.ts";
import { checksSay } from "./checks-say.ts";
import { ageSays, questionChoices, versionChoices } from "./context-says.ts";
import { firstSentence } from "./first-sentence.ts";
import { gapRows, longestEffort, unmeasured } from "./gap-rows.ts";
import { labelsSay } from "./labels-say.ts";
import { leakageSays } from "./leakage-says.ts";
import { pageParts } from "./page-parts.ts";
import { questionShown } from "./question-shown.ts";
import { segmentBars, segmentsSay } from "./segments-say.ts";
import { setSays, sizeSays } from "./set-says.ts";
import { driftSays, timeSays } from "./time-says.ts";

const today = day("2026-11-22");
const profile = profileOf({ columns: [columnOf("income", { missing: 4_000 }), columnOf("age")] });
const report: ReadinessReport = makeReport({
  profile,
  question: null,
  claimedMargin: null,
  said: nothingSaid,
  history: [],
  previous: null,
  today,
});
const cite = { entry: 3, on: "2026-11-20", recordedOn: "2026-11-20", by: "member/ada", imported: false };

describe("a report on the page", () => {
  test("has a ladder with one step that is worked on, and what is above it ahead", () => {
    const rungs = ladderOf(report);
    expect(rungs.map(({ band }) => band)).toEqual(["C", "B", "A"]);
    expect(rungs.filter(({ state }) => state === "working-on").map(({ band }) => band)).toEqual([report.workingOn]);
    for (const { hold, of } of rungs) expect(hold).toBeLessThanOrEqual(of);
    expect(bandSays({ reached: "C", workingOn: "B" })).toBe("Band C reached, working on B.");
    expect(bandSays({ reached: null, workingOn: "C" })).toBe("No band reached yet, working on C.");
    expect(bandSays({ reached: "A", workingOn: null })).toBe("Band A reached.");
    expect(holdingCheck(report)?.check).toBe(report.heldBy);
  });

  test("lists its gaps with their checks, on one scale, the one that holds it marked", () => {
    const rows = gapRows(report);
    expect(rows.map(({ check }) => check.state)).toEqual(rows.map(() => "failed"));
    expect(longestEffort(rows)).toBe(Math.max(...report.gaps.map(({ effort }) => effort.high)));
    expect(unmeasured(report).every(({ next }) => next !== null)).toBe(true);
  });

  test("counts its checks by state, and leaves out states that no check has", () => {
    expect(checksSay([{ state: "passed" }, { state: "failed" }, { state: "not-measured" }])).toBe(
      "1 check passed, 1 failed, 1 is not measured.",
    );
  });

  test("has no part for labels where it is a set of cases", () => {
    const parts = (roles: Partial<typeof profile>) => pageParts(report, { ...profile, ...roles }).map(({ id }) => id);
    expect(parts({})).toContain("labels");
    const cases = { ...profile.roles, evaluation: { input: "q" } as never }; // only whether it is there matters
    expect(parts({ roles: cases })).toContain("evaluation");
    expect(parts({ roles: cases })).not.toContain("labels");
  });
});

describe("what may be done about a check", () => {
  const check = (state: CheckResult["state"], id = "missing-cells") => ({ check: id, state, on: day("2026-11-20") });

  test("is nothing for whoever may only read, and nothing in the past", () => {
    expect(checkActions(check("failed"), { write: false, decide: false })).toEqual([]);
  });

  test("is waived by a lead alone", () => {
    expect(checkActions(check("failed"), { write: true, decide: false })).not.toContain("waive");
    expect(checkActions(check("failed"), { write: true, decide: true })).toContain("waive");
    expect(checkActions(check("waived"), { write: true, decide: true })).toContain("unwaive");
  });

  test("is answered where people can tell", () => {
    expect(checkActions(check("not-measured", "lawful"), { write: true, decide: false })).toContain("answer");
    expect(checkActions(check("passed", "rows-and-columns"), { write: true, decide: true })).toEqual(["age"]);
  });
});

describe("sentences of a report", () => {
  test("of time tell gaps, bursts and how old the newest row was", () => {
    const time = {
      column: "created",
      from: "2026-01-01",
      to: "2026-03-01",
      period: "week" as const,
      volume: [],
      stray: 0,
      gaps: [{ from: "2026-02-01", to: "2026-02-08" }],
      bursts: [],
      ageDays: 4,
      drift: [],
    };
    expect(timeSays(time)).toBe("created: 1 Jan 2026 to 1 Mar 2026, with 1 gap and no bursts; the newest row was 4 days old.");
    expect(timeSays({ ...time, ageDays: -2, stray: 3 })).toBe(
      "created: 1 Jan 2026 to 1 Mar 2026, with 1 gap and no bursts; the newest row lies in the future. 3 rows lie so far off that they are not drawn.",
    );
    expect(driftSays([{ column: "fare", psi: 0.4, ks: 0.2, early: 50, late: 50 }])).toMatch(/^fare moved by 0.25 or more/);
  });

  test("of labels tell the balance as so many for each", () => {
    const labels = {
      column: "churned",
      kind: "binary" as const,
      missing: 10,
      classes: [
        { label: "no", rows: 900 },
        { label: "yes", rows: 90 },
      ],
      positive: "yes",
      balance: 0.44,
      contradictory: unknown("x"),
      noise: unknown("x"),
      audit: unknown("x"),
    };
    expect(labelsSay(labels, 1000)).toBe("churned has 2 classes, 10 rows of no for each of yes; 1 % of rows are without a label.");
  });

  test("of leakage tell what was found, and what could not be looked for", () => {
    const found = (leaks: boolean) => known({ leaks, figure: 1, threshold: 0, rows: null, lookedAt: 10, columns: [], says: "." });
    expect(
      leakageSays([
        { test: "time-order", found: found(true) },
        { test: "single-feature", found: unknown("no target") },
      ]),
    ).toBe("Training rows from after the test. 1 of 2 tests could not be made.");
    expect(leakageSays([{ test: "time-order", found: found(false) }])).toBe("1 test found no leakage.");
  });

  test("of segments count thin and empty crossings by the report's own limit", () => {
    const segments = {
      single: [
        { column: "sex", value: "m", rows: 70, positives: null },
        { column: "sex", value: null, rows: 20, positives: null },
      ],
      crossed: [{ a: "sex", b: "port", aValues: ["m"], bValues: ["S", "Q", "C"], rows: [[60, 9, 0]] }],
    };
    expect(segmentsSay(segments)).toBe("1 column of segments. Of 3 crossings 1 has fewer than 10 rows, 1 has none.");
    expect(segmentBars(segments, 100)).toEqual([
      { name: "sex", items: [{ text: "m", count: 70 }], others: { values: null, rows: 20 }, missing: 10, rows: 100 },
    ]);
  });

  test("of the set count rows, columns and what was left out", () => {
    expect(setSays(profileOf())).toBe("10,000 rows and 3 columns in customers.csv; none was left out, no row stands twice.");
    expect([sizeSays(0), sizeSays(999), sizeSays(57_500_000), sizeSays(1.2e13)]).toEqual(["0 bytes", "999 bytes", "57.5 MB", "12 TB"]);
  });
});

test("a list is read by the first sentence of what was found", () => {
  expect(firstSentence("427 rows are few. So it was counted: one a number. No more.")).toEqual([
    "427 rows are few.",
    "So it was counted: one a number. No more.",
  ]);
  expect(firstSentence("0.5 of a column is missing.")).toEqual(["0.5 of a column is missing.", ""]);
});

describe("which report is shown", () => {
  const question = (id: string, withdrawn = false) => ({
    id,
    asks: id,
    target: null,
    claimedMargin: null,
    project: null,
    withdrawn: withdrawn ? { because: "x", cite } : null,
    cite,
  });

  test("is that of the last question that stands, unless the address says otherwise", () => {
    const questions = [question("q1"), question("q2"), question("q3", true)];
    expect(questionShown({ questions }, undefined)).toBe("q2");
    expect(questionShown({ questions }, "none")).toBeUndefined();
    expect(questionShown({ questions: [] }, undefined)).toBeUndefined();
    expect(questionChoices(questions).map(({ value }) => value)).toEqual(["q2", "q1", "none"]);
  });

  test("names each version once, and how old it is", () => {
    const version = (name: string) => ({ version: name }) as Parameters<typeof versionChoices>[0][number];
    expect(versionChoices([version("2"), version("1"), version("2")]).map(({ value }) => value)).toEqual(["2", "1"]);
    expect(ageSays({ measuredOn: "2026-11-20", measured: "elsewhere" }, today)).toBe(
      "measured on 20 November 2026, 2 days ago, where the data lies",
    );
  });
});
