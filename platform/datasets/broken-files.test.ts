import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { openTable } from "./index.ts";

// Files as people have them. Each gives the right table, with what was left out, or a refusal that says what to do.

const folder = mkdtempSync(join(tmpdir(), "broken-files-test-"));
beforeEach(() => {
  vi.stubEnv("TMPDIR", folder);
  return () => vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** 2,000 columns × 2,048 rows a vector × 16 bytes, read and handed out by two threads, are 260 MB: one run in six needed more than 256. */
const limits = { memoryMb: 512, seconds: 20, threads: 2 };

async function read(name: string, bytes: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const table = await openTable({ path, name }, { limits });
  try {
    const rows = await table.sql("select * from t");
    const cells = rows.map((row) => Object.values(row).map((cell) => (cell === null ? null : String(cell))));
    return { ...table, names: table.columns.map((column) => column.name), cells };
  } finally {
    table.close();
    rmSync(path);
    expect(readdirSync(folder)).toEqual([]);
  }
}

const latin = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(text, "utf16le");
const plain = "a,b\n1,x\n2,y\n";
const asPlain = {
  names: ["a", "b"],
  cells: [
    ["1", "x"],
    ["2", "y"],
  ],
  skipped: [],
};

test.each<[string, string | Uint8Array, object]>([
  [
    "semicolons and decimal commas",
    "a;b\n1,5;2\n2,5;x\n",
    {
      cells: [
        ["1,5", "2"],
        ["2,5", "x"],
      ],
      from: { delimiter: ";" },
    },
  ],
  ["tabs", "a\tb\n1\tx\n2\ty\n", { ...asPlain, from: { delimiter: "\t" } }],
  ["upright strokes", "a|b\n1|x\n2|y\n", asPlain],
  ["line breaks of Windows", "a,b\r\n1,x\r\n2,y\r\n", asPlain],
  ["line breaks of an old Macintosh", "a,b\r1,x\r2,y\r", asPlain],
  ["line breaks of all kinds", "a,b\r\n1,x\n2,y\r", asPlain],
  ["carriage returns doubled", "a,b\r\r\n1,x\r\r\n2,y\r\r\n", asPlain],
  ["no line break at the end", "a,b\n1,x\n2,y", asPlain],
  ["empty lines between", "\n\na,b\n\n1,x\n   \n2,y\n\n", asPlain],
  ["a byte order mark", `\uFEFF${plain}`, { ...asPlain, from: { encoding: "utf-8 with a byte order mark" } }],
  ["UTF-16", utf16(`\uFEFF${plain}`), { ...asPlain, from: { encoding: "utf-16le" } }],
  ["UTF-16 the other way round", utf16(`\uFEFF${plain}`).swap16(), { ...asPlain, from: { encoding: "utf-16be" } }],
  ["UTF-16 without a mark", utf16(plain), asPlain],
  ["Windows-1252", latin("straße,b\n1,\x80 é\n"), { names: ["straße", "b"], cells: [["1", "€ é"]], from: { encoding: "windows-1252" } }],
  [
    "line breaks and quotes in cells",
    'a,b\n1,"x\nz, ""q"""\n2,y\n',
    {
      cells: [
        ["1", 'x\nz, "q"'],
        ["2", "y"],
      ],
      skipped: [],
    },
  ],
  [
    "quotes escaped by backslashes",
    'a,b\n1,"x \\"q\\" z"\n2,y\n',
    {
      cells: [
        ["1", 'x "q" z'],
        ["2", "y"],
      ],
    },
  ],
  [
    "inches in cells",
    'a,b\n5" pipe,x\n6" pipe,y\n',
    {
      cells: [
        ['5" pipe', "x"],
        ['6" pipe', "y"],
      ],
    },
  ],
  ["leading zeros and long numbers", "a,b\n01234,9007199254740993\n", { cells: [["01234", "9007199254740993"]] }],
  ["names twice and none", "a,a,,a_2\n1,2,3,4\n", { names: ["a", "a_3", "column3", "a_2"] }],
  ["names on two lines", '"unit\nprice",b\n1,x\n', { names: ["unit price", "b"], cells: [["1", "x"]] }],
  ["no header", "1,x\n2,y\n", { names: ["column1", "column2"], cells: asPlain.cells, from: { header: false } }],
  [
    "an address in its first row, so no header",
    "ada@example.org,Ada,Bern\nbob@example.org,Bob,Basel\n",
    { names: ["column1", "column2", "column3"], rows: 2 },
  ],
  ["a header of years", "land,2019,2020\nFR,1,2\n", { names: ["land", "2019", "2020"], rows: 1 }],
  ["a header alone", "a,b,c\n", { names: ["a", "b", "c"], rows: 0 }],
  ["one column of sentences", "text\nwell, yes\nno\n", { names: ["text"], cells: [["well, yes"], ["no"]], from: { delimiter: null } }],
  ["a delimiter after each row", "a,b\n1,x,\n2,y,\n", asPlain],
  [
    "empty cells",
    'a,b\n,x\n"",y\n',
    {
      cells: [
        [null, "x"],
        [null, "y"],
      ],
    },
  ],
  [
    "a table of 2,000 columns",
    `${Array.from({ length: 2000 }, (_, at) => `n${at}`)}\n${Array.from({ length: 2000 }, (_, at) => at)}\n`,
    { rows: 1 },
  ],
  ["gzip", gzipSync(plain), { ...asPlain, from: { compression: "gzip" } }],
  ["zstd", zstdCompressSync(plain), { ...asPlain, from: { compression: "zstd" } }],
  ["gzip in two parts", Buffer.concat([gzipSync("a,b\n1,x\n"), gzipSync("2,y\n")]), asPlain],
  [
    "lines of JSON",
    '{"a":9007199254740993,"b":"x"}\n\n{"b":null,"c":{"d":[1, 2]}}',
    {
      names: ["a", "b", "c"],
      cells: [
        ["9007199254740993", "x", null],
        [null, null, '{"d":[1,2]}'],
      ],
      from: { format: "ndjson" },
    },
  ],
  [
    "a list of JSON",
    '\uFEFF[\n {"a": 1, "b": "], {"},\r\n {"a": 2, "b": "y\\n"}\n]\n',
    {
      cells: [
        ["1", "], {"],
        ["2", "y\n"],
      ],
      skipped: [],
      from: { format: "json" },
    },
  ],
  [
    "names in JSON that differ in case, and odd ones",
    '{"a":1,"A":2,"x/y":3,"~":4,"":5}\n',
    { names: ["a", "A", "x/y", "~", "column5"], cells: [["1", "2", "3", "4", "5"]] },
  ],
])("is read: %s", async (_what, bytes, expected) => {
  expect(await read("table.csv", bytes)).toMatchObject(expected);
});

const many = Array.from({ length: 40 }, (_, at) => `${at},x`).join("\n");

test.each<[string, string | Uint8Array, object, number]>([
  [
    "rows with too few cells",
    `a,b\n1\n${many}\n`,
    { why: "too-few-cells", rows: 1, firstRow: 2, says: "Row 2 has 1 cell where the table has 2 columns." },
    40,
  ],
  [
    "rows with too many",
    `a,b\n${many}\n1,2,3\n1,2,3,4\n`,
    { why: "too-many-cells", rows: 2, firstRow: 42, says: "Row 42 has 3 cells where the table has 2 columns." },
    40,
  ],
  [
    "a title above",
    "Figures of May\n\na,b,c\n1,2,3\n4,5,6\n",
    { why: "other", rows: 1, firstRow: 1, says: "Row 1 stands above the table's header." },
    2,
  ],
  ["remarks above", "# made by hand\n# on Friday\na,b\n1,2\n3,4\n", { why: "other", rows: 2, firstRow: 1 }, 2],
  ["a quote that is never closed", `a,b\n1,"x\n${many}\n`, { why: "unclosed-quote", rows: 1, firstRow: 2, column: "b" }, 40],
  ["text after a quote", `a,b\n${many}\n1,"x"y\n`, { why: "unclosed-quote", rows: 1, firstRow: 42, column: "b" }, 40],
  [
    "a row that is no UTF-8 among many that are",
    `a,b\n${many.replaceAll("x", "é")}\n1,\xff\n`,
    { why: "bad-encoding", rows: 1, firstRow: 42 },
    40,
  ],
  [
    "a zero byte",
    `a,b\n${many}\n1,x\0y\n`,
    { why: "bad-encoding", rows: 1, firstRow: 42, says: "Row 42 has a zero byte, which no text has." },
    40,
  ],
  [
    "a line of 50 MB",
    `a,b\n${many}\n1,${"z".repeat(50_000_000)}\n2,y\n`,
    { why: "line-too-long", rows: 1, firstRow: 42, says: "Row 42 is longer than 4 MB." },
    41,
  ],
  ["a line that is no JSON", '{"a":1}\n{"a":2\n{"a":3}\n', { why: "not-json", rows: 1, firstRow: 2, says: "Line 2 is not JSON." }, 2],
  [
    "a line of JSON that is no row",
    '{"a":1}\n\n[2]\n{"a":3}\n',
    { why: "not-json", rows: 1, firstRow: 3, says: "Line 3 is no object with names and values." },
    2,
  ],
  ["a list of JSON that breaks off", '[{"a":1},{"a":2},{"a":', { why: "not-json", rows: 1, firstRow: 3, says: "Item 3 is not JSON." }, 2],
])("is read but for what is counted: %s", async (what, bytes, skipped, rows) => {
  const given = what.startsWith("a row that is no UTF-8") ? Buffer.from(String(bytes)).subarray(0) : bytes;
  const sent = what.startsWith("a row that is no UTF-8")
    ? Buffer.concat([Buffer.from(given).subarray(0, -3), Buffer.from([0xff, 10])])
    : given;
  const table = await read("table.csv", sent);
  expect(table.skipped).toMatchObject([skipped]);
  expect(table.rows).toBe(rows);
  expect(table.cells).toHaveLength(rows);
});

const parquet = Buffer.from("PAR1 and then nothing that belongs to it");

test.each<[string, string | Uint8Array, RegExp]>([
  ["an empty file", "", /is empty/],
  ["nothing but line breaks", "\n\n\n", /has no row/],
  [
    "rows that hardly ever line up",
    "a,b,c\n1\n2\n3,4,5\n6\n",
    /3 of its 4 rows cannot be read. Row 2 has 1 cell where the table has 3 columns/,
  ],
  ["a header too short for its rows", "a,b\n1,2,3,4\n5,6,7,8\n", /row 1 names 2 columns where the rows below have 4 cells/],
  ["a header of 50 MB", `${"z".repeat(50_000_000)},b\n1,2\n`, /first row is longer than a megabyte/],
  ["binary", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256), /is not text/],
  ["a workbook", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(500)]), /workbook of a spreadsheet program.*as CSV/],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), /old spreadsheet/],
  ["a PDF", "%PDF-1.7\n%âãÏÓ\n", /is a PDF/],
  ["a picture", Buffer.from("89504e470d0a1a0a", "hex"), /is a picture/],
  ["a web page", "<!DOCTYPE html><html><body>Sign in</body></html>", /web page, perhaps one that asks to sign in/],
  ["bzip2", "BZh91AY&SY", /bzip2. Pack it with gzip/],
  ["a SQLite database", "SQLite format 3\u0000", /SQLite/],
  ["gzip that breaks off", gzipSync(plain.repeat(1000)).subarray(0, 60), /packed with gzip and breaks off/],
  ["zstd that breaks off", zstdCompressSync(Buffer.from(many.repeat(50))).subarray(0, 40), /packed with zstd and breaks off/],
  ["gzip in gzip", gzipSync(gzipSync(plain)), /packed twice/],
  ["Parquet that breaks off", parquet, /Parquet that breaks off/],
  ["one object of JSON over many lines", '{\n  "a": 1,\n  "b": [2]\n}\n', /cannot be read. Line 1 is not JSON/],
  ["a list of lists", "[[1, 2], [3, 4]]", /Item 1 is no object with names and values/],
  ["quotes opened all over", `a,b\n${'1,"x\n'.repeat(100_001)}`, /cannot be read|quotes are opened all over/],
])("is refused: %s", async (_what, bytes, why) => {
  await expect(read("table.csv", bytes)).rejects.toMatchObject({
    code: "platform/unreadable-table",
    status: 422,
    message: expect.stringMatching(why),
  });
  rmSync(join(folder, "table.csv"));
  expect(readdirSync(folder)).toEqual([]);
});

test("a small file that unpacks to a very large one is refused before it fills the disk", async () => {
  const path = join(folder, "bomb.csv.gz");
  writeFileSync(path, gzipSync(Buffer.alloc(20_000_000, "1,2\n")));
  const opening = { limits: { ...limits, diskMb: 5 } };
  await expect(openTable({ path, name: "bomb.csv.gz" }, opening)).rejects.toThrow("unpacked it has more than 5 MB");
  rmSync(path);
  expect(readdirSync(folder)).toEqual([]);
});

test("a packed file of one line over and over is refused as soon as it is a hundred times its size, on a disk that would hold it", async () => {
  const path = join(folder, "bomb.csv.gz");
  const packed = gzipSync(Buffer.alloc(8 * 1024 * 1024, "1,2\n"));
  writeFileSync(path, Buffer.concat([gzipSync("a,b\n"), ...Array.from({ length: 60 }, () => packed)]));
  const began = performance.now();
  await expect(openTable({ path, name: "bomb.csv.gz" }, { limits })).rejects.toThrow(
    /unpacked it has more than 256 MB, which is more than [\d,]+ times its size\. Send it unpacked, if it is a table\./,
  );
  expect(performance.now() - began).toBeLessThan(15_000);
  rmSync(path);
  expect(readdirSync(folder)).toEqual([]);
});

test("what is no file is refused: nothing there, a folder", async () => {
  mkdirSync(join(folder, "sub"));
  await expect(openTable({ path: join(folder, "none.csv"), name: "none.csv" }, { limits })).rejects.toThrow("there is no such file");
  await expect(openTable({ path: join(folder, "sub"), name: "sub" }, { limits })).rejects.toThrow("it is a folder");
  rmSync(join(folder, "sub"), { recursive: true });
});

test("what is in a name means nothing: signs of a pattern, quotes, another extension", async () => {
  for (const name of ["data[1]*.csv", "it's ?.parquet", "table.json.gz"]) expect(await read(name, plain)).toMatchObject(asPlain);
});
