import { expect, test } from "vitest";
import { known, unknown } from "#kernel";
import type { DataSetRow } from "../../contract/index.ts";
import { forProject } from "../project/project-says.ts";
import { bandOf, dataSays, heldSays } from "./data-says.ts";

const question = (band: "A" | "B" | "C" | null, more: Partial<DataSetRow["questions"][number]> = {}): DataSetRow["questions"][number] => ({
  ...{ question: null, asks: null, project: null, band: known(band), held: null, gap: null, gaps: 0, days: known(3) },
  ...more,
});
const row = (name: string, questions: DataSetRow["questions"]): DataSetRow => ({
  ...{ id: name, name, isRetired: false, projects: [], questions, version: "1", rows: 10, measuredOn: "2026-11-20", ageDays: 2 },
});

test("the list says what serves, what cannot be used, and what nobody measured", () => {
  expect(dataSays([])).toBe("No data is assessed yet.");
  expect(dataSays([row("Orders", [question("B")])])).toBe("1 data set; each has a gap to close before it serves its question.");
  const all = [
    row("Orders", [question("A")]),
    row("Clicks", [question(null)]),
    row("Mails", [question("B", { band: unknown("no profile") })]),
  ];
  expect(dataSays(all)).toBe("3 data sets: Orders serves its question; Clicks has reached no band yet; Mails is not measured.");
});

test("a band that nobody measured is none, and not the same as none reached", () => {
  expect(bandOf(row("a", [question(null)]))).toBe("none");
  expect(bandOf(row("a", [question("B", { band: unknown("x") })]))).toBeNull();
  expect(bandOf(row("a", []))).toBeNull();
});

test("what holds a data set is said of the question that is furthest back", () => {
  const held = { check: "missing-cells", says: "31 % of income is missing.", state: "failed" as const };
  expect(heldSays(row("a", [question("A"), question("C", { held })]))).toBe("31 % of income is missing.");
  expect(heldSays(row("a", [question("A")]))).toBe("Nothing");
  expect(heldSays(row("a", []))).toBeNull();
});

test("a project sees a data set by the questions it asks itself", () => {
  const both = row("a", [question(null, { project: "p1" }), question("A", { project: "p2" })]);
  expect(bandOf(forProject(both, "p2"))).toBe("A");
  expect(bandOf(forProject(both, "p3"))).toBe("none");
});
