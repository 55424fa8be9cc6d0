import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportFileView } from "../contract/index.ts";
import { runData as run } from "./run.fixture.ts";

let folder = "";
const customers = () => join(folder, "customers.csv");
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "assess-"));
  const rows = Array.from(
    { length: 400 },
    (_, at) => `c${at},${20 + (at % 50)},${at % 4 === 0 ? "" : at * 7},${["north", "south"][at % 2]},${at % 3 === 0 ? "yes" : "no"}`,
  );
  await writeFile(customers(), `id,age,income,region,churned\n${rows.join("\n")}\n`);
  await writeFile(join(folder, "ragged.csv"), `a,b\n${"1,2\n".repeat(50)}3\n`);
  await writeFile(join(folder, "empty.csv"), "");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const assess = (typed: readonly string[], input?: string) => run(["assess", ...typed], input);

describe("data assess FILE", { timeout: 60_000 }, () => {
  test("says the band, what holds it, what to mend and every column in 80 letters, and writes the report", async () => {
    const out = join(folder, "report.html");
    const { code, printed } = await assess([customers(), "--target", "churned", "--out", out]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^customers\.csv: 400 rows, 5 columns, measured on 22 November 2026\n/);
    expect(printed).toMatch(/Band: none\. C is held by lawful: /);
    expect(printed).toMatch(/To mend, the dearest first, in person-days:\n(.*\n)* {2}missing-cells \(.*\): 25 % of income is missing/);
    expect(printed).toMatch(/\nincome +number +25 %/);
    expect(printed).toContain(`The report: ${out}`);
    for (const line of printed.split("\n")) if (!line.startsWith("The report:")) expect([...line].length).toBeLessThanOrEqual(80);
    expect(await readFile(out, "utf8")).toMatch(/^<!doctype html>/);
  });

  test("writes as many reports as are asked for, each as its ending says", async () => {
    const places = ["a.html", "a.md", "a.json", "a.pdf"].map((name) => join(folder, name));
    expect((await assess([customers(), ...places.flatMap((place) => ["--out", place])])).code).toBe(0);
    const beginnings = await Promise.all(places.map(async (place) => (await readFile(place, "latin1")).slice(0, 5)));
    expect(beginnings).toEqual(["<!doc", "# Dat", '{\n  "', "%PDF-"]);
  });

  test("never writes its report over the table that it read", async () => {
    const table = join(folder, "rows.json");
    await writeFile(table, '[{"a": 1}, {"a": 2}]');
    const { code, complained } = await assess([table, "--out", join(folder, ".", "rows.json")]);
    expect([code, complained]).toEqual([2, expect.stringContaining("is what is read")]);
    expect(await readFile(table, "utf8")).toBe('[{"a": 1}, {"a": 2}]');
  });

  test("with --json prints one document, which is what the contract says", async () => {
    const { printed } = await assess([customers(), "--target", "churned", "--json"]);
    const { report, profile } = reportFileView.parse(JSON.parse(printed));
    expect(report).toMatchObject({ asOf: "2026-11-22", reached: null, heldBy: "lawful" });
    expect(profile).toMatchObject({ rows: 400, roles: { target: "churned" } });
    expect(profile.guessed.map(({ role }) => role)).not.toContain("target");
  });

  test("answers, waivers and what is typed raise the band that it reaches, and guard a pipeline by it", async () => {
    const answers = join(folder, "answers.json");
    await writeFile(
      answers,
      JSON.stringify({
        answers: [{ check: "lawful", answer: "yes", because: "contract of 2025" }],
        waivers: [{ check: "missing-cells", because: "income is optional", until: "2027-01-01" }],
      }),
    );
    const asked = [customers(), "--answers", answers, "--json"];
    expect((await assess([...asked, "--at-least", "C"])).code).toBe(1);
    const said = ["--said", "had-again=yes:nightly export", "--said", "sensitive-named=yes:none"];
    const reached = await assess([...asked, ...said, "--at-least", "C"]);
    expect(reached.code).toBe(0);
    const { report } = reportFileView.parse(JSON.parse(reached.printed));
    expect(report.checks.find(({ check }) => check === "missing-cells")?.state).toBe("waived");
    expect((await assess([...asked, ...said, "--at-least", "A"])).code).toBe(1);
  });

  test("judges by what was measured alone where that is asked for", async () => {
    const { code, printed } = await assess([customers(), "--measured-only", "--at-least", "c", "--out", join(folder, "m.md")]);
    expect(code).toBe(0);
    expect(printed).toMatch(/Band: C, by what was measured alone\. B is held by missing-cells/);
  });

  test("reads standard input, and an earlier report to compare with", async () => {
    const earlier = join(folder, "earlier.json");
    await assess(["-", "--out", earlier], "a,b\n1,x\n2,y\n");
    const { code, printed } = await assess(["-", "--previous", earlier, "--json"], "a,c\n1,x\n2,y\n");
    expect(code).toBe(0);
    expect(JSON.parse(printed).report.checks).toContainEqual(expect.objectContaining({ check: "schema-steady", state: "failed" }));
  });

  test("says what it left out", async () => {
    const { printed } = await assess([join(folder, "ragged.csv"), "--out", join(folder, "r.md")]);
    expect(printed).toMatch(/Left out:\n {2}.*52/);
  });

  test.each([
    [[], "Name the file that holds the data"],
    [["a.csv", "b.csv"], "One file at a time"],
    [["-", "--at-least", "D"], "--at-least is C, B or A"],
    [["-", "--out", "report.docx"], "ends in .html, .pdf, .md or .json"],
    [["-", "--today", "soon"], "--today takes a day"],
    [["-", "--margin", "2"], "--margin is a share between 0 and 1"],
    [["-", "--said", "lawful"], "--said takes CHECK=yes:WHY"],
    [["-", "--said", "nonsense=yes"], "There is no check “nonsense”"],
    [["-", "--said", "rows-and-columns=yes"], "is measured, so nobody answers it"],
    [["-", "--output", "a"], "name the column that the model is asked with --input"],
    [["-", "--probabilities", "a.csv", "--probabilities", "b.csv"], "takes one file, or LABEL=COLUMN"],
    [["-", "--probabilities", "a="], "takes LABEL=COLUMN"],
    [["-", "--memory", "10"], "--memory is in MB, 300 or more"],
    [["-", "--answers", "/no/such.json"], "could not be read"],
    [["-", "--previous", "/no/such.json"], "could not be read"],
    [["-", "--target", "nope"], "There is no column “nope”. The table has: a, b."],
    [["-", "--json", "--out", "/no/such/folder/a.json"], "could not be written"],
    [["no-such-file.csv"], "there is no such file"],
  ])("%j is refused with what to do", async (typed, says) => {
    const answer = await assess(typed, "a,b\n1,2\n3,4\n");
    expect([answer.code, answer.complained]).toEqual([2, expect.stringContaining(says)]);
  });

  test("an empty file is refused with a sentence, as JSON where JSON was asked for", async () => {
    const { code, complained } = await assess([join(folder, "empty.csv"), "--json"]);
    expect(code).toBe(2);
    expect(JSON.parse(complained)).toMatchObject({ code: "platform/unreadable-table", detail: expect.stringContaining("empty.csv") });
  });

  test("an earlier report that is none is refused with its field", async () => {
    const place = join(folder, "wrong.json");
    await writeFile(place, JSON.stringify({ version: 1, report: {}, profile: {} }));
    expect((await assess(["-", "--previous", place], "a\n1\n")).complained).toContain("is no report of ours: report.asOf");
  });
});

describe("data compare BEFORE NOW", { timeout: 60_000 }, () => {
  const table = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const rows = (of: (at: number) => string): string => Array.from({ length: 200 }, (_, at) => of(at)).join("\n");

  test("tells what changed, and answers no where something got worse", async () => {
    const before = await table("before.csv", `a,b,c\n${rows((at) => `${at % 9},x${at % 3},${at % 5}`)}\n`);
    const now = await table("now.csv", `a,c,d\n${rows((at) => `${at % 9},${at % 2 === 0 ? "" : at % 5},new`)}\n`);
    const { code, printed } = await run(["compare", before, now]);
    expect(code).toBe(1);
    expect(printed).toMatch(/^No band is reached, as before; 1 column new, 1 column gone, 1 column moved\.\n200 rows before, 200 now\.\n/);
    expect(printed).toMatch(/missing-cells: held before, failed now\. 50 % of c is missing\./);
    expect(printed).toMatch(/Columns that changed:\n(.*\n)* {2}b: gone/);
    expect((await run(["compare", before, before, "--json"])).code).toBe(0);
  });

  test("takes a report that was kept for its table, and a table that is JSON for a table", async () => {
    const kept = join(folder, "kept.json");
    await assess([customers(), "--out", kept]);
    expect(await run(["compare", kept, customers()])).toMatchObject({ code: 0, printed: expect.stringContaining("no column changed") });
    expect(await run(["compare", kept])).toMatchObject({ code: 2, complained: expect.stringContaining("Name two versions") });
    expect((await run(["compare", kept, "none.csv"])).code).toBe(2);
  });
});
