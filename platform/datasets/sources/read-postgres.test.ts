import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DatabaseGateway, databaseGateway, emptyDb, type TestDb } from "#platform/testing";
import { openSource, type SourceConnection, type SourceReading, sourceTables } from "./index.ts";

let db: TestDb;
let way: DatabaseGateway;
let connection: SourceConnection;

beforeAll(async () => {
  db = await emptyDb();
  way = await databaseGateway(db.url);
  const { port, pathname } = new URL(way.url);
  await db.pool.query(`create role source_reader login password 'not to be told';
    create table "Orders ""2026""" (id bigint, "paid, net" numeric, gold boolean, at timestamptz, day date, note text, raw bytea, tags text[]);
    insert into "Orders ""2026""" values
      (9007199254740993, 12.50, true, '2026-03-01 12:30:00+02', '2026-03-01', 'a "quoted", text' || chr(10) || 'of two lines', '\\x00ff', '{a,b}'),
      (2, null, false, null, null, '', null, null);
    create table empty (a int, b text);
    create table many as select n as id, 'row ' || n as label from generate_series(1, 5000) n;
    create schema other; create table other.things (a int); insert into other.things values (1);
    create table hidden (secret text); insert into hidden values ('ada@example.org');
    create function say(text) returns text language plpgsql as $$ begin raise exception 'saw %', $1; end $$;
    grant select on "Orders ""2026""", empty, many to source_reader; grant usage on schema other to source_reader;
    grant select on other.things to source_reader`);
  connection = {
    ...{ engine: "postgres", host: "127.0.0.1", port: Number(port), database: pathname.slice(1), user: "source_reader" },
    ...{ password: "not to be told", tls: "none", authority: null },
  };
});
afterAll(async () => {
  await way[Symbol.asyncDispose]();
  await db.pool.query("reassign owned by source_reader to current_user; drop owned by source_reader; drop role source_reader");
  await db[Symbol.asyncDispose]();
});

const limits = { rows: 10_000, bytes: 10_000_000, seconds: 20 };
const table = (name: string, schema: string | null = null): SourceReading => ({ of: "table", schema, table: name });
const query = (sql: string): SourceReading => ({ of: "query", sql });

const opened = (reading: SourceReading, more: Partial<SourceConnection> & { limits?: Partial<typeof limits> } = {}) => {
  const { limits: fewer, ...changed } = more;
  return openSource(
    {
      ...{ name: "orders", connection: { ...connection, ...changed }, reading, limits: { ...limits, ...fewer } },
      allowed: [`127.0.0.1:${connection.port}`],
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

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("pilothouse-table-")).length;

describe("a table in PostgreSQL", () => {
  test("is read as it stands, whatever it and its columns are called, with the types it declares", async () => {
    const found = await read(table('Orders "2026"'));
    expect(found.columns).toEqual([
      { name: "id", cell: "c0", native: "number" },
      { name: "paid, net", cell: "c1", native: "number" },
      { name: "gold", cell: "c2", native: "boolean" },
      { name: "at", cell: "c3", native: "date-time" },
      { name: "day", cell: "c4", native: "date-time" },
      { name: "note", cell: "c5", native: "text" },
      { name: "raw", cell: "c6", native: "other" },
      { name: "tags", cell: "c7", native: "other" },
    ]);
    expect(found.cells[0]).toEqual([
      ...["9007199254740993", "12.50", "true", "2026-03-01 10:30:00+00", "2026-03-01"],
      ...['a "quoted", text\nof two lines', "\\x00ff", "{a,b}"],
    ]);
    expect(found.cells[1]?.slice(0, 5)).toEqual(["2", null, "false", null, null]);
    expect(found).toMatchObject({
      rows: 2,
      skipped: [],
      from: { name: "orders", format: "postgres", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test("may be empty, stand in another schema, or be the rows of a query", async () => {
    expect(await read(table("empty"))).toMatchObject({ rows: 0, columns: [{ name: "a" }, { name: "b" }] });
    expect((await read(table("things", "other"))).cells).toEqual([["1"]]);
    const asked = query("-- the last ones\nselect id, label, id from many where label <> ';' order by id desc limit 2; -- and no more");
    expect((await read(asked)).cells).toEqual([
      ["5000", "row 5000", "5000"],
      ["4999", "row 4999", "4999"],
    ]);
  });

  test("is listed where its user may read it", async () => {
    const found = await sourceTables({ connection, allowed: [`127.0.0.1:${connection.port}`], limits });
    expect(found.map(({ schema, table: name }) => `${schema}.${name}`).toSorted()).toEqual([
      "other.things",
      'public.Orders "2026"',
      "public.empty",
      "public.many",
    ]);
  });

  test("gives the same digest each time it is the same", async () => {
    const [one, two] = [await read(table("many")), await read(query("select * from many"))];
    expect(one.from.digest).toBe(two.from.digest);
    expect(one.rows).toBe(5000);
  });
});

describe("is refused, and nothing is left behind:", () => {
  test.each([
    ["more rows than one reading may take", table("many"), { limits: { rows: 4999 } }, /more than 4,999 rows/],
    ["more bytes", table("many"), { limits: { bytes: 1000 } }, /more than 1000 bytes/],
    ["a table that is not there", table("nobody"), {}, /no such table/],
    ["a table its user may not read", table("hidden"), {}, /may not read that/],
    ["a column that is not there", query("select nothing from many"), {}, /column "nothing" does not exist/],
    ["a database that is not there", table("many"), { database: "nobody" }, /no such database/],
    ["a user that is not there", table("many"), { user: "nobody" }, /./],
    ["encryption that the server has not", table("many"), { tls: "verified" }, /no encryption/],
    ["what takes too long", query("select count(*) from many a, many b, many c"), { limits: { seconds: 1 } }, /longer than one reading/],
    ["a writing query", query("with gone as (delete from many returning id) select * from gone"), {}, /writes/],
    ["two statements", query("select 1; drop table many"), {}, /semicolon/],
    ["what closes our parenthesis", query("select 1) to program 'id' --"), {}, /parentheses/],
    ["what closes it in a text of its own kind", query("select $a$)$a$) to program 'id' --"), {}, /parentheses/],
    ["no query", query("copy many to program 'id'"), {}, /one SELECT/],
    [
      "a setting",
      query("select set_config('transaction_read_only', 'off', false) from (delete from many returning id) x"),
      {},
      /does not take|./,
    ],
  ] as const)("%s", async (_what, reading, more, because) => {
    const before = folders();
    const failure = await opened(reading, more).then(
      () => "read",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(failure).toMatch(because);
    expect(failure).not.toMatch(/not to be told|source_reader/);
    expect(folders()).toBe(before);
  });

  test("a cell in what a failing query says", async () => {
    for (const sql of [
      "select label::int from many",
      "select say(label) from many",
      "select label::regclass from many",
      "select to_number(label, 'x') from many",
    ])
      await expect(opened(query(sql))).rejects.not.toThrow(/row \d/);
  });

  test("nothing was changed by any of it", async () => {
    expect((await db.pool.query("select count(*)::int as n from many")).rows).toEqual([{ n: 5000 }]);
  });
});

test("the connection is told by nobody: it stands in no error, whatever fails", async () => {
  for (const changed of [{ password: "hush-1" }, { user: "hush-2", password: "hush-3" }, { database: "x".repeat(900) }]) {
    const error = await opened(table("nobody"), changed).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/hush|not to be told/);
  }
});

test("a source that ends in the middle is not taken for whole", async () => {
  const reading = opened(query("select n, repeat('x', 2000) as filler from generate_series(1, 100000) n"), {
    limits: { rows: 1e6, bytes: 1e9 },
  });
  setTimeout(() => way.bar(), 150);
  await expect(reading).rejects.toThrow(/was not read/);
  way.open();
});
