import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { summaryOf } from "../facts/summary.ts";
import { openProject } from "../open-project.ts";
import { enterPhase } from "../phase/enter-phase.ts";
import { extendTimeBox } from "../phase/return-to-phase.ts";
import { boxEndsOn } from "../phase/stay-box.ts";
import { on, testRecord } from "../testing.ts";
import type { RulesDraft, RulesEntry } from "./entries.ts";
import { evolveRules } from "./evolve-rules.ts";
import { usualBox, usualRules } from "./rules.ts";
import { ruleTimeBox, setCostRate, setHolidays, setRestDays, switchCost } from "./set-rules.ts";

const at = "2026-03-01T12:00:00.000Z";
const said = (...drafts: readonly RulesDraft[]) =>
  drafts.reduce((rules, draft, sequence) => {
    const entry: RulesEntry = { ...draft, sequence, at, recordedAt: at, by: "member/ada", imported: false };
    return evolveRules(rules, entry);
  }, usualRules);

describe("the rules of a workspace", () => {
  test("are assumptions until somebody says them, each by itself", () => {
    expect(usualRules.told).toEqual({});
    const rules = said(ruleTimeBox({ kind: "agent", phase: "proof-of-concept", fromWeeks: 1, toWeeks: 2 }));
    expect(Object.keys(rules.told)).toEqual(["time-box/agent/proof-of-concept"]);
    expect([usualBox(rules, "agent", "proof-of-concept"), usualBox(rules, "bought", "proof-of-concept")]).toEqual([2, 4]);
    expect(usualBox(rules, "agent", "iteration")).toBeNull();
  });

  test("hold a rate, a switch, holidays in their order and the days of rest", () => {
    const holidays = [
      { from: day("2026-12-24"), to: day("2027-01-01"), name: "Closed" },
      { from: day("2026-05-01"), to: day("2026-05-01"), name: "May Day" },
    ];
    const rules = said(
      setCostRate({ low: 2500, high: 3000, currency: " chf " }),
      switchCost(false),
      setHolidays(holidays),
      setRestDays(["Friday", "Saturday", "Friday"]),
    );
    expect(rules).toMatchObject({
      costRate: { low: 2500, high: 3000, currency: "CHF" },
      costShown: false,
      restDays: ["Friday", "Saturday"],
    });
    expect(rules.holidays.map(({ name }) => name)).toEqual(["May Day", "Closed"]);
  });

  test("refuse what runs backwards, and a week without work, and say what to do instead", () => {
    expect(() => ruleTimeBox({ kind: "agent", phase: "go-no-go", fromWeeks: 2, toWeeks: 1 })).toThrow(/from ≤ to/);
    expect(() => setCostRate({ low: 3, high: 2, currency: "EUR" })).toThrow(/low ≤ high/);
    expect(() => setHolidays([{ from: day("2026-05-02"), to: day("2026-05-01"), name: "May" }])).toThrow(/“May” ends before/);
    expect(() => setRestDays(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])).toThrow(/at least one day/);
  });

  test("rule a phase from its start; one that was entered keeps the box it was given", () => {
    const record = testRecord();
    record.write(openProject({ id: "p1", name: "Churn" }), on("2026-03-02"));
    record.write(enterPhase(record.project, { phase: "data-assessment" }, on("2026-03-02")), on("2026-03-02"));
    const rules = said(ruleTimeBox({ kind: "trained-model", phase: "data-assessment", fromWeeks: 1, toWeeks: 1 }));
    const [stay] = record.project.stays;
    expect(stay && boxEndsOn(stay, record.project, rules)).toBe("2026-03-16");
    const again = testRecord();
    again.write(openProject({ id: "p1", name: "Churn" }), on("2026-03-02"));
    again.write(enterPhase(again.project, { phase: "data-assessment" }, { ...on("2026-03-02"), rules }), on("2026-03-02"));
    again.write(extendTimeBox(again.project, { weeks: 0.5, reason: "labels" }), on("2026-03-03"));
    const [shorter] = again.project.stays;
    expect(shorter && boxEndsOn(shorter, again.project, usualRules)).toBe("2026-03-13");
  });

  test("are part of what a summary is kept for: another set of rules is another summary", () => {
    const record = testRecord();
    record.write(openProject({ id: "p1", name: "Churn" }), on("2026-03-02"));
    const usual = { today: day("2026-03-02"), rules: usualRules };
    expect(summaryOf(record.project, usual)).toBe(summaryOf(record.project, usual));
    expect(summaryOf(record.project, usual)).not.toBe(summaryOf(record.project, { ...usual, rules: said(switchCost(false)) }));
  });
});
