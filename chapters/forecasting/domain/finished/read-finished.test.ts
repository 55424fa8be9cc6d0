import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#kernel";
import { finishedSchemas } from "../../contract/entries.ts";
import { ratioOf } from "./finished-project.ts";
import { type FinishedReading, readFinished } from "./read-finished.ts";

const today = day("2026-11-22");
const plainly: FinishedReading = { dayOrder: null, columns: new Map() };
const table = (...lines: readonly string[]) => lines.map((line, at) => ({ number: at + 1, cells: line.split(";") }));
const read = (lines: readonly string[], chosen = plainly) => readFinished(table(...lines), today, chosen);
const head = "Project;Kind;Started;First promised;Finished;Outcome";

describe("a table of finished projects", () => {
  test("is read by headings in several words and languages", () => {
    for (const headings of [
      head,
      "name;type;start date;due date;end date;status",
      "Projekt;Typ;Beginn;Termin;Ende;Ergebnis",
      "projet;type;début;échéance;fin;résultat",
      "proyecto;tipo;inicio;fecha límite;terminado;resultado",
      "Use case;Category;KickOff;Deadline;Completed;Shipped or stopped",
    ])
      expect(read([headings]).columns.map(({ role }) => role)).toEqual(["name", "kind", "started", "promised", "finished", "ending"]);
  });

  test("gives how many times as long as first promised each took", () => {
    const { read: rows, refused } = read([head, "Churn;LLM;2026-01-01;2026-02-10;2026-03-22;shipped"]);
    expect(refused).toEqual([]);
    expect(rows[0]?.project).toEqual({
      ...{ name: "Churn", kind: "vendor-model", startedOn: "2026-01-01", promisedOn: "2026-02-10", finishedOn: "2026-03-22" },
      ...{ plannedDays: 40, ending: "shipped" },
    });
    expect(rows.map(({ project }) => ratioOf(project))).toEqual([2]);
  });

  test("takes planned days where no day was promised", () => {
    const { read: rows } = read(["project;started;planned days;finished;outcome", "Churn;2026-01-01;30;2026-01-31;cancelled"]);
    expect(rows[0]?.project).toMatchObject({ promisedOn: null, plannedDays: 30, ending: "stopped" });
  });

  test("reads 03/04/2026 as the other days of its column show, or as somebody chose", () => {
    const rows = [head, "A;;03/04/2026;04/05/2026;05/06/2026;shipped", "B;;25/04/2026;26/05/2026;27/06/2026;shipped"];
    expect(read(rows).read.map(({ project }) => project.startedOn)).toEqual(["2026-04-03", "2026-04-25"]);
    const chosen = read(rows, { ...plainly, dayOrder: "month-first" });
    expect(chosen.read[0]?.project.startedOn).toBe("2026-03-04");
    expect(read(rows.slice(0, 2)).read[0]?.remarks.length).toBeGreaterThan(0);
  });

  test("refuses a row with its column and a sentence, and reads the others", () => {
    const { read: rows, refused } = read([
      head,
      ";;2026-01-01;2026-02-01;2026-03-01;shipped",
      "A;;someday;2026-02-01;2026-03-01;shipped",
      "B;;2026-03-01;2026-04-01;2026-02-01;shipped",
      "C;;2026-03-01;2026-02-01;2026-04-01;shipped",
      "D;;2026-03-01;2026-04-01;2027-04-01;shipped",
      "E;;2026-03-01;2026-04-01;2026-05-01;purple",
      "F;;2026-03-01;;2026-05-01;shipped",
      "G;;;2026-04-01;2026-05-01;shipped",
      "H;;2026-03-01;2026-04-01;2026-05-01;",
    ]);
    expect(refused.map(({ row, column }) => [row, column])).toEqual([
      [2, "Project"],
      [3, "Started"],
      [4, "Finished"],
      [5, "First promised"],
      [6, "Finished"],
      [7, "Outcome"],
      [8, "planned-days"],
      [9, "Started"],
    ]);
    expect(refused.every(({ says }) => /^[A-Z“\d].{20,}\.$/.test(says))).toBe(true);
    expect(rows).toMatchObject([{ row: 10, remarks: ["It does not say how it ended; taken as shipped."] }]);
  });

  test("says which heading is missing, takes a column that was chosen, and knows an empty one", () => {
    const lines = ["Thing;Alpha;Due;Omega", "Churn;2026-01-01;2026-02-10;2026-03-22"];
    expect(read(lines).refused[0]?.says).toMatch(/name, started, finished/);
    const columns = new Map([
      ["Thing", "name" as const],
      ["Alpha", "started" as const],
      ["Omega", "finished" as const],
    ]);
    expect(read(lines, { ...plainly, columns }).read[0]?.project.name).toBe("Churn");
    expect(read(["project;started;finished"]).refused[0]?.says).toMatch(/first promised day/);
    expect(readFinished([], today, plainly).refused).toHaveLength(1);
  });

  test("reads a thousand rows at once, and says so of what is beyond", () => {
    const many = Array.from({ length: 1001 }, (_, at) => `P${at};;2026-01-01;2026-02-01;2026-03-01;shipped`);
    const { read: rows, refused } = read([head, ...many]);
    expect([rows.length, refused.map(({ row }) => row)]).toEqual([1000, [1002]]);
  });

  test("takes any cells: each row is read as its entry can hold it, or refused with a sentence", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "2026-01-05",
        "05/06/2025",
        "1.2.25",
        "March 2026",
        "46093",
        "0001-01-01",
        "shipped",
        "killed",
        "12",
        "1e9",
        "-3",
        "n/a",
        "",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (cells, isHeaded) => {
          const rows = [...(isHeaded ? [head.split(";")] : []), ...cells].map((each, at) => ({ number: at + 1, cells: each }));
          const found = readFinished(rows, today, plainly);
          for (const { project } of found.read)
            expect(finishedSchemas["forecasting/finished-project-reported"].safeParse(project).error?.issues).toBeUndefined();
          expect(found.refused.every(({ says }) => says.length > 10 && says.isWellFormed())).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a line of a hundred thousand columns, and as many rows, are read in a moment", () => {
    const wide = [{ number: 1, cells: Array.from({ length: 100_000 }, (_, at) => `started ${at}`) }];
    const long = table(head, ...Array.from({ length: 100_000 }, () => "A;;2026-01-01;2026-02-01;2026-03-01;shipped"));
    const began = performance.now();
    expect([readFinished(wide, today, plainly).columns.length, readFinished(long, today, plainly).read.length]).toEqual([200, 1000]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
