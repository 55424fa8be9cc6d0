import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { readProjects } from "./read-projects.ts";
import { type Mapping, roles } from "./roles.ts";
import { columnNames, type Table } from "./table.ts";
import { tableOf } from "./table-of.ts";

const today = day("2026-11-22");
const lines = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ number: index + 1, cells }));
const read = (...rows: readonly (readonly string[])[]) => readProjects(tableOf(lines(...rows), today), today);
const rolesOf = (...rows: readonly (readonly string[])[]) => read(...rows).columns.map(({ role }) => role);

describe("the header", () => {
  test("is found under title lines, which are said", () => {
    const table = tableOf(
      lines(["AI portfolio", "", ""], ["as of May"], [""], ["Project", "Owner", "Due"], ["Churn", "Mia", "31/03/2027"]),
      today,
    );
    expect(table.headerRow).toBe(4);
    expect(table.above.map(({ number }) => number)).toEqual([1, 2]);
    expect(table.rows).toEqual([{ number: 5, cells: ["Churn", "Mia", "31/03/2027"] }]);
  });

  test("may be missing: the first row is a project then", () => {
    const reading = read(["Churn", "pilot", "31/03/2027"], ["Fraud", "live", "30/06/2027"], ["Pricing", "discovery", ""]);
    expect(reading.projects.map(({ name }) => name)).toEqual(["Churn", "Fraud", "Pricing"]);
    expect(reading.columns.map(({ role }) => role)).toEqual(["name", "status", "promised"]);
    expect(reading.projects[0]?.phase).toMatchObject({ value: "proof-of-concept", guess: true, cite: { row: 1, column: "column B" } });
  });

  test("may be in a language we do not know, where the cells below show it", () => {
    const table = tableOf(lines(["Hanke", "Vastuu", "Alku"], ["Churn", "Aino", "01.02.2026"], ["Fraud", "Eero", "15.03.2026"]), today);
    expect(table.headerRow).toBe(1);
  });

  test("may say a heading twice or not at all", () => {
    const table = tableOf(lines(["Project", "Date", "Date", ""], ["Churn", "a", "b", "c"]), today);
    expect(columnNames(table)).toEqual(["Project", "Date", "Date (column C)", "column D"]);
  });

  test("of one column may be missing or there", () => {
    expect(read(["Churn model"], ["Support bot"]).projects).toHaveLength(2);
    expect(read(["Project"], ["Churn model"], ["Support bot"]).projects).toHaveLength(2);
  });
});

describe("columns are guessed", () => {
  test("by the best heading for each role, once", () => {
    expect(
      rolesOf(["Project", "Project owner", "Project start", "Project status", "Product owner"], ["Churn", "Mia", "1/2/2026", "POC", "Leo"]),
    ).toEqual(["name", "owner", "started", "status", null]);
  });

  test("with an eye on the cells: a target of days is a promised date, a team of names no number", () => {
    expect(rolesOf(["Project", "Target", "Team"], ["Churn", "31/03/2027", "Growth"], ["Fraud", "30/06/2027", "Risk"])).toEqual([
      "name",
      "promised",
      null,
    ]);
  });

  test("and may be overridden by a person", () => {
    const table = tableOf(lines(["Project", "Who", "When"], ["Churn", "Mia", "03/04/2027"]), today);
    const mapping: Mapping = [
      { role: "name", dayOrder: null },
      { role: "sponsor", dayOrder: null },
      { role: "decision-date", dayOrder: "month-first" },
    ];
    const [project] = readProjects(table, today, mapping).projects;
    expect(project?.owner).toEqual({ known: false });
    expect(project?.sponsor).toMatchObject({ value: "Mia" });
    expect(project?.decisionDate).toMatchObject({ value: "2027-03-04", guess: false });
  });

  test("each with why", () => {
    const [, , , budget] = read(["Project", "Onwer", "Wert", "Budget 2027"], ["Churn", "Mia", "x", "3"]).columns;
    expect(budget?.guess.why).toBe("A budget is not what was spent; choose “spent so far” if it is.");
    expect(read(["Project", "Onwer"], ["Churn", "Mia"]).columns[1]?.guess.why).toBe("The heading “Onwer” is close to “owner”.");
  });
});

describe("rows", () => {
  const header = ["Project", "Owner", "Team size", "Spend"];

  test("without a name are refused by their number", () => {
    const { refused, projects } = read(header, ["Churn", "Mia", "2", ""], ["", "Leo", "3", ""], ["TBD", "Ana", "", ""]);
    expect(projects).toHaveLength(1);
    expect(refused.map(({ row, code }) => [row, code])).toEqual([
      [3, "no-name"],
      [4, "no-name"],
    ]);
    expect(refused[0]).toMatchObject({ because: "It has no name; write one and it is read.", said: "Leo · 3" });
  });

  test("without a word are counted", () => expect(read(header, ["", "", "", ""], ["Churn", "", "", ""], [" "], ["Fraud"]).empty).toBe(2));

  test.each([
    "Total",
    "TOTAL:",
    "Summe",
    "Gesamt",
    "Total général",
    "Suma",
    "Totale",
    "Totaal",
    "Summa",
    "Grand total",
    "Subtotal",
    "Total (12)",
    "Average",
  ])("that are totals are refused: %s", (word) =>
    expect(read(header, ["Churn", "Mia", "2", "100"], [word, "", "2", "€100k"]).refused).toMatchObject([{ row: 3, code: "total" }]),
  );

  test("named like a total and with an owner are projects", () => {
    expect(read(header, ["Total cost forecast", "Mia", "2", "100"], ["Total", "Leo", "2", "100"]).projects).toHaveLength(2);
  });

  test("with numbers alone are totals", () =>
    expect(read(header, ["Churn", "Mia", "2", "1"], ["", "", "12", "€1.2m"]).refused[0]?.code).toBe("total"));

  test.each(["In production", "Q3 2026", "--- Paused ---", "Team Growth", "Backlog", "Marketing:"])(
    "that are headings are refused: %s",
    (word) => expect(read(header, ["Churn", "Mia", "2", "1"], [word, "", "", ""]).refused).toMatchObject([{ row: 3, code: "heading" }]),
  );

  test("that repeat the header, and footnotes, are refused", () => {
    const { refused } = read(header, ["Churn", "Mia", "2", "1"], header, ["* incl. contractors"], ["Last updated 3 May"]);
    expect(refused.map(({ code }) => code)).toEqual(["repeats-header", "note", "note"]);
  });

  test("with a name alone are projects", () => expect(read(header, ["Churn"], ["Fraud", "", "", ""]).projects).toHaveLength(2));

  test("of one name are kept, and told of each other", () => {
    const { projects, remarks } = read(header, ["Churn", "Mia", "", ""], ["churn ", "Leo", "", ""]);
    expect(projects.map(({ id }) => id)).toEqual(["row-2", "row-3"]);
    expect(remarks).toEqual([{ row: 3, column: "Project", says: "Row 2 has the same name; both are kept." }]);
  });

  test("with a cell that has no end are refused", () => {
    expect(read(header, ["Churn", "x".repeat(10_001), "", ""]).refused).toMatchObject([
      { code: "cell-too-long", because: "The cell under Owner has more than 10,000 characters; shorten it." },
    ]);
  });

  test("beyond 2,000 are refused", () => {
    const { projects, refused } = read(["Project"], ...Array.from({ length: 2_003 }, (_, index) => [`P ${index}`]));
    expect([projects.length, refused.length]).toEqual([2_000, 3]);
  });

  test("may be ragged", () => {
    const { projects } = read(["Project", "Owner"], ["Churn"], ["Fraud", "Mia", "more", "and more"]);
    expect(projects.map(({ owner }) => owner.known)).toEqual([false, true]);
  });
});

describe("facts", () => {
  test("of 03/04/2026 follow the column, or are a guess that says so", () => {
    const shown = read(["Project", "Start"], ["A", "03/04/2026"], ["B", "25/04/2026"]);
    expect(shown.projects[0]?.startedOn).toMatchObject({ value: "2026-04-03", guess: false });
    const month = read(["Project", "Start"], ["A", "03/04/2026"], ["B", "04/25/2026"]);
    expect(month.projects[0]?.startedOn).toMatchObject({ value: "2026-03-04", guess: false });
    const neither = read(["Project", "Start"], ["A", "03/04/2026"]);
    expect(neither.projects[0]?.startedOn).toMatchObject({ value: "2026-04-03", guess: true, said: "03/04/2026" });
    expect(neither.remarks[0]?.says).toMatch(/^Read as day\/month;/);
    expect(neither.columns[1]?.dayOrder).toEqual({ order: "day-first", shown: false });
  });

  test("of 03/04/2026 follow a heading that states the order", () => {
    const { projects } = read(["Project", "Start (MM/DD/YYYY)"], ["A", "03/04/2026"]);
    expect(projects[0]?.startedOn).toMatchObject({ value: "2026-03-04", guess: false });
  });

  test("that were not said are not recorded, and nothing is remarked", () => {
    const { projects, remarks } = read(["Project", "Owner", "Due", "Kill criteria", "Team size"], ["Churn", "-", "TBD", "n/a", "?"]);
    expect(projects[0]).toMatchObject({ owner: { known: false }, datesSaid: [], killWords: { known: false }, teamSize: { known: false } });
    expect(remarks).toEqual([]);
  });

  test("that cannot be read are not recorded, and remarked", () => {
    const { projects, remarks } = read(["Project", "Due", "Team size", "Spend"], ["Churn", "asap", "a few", "lots"]);
    expect(projects[0]).toMatchObject({ datesSaid: [], teamSize: { known: false }, spend: { known: false } });
    expect(remarks.map(({ column }) => column).sort()).toEqual(["Due", "Spend", "Team size"]);
  });

  test("of a phase are a guess with the words, unless the words are its name", () => {
    const { projects } = read(["Project", "Phase"], ["A", "piolt"], ["B", "Proof of concept"], ["C", "Done"]);
    expect(projects[0]?.phase).toMatchObject({ value: "proof-of-concept", guess: true, said: "piolt", cite: { row: 2, column: "Phase" } });
    expect(projects[1]?.phase).toMatchObject({ value: "proof-of-concept", guess: false });
    expect(projects[2]?.phase).toEqual({ known: false });
  });

  test("of a phase come from the phase column, and a colour beside it takes nothing away", () => {
    const { projects, remarks } = read(["Project", "Phase", "Status"], ["A", "Pilot", "green"], ["B", "Pilot", "on hold"]);
    expect(projects[1]).toMatchObject({ phase: { value: "proof-of-concept" }, standing: { value: "on-hold" } });
    expect(remarks.filter(({ column }) => column === "Status")).toEqual([]);
  });

  test("of a date with a law beside it are a constraint", () => {
    const { projects } = read(
      ["Project", "Deadline", "Regulatory deadline"],
      ["A", "2 August 2027 (AI Act)", ""],
      ["B", "1 May 2027", "2 August 2027"],
    );
    expect(projects[0]?.datesSaid).toMatchObject([{ value: { day: "2027-08-02", as: "constraint" }, guess: true }]);
    expect(projects[1]?.datesSaid).toMatchObject([
      { value: { as: "promise" }, guess: false },
      { value: { as: "constraint" }, guess: false },
    ]);
  });

  test("of a go need its day, and one that is past", () => {
    const { projects, remarks } = read(
      ["Project", "Go/No-Go"],
      ["A", "12/10/2026"],
      ["B", "Go 23/10/2026"],
      ["C", "yes"],
      ["D", "No-Go 23/10/2026"],
      ["E", "15/12/2026"],
      ["F", "pending"],
    );
    expect(projects.map(({ go }) => (go.known ? go.value : null))).toEqual(["2026-10-12", "2026-10-23", null, null, null, null]);
    expect(remarks.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
  });

  test("of judgements are yes, no or not recorded", () => {
    const { projects } = read(["Project", "Data ready?", "Technique understood"], ["A", "ja", "nein"], ["B", "partly", "proven"]);
    expect(projects[0]).toMatchObject({ dataGood: { value: true, guess: false }, techniqueUnderstood: { value: false } });
    expect(projects[1]).toMatchObject({ dataGood: { known: false }, techniqueUnderstood: { value: true, guess: true } });
  });

  test("of money take scale and currency from the heading where the cell has none", () => {
    const { projects } = read(["Project", "Spend (k€)"], ["A", "85"], ["B", "$1.2m"], ["C", "1.200,5"]);
    expect(projects.map(({ spend }) => spend.known && spend.value)).toEqual([
      { amount: 85_000, currency: "EUR" },
      { amount: 1_200_000, currency: "EUR" },
      { amount: 1_200_500, currency: "EUR" },
    ]);
  });
});

describe("whatever comes", () => {
  const bits = [
    "12/03/2026",
    "Q3",
    "Mar-26",
    "Pilot",
    "TBD",
    "Total",
    "€1.2m",
    "Project",
    "Owner",
    "Status",
    "Due",
    "no",
    "ja",
    "2-3",
    "=A1",
    "__proto__",
    "  ",
    "🙂",
  ];
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(...bits),
    fc.tuple(fc.constantFrom(...bits), fc.string()).map((two) => two.join(" ")),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const use = fc.record({
    role: fc.constantFrom(...roles, null),
    dayOrder: fc.constantFrom("day-first" as const, "month-first" as const, null),
  });

  function holds(table: Table, mapping?: Mapping) {
    const reading = readProjects(table, today, mapping);
    expect(reading.projects.length + reading.refused.length + reading.empty).toBe(table.rows.length);
    const numbers = new Set(table.rows.map(({ number }) => number));
    const names = new Set(columnNames(table));
    expect(names.size).toBe(table.header.length);
    for (const project of reading.projects) {
      const facts = [
        project.cite,
        ...Object.values(project).flatMap((value) =>
          [value].flat().flatMap((fact) => (typeof fact === "object" && fact?.known ? [fact.cite] : [])),
        ),
      ];
      for (const cite of facts) expect("row" in cite && numbers.has(cite.row) && names.has(cite.column)).toBe(true);
      expect(project.id).toBe("row" in project.cite ? `row-${project.cite.row}` : "");
      expect(project.name).not.toBe("");
    }
    for (const { row, column, says } of reading.remarks) expect(numbers.has(row) && names.has(column) && says !== "").toBe(true);
    for (const { row, because } of reading.refused) expect(numbers.has(row) && because !== "").toBe(true);
  }

  test("nothing throws, every fact cites a cell of the table, and every row is a project, refused or empty", () => {
    fc.assert(
      fc.property(rows, (cells) => holds(tableOf(lines(...cells), today))),
      { numRuns: 400 },
    );
  });

  test("also under any mapping, and on tables that no reader made", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), rows, fc.array(use, { maxLength: 9 }), (header, cells, mapping) =>
        holds({ header, headerRow: null, above: [], rows: lines(...cells) }, mapping),
      ),
      { numRuns: 400 },
    );
  });

  test("two thousand rows are read in a second", () => {
    const many = Array.from({ length: 1_999 }, (_, index) => [
      `Project ${index}`,
      `pilot ${index} on hold`,
      "12 March 2026",
      "2-3",
      "€85k",
      "some notes, more words here",
    ]);
    const started = performance.now();
    const { projects } = read(["Project", "Status", "Due", "Team size", "Spend", "Notes"], ...many);
    expect(projects).toHaveLength(1_999);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("what only looks like an answer is none", () => {
  test("a yes under kill criteria does not say which", () => {
    const { projects, remarks } = read(
      ["Project", "Kill criteria defined?"],
      ["A", "yes"],
      ["B", "Yes - stop if unchanged after 6 weeks"],
      ["C", "No"],
    );
    expect(projects.map(({ killWords }) => killWords.known)).toEqual([false, true, false]);
    expect(remarks).toEqual([
      { row: 2, column: "Kill criteria defined?", says: "“yes” says that there is one, but not which; not recorded." },
    ]);
  });

  test("live since May is no promise", () => {
    const { projects, remarks } = read(["Project", "Go-live"], ["A", "Live since May 2026"], ["B", "31/03/2027"]);
    expect(projects.map(({ datesSaid }) => datesSaid.length)).toEqual([0, 1]);
    expect(remarks[0]?.says).toContain("which is no promise");
  });
});
