import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DatabaseGateway, databaseGateway, emptyDb, type TestDb } from "#platform/testing";
import { reportFileView } from "../contract/index.ts";
import { runData } from "./run.fixture.ts";

let db: TestDb;
let way: DatabaseGateway;
let address = "";
beforeAll(async () => {
  db = await emptyDb();
  way = await databaseGateway(db.url);
  const { port, pathname } = new URL(way.url);
  await db.pool.query(`create role command_reader login password 'not to be told';
    create table orders as select n as id, case when n % 4 = 0 then null else n * 1.5 end as amount from generate_series(1, 400) n;
    grant select on orders to command_reader`);
  address = `postgres://command_reader@127.0.0.1:${port}${pathname}`;
});
afterAll(async () => {
  await way[Symbol.asyncDispose]();
  await db.pool.query("drop owned by command_reader; drop role command_reader");
  await db[Symbol.asyncDispose]();
});

const password = { PILOTHOUSE_SOURCE_PASSWORD: "not to be told" };
const assess = (...typed: readonly string[]) => runData(["assess", address, "--no-tls", "--json", ...typed], "", password);

describe("data assess DATABASE", { timeout: 60_000 }, () => {
  test("measures a table, or what a SELECT gives, and tells neither user nor password", async () => {
    const { code, printed } = await assess("--table", "orders");
    expect(code).toBe(0);
    const { profile } = reportFileView.parse(JSON.parse(printed));
    expect(profile).toMatchObject({
      rows: 400,
      from: { format: "postgres", name: expect.stringMatching(/^orders in .* at 127\.0\.0\.1$/) },
    });
    expect(profile.columns.find(({ name }) => name === "amount")?.missing).toBe(100);
    expect(printed).not.toMatch(/command_reader|not to be told/);
    expect(JSON.parse((await assess("--select", "select amount from orders where id <= 10")).printed).profile.rows).toBe(10);
  });

  test("what cannot be reached or read is refused with what to do", async () => {
    expect((await assess("--table", "nothing")).code).toBe(2);
    const closed = address.replace(/:\d+\//, ":1/");
    expect(await runData(["assess", closed, "--no-tls", "--table", "orders"])).toMatchObject({ code: 2, printed: "" });
    expect((await runData(["assess", address])).complained).toContain("--table TABLE, or --select with one SELECT");
    expect((await runData(["assess", "postgres:///sales", "--table", "a"])).complained).toContain("Write a database as postgres://");
  });
});
