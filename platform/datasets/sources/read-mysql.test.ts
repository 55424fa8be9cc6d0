import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection } from "mysql2/promise";
import { afterAll, describe, expect, test } from "vitest";
import { mariaDb, ownCertificate } from "#platform/testing";
import { openSource, type SourceConnection, type SourceReading, sourceTables } from "./index.ts";

const certificate = ownCertificate();
const files = { key: join(tmpdir(), `mysql-test-${process.pid}.key`), certificate: join(tmpdir(), `mysql-test-${process.pid}.pem`) };
if (certificate) {
  writeFileSync(files.key, certificate.key, { mode: 0o600 });
  writeFileSync(files.certificate, certificate.certificate);
}
const server = await mariaDb(certificate ? [`--ssl-key=${files.key}`, `--ssl-cert=${files.certificate}`] : []);
if (server === undefined) console.log("skipped: MariaDB is not installed (apt-get install mariadb-server)");
afterAll(() => server?.[Symbol.asyncDispose]());

const port = server?.port ?? 0;
const connection: SourceConnection = {
  ...{ engine: "mysql", host: "localhost", port, database: "shop", user: "reader", password: "not to be told" },
  ...{ tls: "none", authority: null },
};
const limits = { rows: 10_000, bytes: 10_000_000, seconds: 20 };
const table = (name: string): SourceReading => ({ of: "table", schema: null, table: name });
const query = (sql: string): SourceReading => ({ of: "query", sql });

async function prepare() {
  const root = await createConnection({ host: "127.0.0.1", port, user: "root", multipleStatements: true });
  await root.query(`create database shop character set utf8mb4; use shop;
    create table \`Or\`\`ders\` (id bigint unsigned, paid decimal(10,2), gold boolean, at datetime, day date, note text, raw varbinary(8), kind enum('a','b'));
    insert into \`Or\`\`ders\` values (18446744073709551615, 12.50, true, '2026-03-01 12:30:00', '2026-03-01', 'a "quoted", text\nof two lines – ü', x'00ff', 'b'),
      (2, null, false, null, null, '', null, null);
    create table many as select seq as id, concat('row ', seq) as label from seq_1_to_5000;
    create table hidden (secret text); insert into hidden values ('ada@example.org');
    create user reader@'%' identified by 'not to be told'; grant select on shop.\`Or\`\`ders\` to reader@'%'; grant select on shop.many to reader@'%';
    grant insert, delete on shop.many to reader@'%'; grant file on *.* to reader@'%'`);
  await root.end();
}
if (server) await prepare();

const opened = (reading: SourceReading, more: Partial<SourceConnection> & { limits?: Partial<typeof limits> } = {}) => {
  const { limits: fewer, ...changed } = more;
  return openSource(
    {
      ...{ name: "orders", connection: { ...connection, ...changed }, reading, limits: { ...limits, ...fewer } },
      allowed: [`localhost:${port}`, `127.0.0.1:${port}`],
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

describe.skipIf(server === undefined)("a table in MySQL", () => {
  test("is read as it stands, whatever it is called, with the types it declares", async () => {
    const found = await read(table("Or`ders"));
    expect(found.columns.map(({ name, native }) => `${name} ${native}`)).toEqual([
      ...["id number", "paid number", "gold number", "at date-time", "day date-time", "note text", "raw text", "kind text"],
    ]);
    expect(found.cells).toEqual([
      ["18446744073709551615", "12.50", "1", "2026-03-01 12:30:00", "2026-03-01", 'a "quoted", text\nof two lines – ü', "00FF", "b"],
      ["2", null, "0", null, null, found.cells[1]?.[5], null, null],
    ]);
    expect(found).toMatchObject({ rows: 2, skipped: [], from: { format: "mysql" } });
  });

  test("may be the rows of a query, and is the same each time", async () => {
    const found = await read(query("select id, label as `the; label` from many order by id desc limit 2; # the last"));
    expect(found).toMatchObject({
      columns: [{ name: "id" }, { name: "the; label" }],
      cells: [
        ["5000", "row 5000"],
        ["4999", "row 4999"],
      ],
    });
    const [one, two] = [await read(table("many")), await read(table("many"))];
    expect([one.rows, one.from.digest]).toEqual([5000, two.from.digest]);
  });

  test("is listed where its user may read it", async () => {
    const found = await sourceTables({ connection, allowed: [`localhost:${port}`], limits });
    expect(found.map((each) => each.table).toSorted()).toEqual(["Or`ders", "many"]);
  });

  test.each([
    ["more rows than one reading may take", table("many"), { limits: { rows: 4999 } }, /more than 4,999 rows/],
    ["a table that is not there", table("nobody"), {}, /may not read|no such table/],
    ["a table its user may not read", table("hidden"), {}, /may not read/],
    ["a column that is not there", query("select nothing from many"), {}, /Unknown column 'nothing'/],
    ["a wrong password", table("many"), { password: "hush" }, /does not let that user in/],
    ["a database that is not there", table("many"), { database: "nobody" }, /no such database/],
    ["two columns of one name", query("select id, id from many"), {}, /one name/],
    [
      "what takes too long",
      query("select count(*) from many a, many b, many c, many d"),
      { limits: { seconds: 1 } },
      /longer than one reading/,
    ],
    ["two statements", query("select 1; drop table many"), {}, /semicolon/],
    ["what writes a file there", query("select label into outfile '/tmp/out' from many"), {}, /into/],
    ["what writes by an executable remark", query("select label /*! into outfile '/tmp/out' */ from many"), {}, /remark/],
    ["what reads a file there", query("select load_file('/etc/passwd')"), {}, /load_file/],
  ] as const)("is refused for %s", async (_what, reading, more, because) => {
    const failure = await opened(reading, more).then(
      () => "read",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(failure).toMatch(because);
    expect(failure).not.toMatch(/not to be told|hush|reader/);
  });

  test("shows no cell in what a failing query says", async () => {
    for (const sql of [
      "select extractvalue(1, concat('~', label)) from many",
      "select updatexml(1, concat('~', (select label from many limit 1)), 1)",
      "select 1 from (select count(*), concat((select label from many limit 1), floor(rand(0) * 2)) x from many group by x) y",
    ])
      await expect(opened(query(sql))).rejects.not.toThrow(/row \d/);
  });

  test.skipIf(certificate === undefined)("is reached by a certificate that holds, and by no other", async () => {
    const authority = certificate?.certificate ?? null;
    expect((await read(query("select 1 as one"), { tls: "verified", authority })).cells).toEqual([["1"]]);
    await expect(opened(table("many"), { tls: "verified" })).rejects.toThrow(/certificate/);
    await expect(opened(table("many"), { tls: "verified", authority, host: "127.0.0.1" })).rejects.toThrow(/server's name/);
  });
});
