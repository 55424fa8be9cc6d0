import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { projectDraft } from "../entries.ts";
import { openProject } from "../open-project.ts";
import type { Phase } from "../phase/phases.ts";
import type { Project } from "../project.ts";
import { usualRules } from "../rules/rules.ts";
import { recordLearning, stopProject } from "../stop/stop-project.ts";
import { on, onDay, type TestRecord, testRecord } from "../testing.ts";
import { costOfProject } from "./cost-of-project.ts";
import { rangeSays } from "./cost-range.ts";
import { importInvoices, readInvoices } from "./import-invoices.ts";

/** Rounds of 1,000 a week, so that the arithmetic can be followed by eye. */
const rules = { ...usualRules, costRate: { low: 1000, high: 2000, currency: "EUR" } };
const at = (text: string) => ({ today: day(text), rules });

function begun(phase: Phase = "data-assessment", entered = "2026-01-05"): TestRecord {
  const record = testRecord();
  record.write(openProject({ id: "p1", name: "Churn" }), on("2026-01-05"));
  const body = { phase, on: day(entered), boxWeeks: null, startedWithout: [], guessedFrom: null };
  record.write(projectDraft("p1", "lifecycle/phase-entered", body), on(entered));
  return record;
}
const teamOf = (record: TestRecord, people: number, text: string) =>
  record.write(projectDraft("p1", "lifecycle/team-sized", { people }), on(text));

describe("what a project has cost", () => {
  test("is weeks × people, a fifth less to a fifth more, × the rate from low to high", () => {
    const record = begun();
    teamOf(record, 2, "2026-01-05");
    const { spent } = costOfProject(record.project, at("2026-01-19"));
    expect(spent.low).toBeCloseTo(2 * 2 * 0.8 * 1000, 6);
    expect(spent.high).toBeCloseTo(2 * 2 * 1.2 * 2000, 6);
  });

  test("takes the team of each day, and one to four where nobody said", () => {
    const record = begun();
    expect(costOfProject(record.project, at("2026-01-12")).spent).toEqual({ low: 0.8 * 1000, high: 4 * 1.2 * 2000 });
    teamOf(record, 1, "2026-01-05");
    teamOf(record, 3, "2026-01-12");
    const { spent, assumes } = costOfProject(record.project, at("2026-01-19"));
    expect(spent.low).toBeCloseTo((1 + 3) * 0.8 * 1000, 6);
    expect(assumes[1]).toBe("3 people are taken to work on it, give or take a fifth of each week.");
  });

  test("does not run while it rests, on holidays, or once it is stopped", () => {
    const record = begun();
    teamOf(record, 1, "2026-01-05");
    record.write(stopProject(record.project, { reason: "no lift" }, on("2026-01-12")), on("2026-01-12"));
    expect(costOfProject(record.project, at("2026-06-01")).spent.low).toBeCloseTo(800, 6);
    const holidays = { ...rules, holidays: [{ from: day("2026-01-06"), to: day("2026-01-12"), name: "Closed" }] };
    const going = begun();
    teamOf(going, 1, "2026-01-05");
    expect(costOfProject(going.project, { today: day("2026-01-19"), rules: holidays }).spent.low).toBeCloseTo(800, 6);
  });

  test("is the reported total up to its day, and an estimate only after it; another currency is left out and said to be", () => {
    const record = begun();
    teamOf(record, 1, "2026-01-05");
    record.write(projectDraft("p1", "lifecycle/spend-reported", { amount: 5000, currency: "EUR" }), on("2026-01-12"));
    const invoice = { invoice: "i1", amount: 300, on: day("2026-01-14") };
    const dollars = { invoice: "i2", amount: 900, on: day("2026-01-14"), currency: "usd" };
    record.write(importInvoices(record.project, [invoice, dollars], on("2026-01-15")), on("2026-01-15"));
    const { spent, assumes } = costOfProject(record.project, at("2026-01-19"));
    expect(spent.low).toBeCloseTo(5000 + 800 + 300, 6);
    expect(assumes).toContain("Up to 12 January 2026 it is the total that was reported.");
    expect(assumes).toContain("1 invoice in another currency is left out.");
  });
});

describe("what lies ahead", () => {
  test("is what is left of the box of this phase, and the boxes of those to come; productionisation as budgeted", () => {
    const record = begun("proof-of-concept");
    teamOf(record, 1, "2026-01-05");
    const { toNextDecision, toLaunch } = costOfProject(record.project, at("2026-01-12"));
    expect(toNextDecision).toEqual({ low: (2 - 1) * 800, high: (4 - 1) * 1.2 * 2000 });
    expect(toLaunch.low).toBeCloseTo((1 + 0 + 4) * 800, 6);
    expect(toLaunch.high).toBeCloseTo((3 + 1 + 8) * 1.2 * 2000, 6);
    record.write(projectDraft("p1", "lifecycle/productionisation-budgeted", { fromWeeks: 6, toWeeks: 10 }), on("2026-01-12"));
    expect(costOfProject(record.project, at("2026-01-12")).toLaunch.low).toBeCloseTo((1 + 0 + 6) * 800, 6);
  });

  test("is nothing for what is in use", () => {
    expect(costOfProject(begun("iteration").project, at("2026-02-01"))).toMatchObject({
      toNextDecision: { low: 0, high: 0 },
      toLaunch: { low: 0, high: 0 },
    });
  });
});

test("an estimate is a range that never runs backwards, grows with the weeks and with the team, and is never less for a later day", () => {
  for (const phase of ["data-assessment", "proof-of-concept", "go-no-go", "productionisation", "iteration"] as const) {
    let before = { low: 0, high: 0 };
    for (let week = 0; week < 30; week += 1) {
      const today = `2026-0${1 + Math.floor(week / 4)}-${String(5 + (week % 4) * 7).padStart(2, "0")}`;
      if (week >= 28) continue;
      const costs = [1, 2, 5].map((people) => {
        const record = begun(phase);
        teamOf(record, people, "2026-01-05");
        return costOfProject(record.project, at(today));
      });
      for (const { spent, toNextDecision, toLaunch } of costs) {
        for (const { low, high } of [spent, toNextDecision, toLaunch]) expect(0 <= low && low <= high).toBe(true);
        expect(toNextDecision.high <= toLaunch.high).toBe(true);
      }
      const [one, two, five] = costs;
      if (!one || !two || !five) continue;
      expect(one.spent.high <= two.spent.high && two.spent.high <= five.spent.high).toBe(true);
      expect(one.spent.low >= before.low && one.spent.high >= before.high).toBe(true);
      before = one.spent;
    }
  }
});

describe("a stop", () => {
  const stopped = (): Project => {
    const record = begun("proof-of-concept");
    teamOf(record, 1, "2026-01-05");
    record.write(stopProject(record.project, { reason: "no lift", sort: "impossible" }, on("2026-01-19")), on("2026-01-19"));
    return record.project;
  };

  test("saved what lay ahead when it was stopped, whenever that is written down, and it is worked out and not typed", () => {
    const project = stopped();
    const said = { believed: "b", found: "f", wouldDoDifferently: "w" };
    const early = recordLearning(project, said, { today: day("2026-01-19"), rules });
    const late = recordLearning(project, said, { today: day("2026-03-19"), rules });
    expect(early.body).toEqual(late.body);
    expect(early.version).toBe(2);
    expect(early.body).toMatchObject({
      cost: { currency: "EUR", spent: { low: 2 * 800 }, avoided: { low: (0 + 0 + 4) * 800, high: (2 + 1 + 8) * 1.2 * 2000 } },
    });
  });

  test("keeps no cost where cost is switched off, and none where nothing was stopped", () => {
    const said = { believed: "b", found: "f", wouldDoDifferently: "w" };
    expect(recordLearning(stopped(), said, { today: day("2026-01-19"), rules: { ...rules, costShown: false } }).body).toMatchObject({
      cost: null,
    });
    expect(recordLearning(begun().project, said, onDay("2026-01-19")).body).toMatchObject({ cost: null });
  });
});

describe("invoices", () => {
  test("come out of a CSV with quoted cells, in any order of columns, with commas or semicolons", () => {
    expect(readInvoices('date,what,amount,currency,reference\n2026-01-05,"tokens, ""large""",120.5,EUR,A-1\n\n2026-01-06,,7,,\n')).toEqual([
      { on: "2026-01-05", amount: 120.5, currency: "EUR", what: 'tokens, "large"', reference: "A-1" },
      { on: "2026-01-06", amount: 7 },
    ]);
    expect(readInvoices("\uFEFFAmount;Date\r\n3;2026-01-05\r\n")).toEqual([{ on: "2026-01-05", amount: 3 }]);
  });

  test.each([
    ["amount\n3", /Line 1 .* columns date and amount/],
    ["date,amount\n2026-02-30,3", /Line 2 .* “2026-02-30” is no day/],
    ["date,amount\n2026-02-03,lots", /Line 2 .* “lots” is no amount/],
    ["date,amount\n2026-02-03,-3", /“-3” is no amount/],
    ['date,amount\n"2026-02-03,3', /Line 2 .* not closed|no day/],
    ["", /Line 1/],
  ])("%j is refused by its line", (csv, why) => {
    expect(() => readInvoices(csv)).toThrow(why);
  });

  test("whose reference is known are left out, so that the same file can be sent again", () => {
    const record = begun();
    const invoices = [{ invoice: "i1", amount: 3, on: day("2026-01-05"), reference: "A-1" }];
    record.write(importInvoices(record.project, [...invoices, ...invoices], on("2026-01-06")), on("2026-01-06"));
    expect(record.project.cost.invoices).toHaveLength(1);
    expect(() => importInvoices(record.project, invoices, on("2026-01-07"))).toThrow(/imported before/);
    expect(() => importInvoices(record.project, [{ invoice: "i2", amount: 3, on: day("2026-02-01") }], on("2026-01-07"))).toThrow(
      /at the latest/,
    );
  });
});

test("an estimate is said as rough as it is known", () => {
  expect(rangeSays({ low: 12_345, high: 98_765 }, "EUR")).toBe("12,000 to 99,000 EUR");
  expect(rangeSays({ low: 0, high: 760 }, "EUR")).toBe("0 to 760 EUR");
  expect(rangeSays({ low: 5000, high: 5000 }, "EUR")).toBe("about 5,000 EUR");
});
