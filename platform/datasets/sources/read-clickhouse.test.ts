import { afterAll, describe, expect, test } from "vitest";
import { clickHouse } from "#platform/testing";
import { openSource, type SourceConnection, type SourceReading, sourceTables } from "./index.ts";

const server = await clickHouse();
if (server === undefined) console.log("skipped: ClickHouse is not installed (apt-get install clickhouse-server)");
afterAll(() => server?.[Symbol.asyncDispose]());

const port = server?.port ?? 0;
const connection: SourceConnection = {
  ...{ engine: "clickhouse", host: "127.0.0.1", port, database: "shop", user: "reader", password: "not to be told" },
  ...{ tls: "none", authority: null },
};
const limits = { rows: 10_000, bytes: 10_000_000, seconds: 20 };
const table = (name: string): SourceReading => ({ of: "table", schema: null, table: name });
const query = (sql: string): SourceReading => ({ of: "query", sql });

async function told(sql: string) {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: sql });
  if (!answer.ok) throw new Error(await answer.text());
}
if (server)
  for (const sql of [
    "create database shop",
    "create table shop.`Or\\`ders` (id UInt64, paid Nullable(Decimal(10, 2)), at DateTime, day Date, note Nullable(String), kind Enum8('a' = 1, 'b' = 2), tags Array(String)) engine = Memory",
    "insert into shop.`Or\\`ders` values (18446744073709551615, 12.5, '2026-03-01 13:30:00', '2026-03-01', 'a \"quoted\", text\\nof two lines – ü\\\\', 'b', ['x', 'y']), (2, null, '2026-03-02 00:00:00', '2026-03-02', null, 'a', [])",
    "create table shop.many engine = Memory as select number + 1 as id, concat('row ', toString(number + 1)) as label from system.numbers limit 5000",
    "create table shop.empty (a UInt8) engine = Memory",
  ])
    await told(sql);

const opened = (reading: SourceReading, more: Partial<SourceConnection> & { limits?: Partial<typeof limits> } = {}) => {
  const { limits: fewer, ...changed } = more;
  return openSource(
    {
      ...{ name: "orders", connection: { ...connection, ...changed }, reading, limits: { ...limits, ...fewer } },
      allowed: [`127.0.0.1:${port}`],
    },
    { limits: { memoryMb: 128, seconds: 20 } },
  );
};

async function read(reading: SourceReading, more: Parameters<typeof opened>[1] = {}) {
  const open = await opened(reading, more);
  try {
    const rows = await open.sql("select * from t");
    return { ...open, cells: rows.map((row) => Object.values(row)) };
  } finally {
    open.close();
  }
}

describe.skipIf(server === undefined)("a table in ClickHouse", () => {
  test("is read as it stands, whatever it is called, with the types it declares", async () => {
    const found = await read(table("Or`ders"));
    expect(found.columns.map(({ name, native }) => `${name} ${native}`)).toEqual([
      ...["id number", "paid number", "at date-time", "day date-time", "note text", "kind text", "tags other"],
    ]);
    expect(found.cells).toEqual([
      ["18446744073709551615", "12.50", "2026-03-01 12:30:00", "2026-03-01", 'a "quoted", text\nof two lines – ü\\', "b", "['x','y']"],
      ["2", found.cells[1]?.[1], "2026-03-01 23:00:00", "2026-03-02", found.cells[1]?.[4], "a", "[]"],
    ]);
    expect(found).toMatchObject({ rows: 2, skipped: [], from: { format: "clickhouse" } });
  });

  test("may be empty, or the rows of a query", async () => {
    expect(await read(table("empty"))).toMatchObject({ rows: 0, columns: [{ name: "a" }] });
    const found = await read(query("select id, label as `the; label` from many order by id desc limit 2; -- the last"));
    expect(found.cells).toEqual([
      ["5000", "row 5000"],
      ["4999", "row 4999"],
    ]);
    expect((await read(table("many"))).rows).toBe(5000);
  });

  test("is listed", async () => {
    const found = await sourceTables({ connection, allowed: [`127.0.0.1:${port}`], limits });
    expect(found).toEqual(["Or`ders", "empty", "many"].map((name) => ({ schema: "shop", table: name, rows: null })));
  });

  test("is read by a user that the server keeps at reading; a query only where it can reach nowhere else", async () => {
    for (const user of ["kept", "kept2"]) expect((await read(table("many"), { user, password: "p" })).rows).toBe(5000);
    expect((await read(query("select 1 as one"), { user: "kept", password: "p" })).cells).toEqual([["1"]]);
    await expect(opened(query("select 1 as one"), { user: "kept2", password: "p" })).rejects.toThrow(/readonly = 2/);
  });

  test.each([
    ["more rows than one reading may take", table("many"), { limits: { rows: 4999 } }, /more than 4,999 rows/],
    ["a table that is not there", table("nobody"), {}, /no such table/],
    ["a column that is not there", query("select nothing from many"), {}, /was not read/],
    ["a wrong password", table("many"), { password: "hush" }, /does not let that user in/],
    ["a database that is not there", table("many"), { database: "nobody" }, /no such database/],
    ["what takes too long", query("select count() from system.numbers"), { limits: { seconds: 1 } }, /longer than one reading/],
    [
      "what ends in the middle",
      query("select number, throwIf(number = 400000) from system.numbers limit 500000"),
      { limits: { rows: 1e6 } },
      /was not read/,
    ],
    ["what reaches another host", query("select * from url('http://127.0.0.1:1/', CSV, 'a String')"), {}, /url/],
    ["what reaches it in our own quotes", query("select * from `url`('http://127.0.0.1:1/', CSV, 'a String')"), {}, /without quotes/],
    ["what reads a file there", query("select * from `file`('x', CSV, 'a String')"), {}, /without quotes/],
    ["a setting", query("select 1 settings max_threads = 1"), {}, /settings/],
  ] as const)("is refused for %s", async (_what, reading, more, because) => {
    const failure = await opened(reading, more).then(
      () => "read",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(failure).toMatch(because);
    expect(failure).not.toMatch(/not to be told|hush|reader/);
  });

  test("shows no cell in what a failing query says", async () => {
    await expect(opened(query("select toUInt32(label) from many"))).rejects.not.toThrow(/row \d/);
  });
});
