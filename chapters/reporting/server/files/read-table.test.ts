import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day, Problem } from "#kernel";
import { readProjects } from "../../domain/index.ts";
import { portfolioWorkbook, workbook } from "./fixtures/make-workbooks.ts";
import { brokenWorkbook, fileTooLarge, noSuchSheet, nothingToRead, otherFormat, tableTooLarge, unpacksTooLarge } from "./problems.ts";
import { readPasted, readTable } from "./read-table.ts";
import { zipStored } from "./zip.ts";

const today = day("2026-11-22");
const tables = join(import.meta.dirname, "../../../../scenarios/tables");
const bytesOf = (name: string) => readFileSync(join(tables, name));
const read = (name: string, bytes: Uint8Array = bytesOf(name), sheet?: string) => readTable({ bytes, fileName: name, sheet }, today);
const projectsOf = async (name: string, bytes?: Uint8Array) => readProjects((await read(name, bytes)).table, today);
const said = (fact: { known: boolean; value?: unknown }) => (fact.known ? fact.value : null);

describe("a CTO's own list", () => {
  test("of twelve projects is twelve projects, under its title, above its total", async () => {
    const { table } = await read("twelve-projects.csv");
    expect([table.headerRow, table.above.length]).toEqual([4, 2]);
    const reading = readProjects(table, today);
    expect(reading.projects).toHaveLength(12);
    expect(reading.refused.map(({ row, code }) => [row, code])).toEqual([
      [18, "total"],
      [19, "note"],
    ]);
    expect(reading.columns.map(({ role }) => role)).toEqual([
      "name",
      "kind",
      "status",
      "started",
      "promised",
      "decision-date",
      "owner",
      "sponsor",
      "metric",
      "target",
      "kill",
      "team-size",
      "spend",
    ]);
    expect(reading.projects.map(({ phase }) => said(phase))).toEqual([
      "proof-of-concept",
      "proof-of-concept",
      "iteration",
      "productionisation",
      "data-assessment",
      null,
      "proof-of-concept",
      null,
      "go-no-go",
      null,
      null,
      "iteration",
    ]);
    expect(reading.projects.map(({ startedOn }) => said(startedOn))).toEqual([
      "2026-08-03",
      "2026-09-14",
      "2025-03-12",
      "2026-03-31",
      "2026-10-05",
      null,
      "2026-04-14",
      "2026-02-02",
      "2026-06-29",
      "2026-05-11",
      "2026-09-07",
      "2025-11-03",
    ]);
    expect(reading.projects.map(({ datesSaid }) => datesSaid.map(({ value }) => value.day).join())).toEqual([
      "2027-01-31",
      "2027-03-31",
      "",
      "2027-03-31",
      "",
      "",
      "2026-09-30",
      "",
      "2027-06-30",
      "2026-08-31",
      "",
      "",
    ]);
    expect(reading.projects.at(-1)).toMatchObject({ id: "row-16", name: "Knowledge assistant (RAG over policies)" });
  });

  test("in German, by semicolons, is read, with thousands of euros from the heading", async () => {
    const { projects, refused } = await projectsOf("deutsch.csv");
    expect(projects.map(({ phase, standing }) => said(phase) ?? said(standing))).toEqual([
      "productionisation",
      "proof-of-concept",
      "on-hold",
      "iteration",
    ]);
    expect(projects[0]).toMatchObject({
      owner: { value: "Jürgen Weiß" },
      spend: { value: { amount: 1_240_500, currency: "EUR" } },
      dataGood: { value: true },
    });
    expect(projects[1]).toMatchObject({ kind: { value: "agent" }, notes: { value: "Betriebsrat informiert;\nFreigabe steht aus" } });
    expect(refused).toMatchObject([{ row: 6, code: "total" }]);
  });

  test("in French is read", async () => {
    const { projects } = await projectsOf("francais.csv");
    expect(projects.map(({ phase, standing }) => said(phase) ?? said(standing))).toEqual([
      "productionisation",
      "proof-of-concept",
      "stopped",
      "iteration",
    ]);
    expect(projects.map(({ startedOn }) => said(startedOn))).toEqual(["2026-02-01", "2026-03-12", "2026-01-05", "2025-11-03"]);
    expect(projects[1]?.killWords).toMatchObject({ value: "moins de 30 % d'usage après 6 semaines" });
    expect(projects[3]?.kind).toMatchObject({ value: "bought" });
  });

  test("pasted from an American spreadsheet has the month first", async () => {
    const { projects } = readProjects(readPasted(bytesOf("pasted.tsv").toString("utf8"), today).table, today);
    expect(projects.map(({ startedOn }) => said(startedOn))).toEqual(["2026-04-13", "2025-11-02", "2026-09-07"]);
    expect(projects[0]?.notes).toMatchObject({ value: "first results, good\nsecond run next week" });
  });

  test("may be a column of names", async () =>
    expect((await projectsOf("names.csv")).projects.map(({ name }) => name)).toContain("Support chatbot"));

  test("may be a Markdown table out of a chat", async () => {
    const { projects } = await projectsOf("chat.md");
    expect(projects.map(({ name, cite }) => [name, cite])).toEqual([
      ["Churn model", { row: 5, column: "Project" }],
      ["Invoice bot", { row: 6, column: "Project" }],
    ]);
  });
});

describe("bytes of text", () => {
  const german = bytesOf("deutsch.csv").toString("utf8");
  const utf16be = Buffer.from(`\uFEFF${german}`, "utf16le").swap16();
  test.each([
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${german}`, "utf8")],
    ["UTF-16 with a byte order mark", Buffer.from(`\uFEFF${german}`, "utf16le")],
    ["UTF-16, big end first", utf16be],
    ["UTF-16 without a mark", Buffer.from(german, "utf16le")],
  ])("in %s give the same table", async (_encoding, bytes) => {
    expect((await read("list.csv", bytes)).table).toEqual((await read("deutsch.csv")).table);
  });

  test("in Latin-1 keep their umlauts", async () => {
    const bytes = Buffer.from(german.replace("€", "EUR"), "latin1");
    const { projects } = await projectsOf("list.csv", bytes);
    expect(projects.map(({ owner }) => said(owner))).toEqual(["Jürgen Weiß", "Anna Groß", "Müller", "Öztürk"]);
  });

  test("in Windows-1252 keep their euros and dashes", async () => {
    const bytes = Buffer.concat([
      Buffer.from("Project;Spend\nA "),
      Buffer.from([0x96]),
      Buffer.from(" B;"),
      Buffer.from([0x80]),
      Buffer.from("85k\n"),
    ]);
    expect((await read("list.csv", bytes)).table.rows[0]?.cells).toEqual(["A – B", "€85k"]);
  });

  test.each([
    ["bars", "Project|Owner\nChurn|Mia\n"],
    ["semicolons, with commas inside", "Project;Owner\nChurn, early;Mia, Leo\n"],
    ["a first line that says so", "sep=|\nProject|Owner\nChurn|Mia\n"],
    ["lines that end as on old Macs", "Project,Owner\rChurn,Mia\r"],
  ])("may be parted by %s", (_what, text) => expect(readPasted(text, today).table.header).toEqual(["Project", "Owner"]));

  test("keep names with commas whole where there is one column", () => {
    expect(readPasted("Churn\nFraud, cards\nPricing\nSlots\n", today).table.rows.map(({ cells }) => cells[0])).toContain("Fraud, cards");
  });

  test("with a quote that never closes lose no row", () => {
    const { table } = readPasted('Project,Owner,Notes\nChurn,Mia,"5 inch\nFraud,Leo,ok\nPricing,Ana,ok\n', today);
    expect(table.rows).toHaveLength(3);
  });
});

describe("a workbook", () => {
  test("is committed as its script makes it", () => expect(bytesOf("portfolio.xlsx").equals(portfolioWorkbook())).toBe(true));

  test("gives its first sheet with a table, names the others, and days as days", async () => {
    const found = await read("portfolio.xlsx");
    expect([found.sheet, found.sheets]).toEqual(["AI portfolio", ["Read me", "AI portfolio", "People"]]);
    const { projects, refused, empty } = readProjects(found.table, today);
    expect(projects.map(({ id, startedOn }) => [id, said(startedOn)])).toEqual([
      ["row-4", "2026-06-01"],
      ["row-5", "2025-09-15"],
      ["row-6", null],
      ["row-8", "2026-10-05"],
    ]);
    expect(projects[0]).toMatchObject({ startedOn: { guess: false }, spend: { value: { amount: 140_000, currency: "EUR" } } });
    expect([refused.map(({ row }) => row), empty]).toEqual([[9], 1]);
  });

  test("gives the sheet one asks for", async () => {
    const { table, sheet } = await read("portfolio.xlsx", undefined, "People");
    expect([sheet, table.rows.length]).toEqual(["People", 2]);
    await expect(read("portfolio.xlsx", undefined, "Budget")).rejects.toSatisfy(noSuchSheet.is);
  });

  const named = (place: string, name: string) => `<c r="${place}" t="inlineStr"><is><t>${name}</t></is></c>`;

  test("coloured to the last column and row is as large as its words", async () => {
    const rows = `<row r="1">${named("A1", "Project")}</row><row r="2">${named("A2", "Churn")}<c r="XFD2" s="1"/></row>`;
    const xml = sheetOf(`${rows}<row r="1048576"><c r="XFD1048576" s="1"/></row>`);
    expect((await read("a.xlsx", workbook([{ name: "One", xml }]))).table.rows).toEqual([{ number: 2, cells: ["Churn"] }]);
  });

  test("with a word in its last cell is refused before it fills the memory", async () => {
    const xml = sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    await expect(read("a.xlsx", workbook([{ name: "One", xml }]))).rejects.toSatisfy(tableTooLarge.is);
  });

  test("that unpacks to far more than it seems is refused", async () => {
    await expect(read("a.xlsx", bomb())).rejects.toSatisfy(unpacksTooLarge.is);
  });

  test("cut short or no workbook inside is refused", async () => {
    await expect(read("a.xlsx", bytesOf("portfolio.xlsx").subarray(0, 4_000))).rejects.toSatisfy(brokenWorkbook.is);
    await expect(read("a.xlsx", zipStored([{ name: "xl/workbook.xml", bytes: Buffer.from("<a") }]))).rejects.toSatisfy(brokenWorkbook.is);
  });
});

describe("what is not read is refused with what to save it as", () => {
  const bytes = (...start: readonly number[]) => Buffer.concat([Buffer.from(start), Buffer.alloc(40)]);
  const archive = (name: string) => zipStored([{ name, bytes: Buffer.from("x") }]);
  test.each([
    ["list.pdf", Buffer.from("%PDF-1.7 …"), "a PDF"],
    ["list.xls", bytes(0xd0, 0xcf, 0x11, 0xe0), "an old .xls workbook"],
    ["list.ods", archive("content.xml"), "an .ods workbook"],
    ["list.xlsb", archive("xl/workbook.bin"), "an .xlsb workbook"],
    ["list.numbers", archive("Index/Document.iwa"), "a Numbers document"],
    ["list.docx", archive("word/document.xml"), "a Word document"],
    ["list.png", bytes(0x89, 0x50, 0x4e, 0x47), "a picture"],
    ["list.xls", Buffer.from("<html><table><tr><td>Project"), "a web page"],
    ["list.bin", Buffer.from(Array.from({ length: 200 }, (_, index) => (index % 7) + 1)), "no text"],
  ])("%s", async (name, content, called) => {
    const error = await read(name, content).catch((thrown: unknown) => thrown);
    expect(otherFormat.is(error) && error.message).toMatch(new RegExp(`^This is ${called}.*save it as \\.xlsx or \\.csv\\.$`));
  });

  test("nothing, more than ten megabytes, more than 2,000 rows or 200 columns", async () => {
    await expect(read("a.csv", Buffer.alloc(0))).rejects.toSatisfy(nothingToRead.is);
    await expect(read("a.csv", Buffer.from("\n ,,\n"))).rejects.toSatisfy(nothingToRead.is);
    await expect(read("a.csv", Buffer.from("Project,Owner\n"))).rejects.toSatisfy(nothingToRead.is);
    await expect(read("a.csv", Buffer.alloc(10 * 1024 * 1024 + 1, "a"))).rejects.toSatisfy(fileTooLarge.is);
    expect(() => readPasted(`Project\n${"a\n".repeat(2_001)}`, today)).toThrow("The table has 2,001 rows and at most 2,000 are read");
    expect(() => readPasted(`Project${",x".repeat(200)}\n`.repeat(2), today)).toThrow("The table has 201 columns and at most 200 are read");
  });
});

test.each([
  ["a ruler of blanks", `|\n${" ".repeat(2_000_000)}|x\n`],
  ["a heading of brackets", `Project,${"(".repeat(1_000_000)}\nA,B\n`],
  ["cells of blanks", `Project,Owner\n${`A,a${" ".repeat(9_000)}b\n`.repeat(200)}`],
  ["cells of digits", `Project,Owner\n${`,${"1".repeat(9_000)}x\n`.repeat(200)}`],
  ["one long line", "a,".repeat(2_000_000)],
])("text made to be slow is not: %s", (_what, text) => {
  const started = performance.now();
  try {
    readProjects(readPasted(text, today).table, today);
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
  }
  expect(performance.now() - started).toBeLessThan(5_000);
});

test("a workbook made to be slow is not", async () => {
  const started = performance.now();
  await expect(read("a.xlsx", workbook([{ name: "One", xml: sheetOf("<c ".repeat(1_000_000)) }]))).rejects.toBeInstanceOf(Problem);
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe("whatever bytes come", () => {
  const outcome = async (bytes: Uint8Array, name: string) => {
    try {
      return readProjects((await read(name, bytes)).table, today);
    } catch (error) {
      return error;
    }
  };

  test("they are a table or a Problem with a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.constantFrom("a.csv", "a.xlsx"), async (bytes, name) => {
        const found = await outcome(bytes, name);
        expect(found instanceof Problem || (typeof found === "object" && found !== null && "projects" in found)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("also a workbook with bytes changed or cut off", async () => {
    const whole = bytesOf("portfolio.xlsx");
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.integer({ min: 1, max: whole.length }),
        fc.boolean(),
        async (changes, length, cut) => {
          const bytes = Buffer.from(whole);
          for (const [at, to] of changes) bytes[at] = to;
          const found = await outcome(cut ? bytes.subarray(0, length) : bytes, "a.xlsx");
          expect(found instanceof Problem || (typeof found === "object" && found !== null && "projects" in found)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** 200 MB of zeros in a few kilobytes, under an honest-looking name. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024));
  const zip = zipStored([
    { name: "xl/workbook.xml", bytes: deflateRawSync(Buffer.from("<workbook/>")) },
    { name: "xl/worksheets/sheet1.xml", bytes: packed },
  ]);
  for (const signature of [0x04034b50, 0x02014b50]) {
    for (let at = 0; at < zip.length - 4; at++) {
      if (zip.readUInt32LE(at) === signature) zip.writeUInt16LE(8, at + (signature === 0x04034b50 ? 8 : 10));
    }
  }
  return zip;
}
