import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestAnswer, TestApp } from "#platform/testing";
import { type DatabaseGateway, databaseGateway, emptyDb, type TestDb } from "#platform/testing";
import { named, type Opened, opened, sent } from "../testing.ts";

let db: TestDb;
let way: DatabaseGateway;
let connection: { readonly engine: string; readonly host: string; readonly port: number; readonly [more: string]: unknown };

beforeAll(async () => {
  db = await emptyDb();
  way = await databaseGateway(db.url);
  const { port, pathname } = new URL(way.url);
  await db.pool.query(`create role routes_reader login password 'hush-hush';
    create table customers as select n as id, date '2026-01-01' + n as joined, case when n % 3 = 0 then 'full' else 'basic' end as plan,
      case when n % 4 = 0 then 'yes' else 'no' end as churned from generate_series(1, 200) n;
    create table wide as select n as id, 'x' || n as label from generate_series(1, 20000) n;
    grant select on customers, wide to routes_reader`);
  connection = {
    engine: "postgres",
    host: "127.0.0.1",
    port: Number(port),
    database: pathname.slice(1),
    user: "routes_reader",
    tls: "none",
  };
});
afterAll(async () => {
  await way[Symbol.asyncDispose]();
  await db.pool.query("drop owned by routes_reader; drop role routes_reader");
  await db[Symbol.asyncDispose]();
});

const allowed = () => opened("2026-11-23", { hosts: [`127.0.0.1:${connection.port}`] });
const add = (app: TestApp, more: object = {}, as = "lead@acme"): Promise<TestAnswer> =>
  app.post("/data-sources", { name: "Shop", ...connection, password: "hush-hush", ...more }, as);

async function removed(app: Opened, path: string, as: string) {
  const [, home = "acme"] = as.split("@");
  const headers: Record<string, string> = as === "stranger" ? {} : { authorization: `Bearer ${as}` };
  const answer = await app.request(`/api/v1/workspaces/${home}${path}`, { method: "DELETE", headers });
  return { status: answer.status, body: await answer.json() };
}

async function ended(app: TestApp, dataSet: string, id: string) {
  for (let look = 0; look < 400; look++) {
    const { body } = await app.get(`/data-sets/${dataSet}/assessments/${id}`);
    if (!["waiting", "measuring"].includes(body.state)) return body;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error("it did not end");
}

const member = "member/ada@acme";
const table = { reading: { table: "customers" } };

describe("a source", () => {
  test("is added by a lead, read by members, and assessed to the same figures as a file of its rows", async () => {
    await using app = await allowed();
    const { status, body: source } = await add(app);
    expect([status, source]).toMatchObject([
      200,
      { name: "Shop", engine: "postgres", user: "routes_reader", isOpen: true, hasAuthority: false },
    ]);
    expect((await app.get("/data-sources", member)).body).toMatchObject({
      sources: [{ id: source.id, name: "Shop" }],
      mayAdd: false,
      hosts: 1,
    });
    const { body: tables } = await app.get(`/data-sources/${source.id}/tables`, member);
    expect(tables).toMatchObject({ tables: [{ schema: "public", table: "customers" }, { table: "wide" }], isCut: false });

    const id = await named(app);
    const { body: look } = await app.post(`/data-sets/${id}/sources/${source.id}/look`, table, member);
    expect(look).toMatchObject({
      name: "customers in Shop",
      rows: 200,
      isCut: false,
      columns: [{ name: "id" }, { name: "joined", type: "date-time" }, {}, {}],
    });
    const roles = { ...look.roles, target: "churned" };
    const { body: asked } = await app.post(
      `/data-sets/${id}/sources/${source.id}/assessments`,
      { ...table, version: "live", roles },
      member,
    );
    expect(asked).toMatchObject({ version: "live", file: "customers in Shop", state: "waiting" });
    const done = await ended(app, id, asked.id);
    expect(done).toMatchObject({ state: "done", because: null });

    const { rows } = await db.pool.query(
      "select string_agg(id || ',' || joined || ',' || plan || ',' || churned, e'\n' order by id) as text from customers",
    );
    const { body: file } = await sent(app, id, { text: `id,joined,plan,churned\n${rows[0].text}\n` });
    const { body: again } = await app.post(`/data-sets/${id}/assessments`, { upload: file.id, version: "file", roles }, member);
    const other = await ended(app, id, again.id);
    const [one, two] = await Promise.all(
      [done, other].map(async ({ profile }) => (await app.get(`/data-sets/${id}/profiles/${profile}`)).body),
    );
    expect(one.from).toMatchObject({ name: "customers in Shop", format: "postgres" });
    expect(figuresOf(one)).toEqual(figuresOf(two));
  });

  test("can be given another password, and removed; then nothing of its connection is left", async () => {
    await using app = await allowed();
    const { body: source } = await add(app);
    expect((await app.post(`/data-sources/${source.id}/password`, { password: "other" }, "lead@acme")).status).toBe(200);
    expect((await removed(app, `/data-sources/${source.id}`, "lead@acme")).body).toEqual({ removed: true });
    expect((await app.get("/data-sources")).body.sources).toEqual([]);
    expect((await app.get(`/data-sources/${source.id}/tables`)).status).toBe(404);
    const id = await named(app);
    expect((await app.post(`/data-sets/${id}/sources/${source.id}/look`, table)).status).toBe(404);
    expect((await add(app)).status).toBe(200);
  });

  test("is told without its password, in no view, entry, row, error or export", async () => {
    await using app = await allowed();
    const { body: source } = await add(app);
    const { rows } = await dbOf(app);
    const { entries } = await app.ledger.entries(app.acme, { reader: { by: "system", role: "owner" }, limit: 50 });
    const failed = await add(app, { name: "Other", database: "nobody" });
    const told = JSON.stringify([source, rows, entries, failed.body, (await app.get("/data-sources")).body]);
    expect(failed.status).toBe(422);
    expect(told).not.toMatch(/hush/);
    expect(JSON.stringify([rows, entries])).not.toMatch(/routes_reader/);
    expect(entries).toMatchObject([{ kind: "data-readiness/source-added", body: { name: "Shop", engine: "postgres", host: "127.0.0.1" } }]);
  });

  test("is nobody's in another workspace, a stranger's least of all, and a viewer neither sees nor reads it", async () => {
    await using app = await allowed();
    const { body: source } = await add(app);
    const id = await named(app);
    const theirs = (await app.post("/data-sets", { name: "Theirs" }, "owner@umbra")).body.id;
    const paths = (dataSet: string) => [
      `/data-sets/${dataSet}/sources/${source.id}/look`,
      `/data-sets/${dataSet}/sources/${source.id}/assessments`,
    ];
    const statuses = async (as: string, dataSet: string) => [
      (await app.get(`/data-sources/${source.id}/tables`, as)).status,
      ...(await Promise.all(paths(dataSet).map(async (path) => (await app.post(path, { ...table, version: "1" }, as)).status))),
      (await app.post(`/data-sources/${source.id}/password`, { password: "x" }, as)).status,
      (await removed(app, `/data-sources/${source.id}`, as)).status,
    ];
    expect((await app.get("/data-sources", "owner@umbra")).body.sources).toEqual([]);
    expect(await statuses("owner@umbra", theirs)).toEqual([404, 400, 404, 404, 404]);
    expect(await statuses("viewer@acme", id)).toEqual([403, 403, 403, 403, 403]);
    expect((await app.get("/data-sources", "viewer@acme")).status).toBe(403);
    for (const status of await statuses("stranger", id)) expect([401, 404]).toContain(status);
    expect((await statuses(member, id)).slice(3)).toEqual([403, 403]);
    expect((await add(app, { name: "Another" }, member)).status).toBe(403);
    expect((await app.get("/data-sources")).body.sources).toHaveLength(1);
  });

  test("is asked by a lead's own query, and by no member's", async () => {
    await using app = await allowed();
    const { body: source } = await add(app);
    const id = await named(app);
    const query = { reading: { query: "select plan, count(*) as customers from customers group by plan" } };
    const path = `/data-sets/${id}/sources/${source.id}/look`;
    expect((await app.post(path, query, member)).body).toMatchObject({ status: 403, code: "data-readiness/queries-by-leads" });
    expect((await app.post(path, query, "key:data-readiness:write@acme")).status).toBe(403);
    expect((await app.post(path, query)).body).toMatchObject({
      name: "a query of Shop",
      rows: 2,
      columns: [{ name: "plan" }, { name: "customers" }],
    });
    expect((await app.post(path, { reading: { query: "delete from customers" } })).body).toMatchObject({
      status: 422,
      code: "platform/bad-source",
    });
    expect((await app.post(path, { reading: { query: "select 1", table: "customers" } })).status).toBe(400);
  });
});

describe("what is refused", () => {
  test("a host that nobody allowed, and every host where none is allowed", async () => {
    await using app = await allowed();
    for (const more of [{ host: "10.0.0.7" }, { host: "169.254.169.254" }, { port: 22 }, { host: "/var/run" }, { host: "localhost" }])
      expect((await add(app, more)).status).toBe(422);
    await using closed = await opened();
    expect((await add(closed)).body).toMatchObject({ status: 422, code: "platform/source-not-allowed" });
    expect((await closed.get("/data-sources", "lead@acme")).body).toEqual({ sources: [], hosts: 0, mayAdd: false });
  });

  test("a wrong field is named", async () => {
    await using app = await allowed();
    expect((await add(app, { port: "many" })).body.errors[0].field).toBe("port");
    expect((await add(app, { engine: "oracle" })).body.errors[0].field).toBe("engine");
    expect((await add(app, { sslrootcert: "/etc/passwd" })).status).toBe(400);
    expect((await add(app, { name: "Shop" })).status).toBe(200);
    expect((await add(app, { name: "shop" })).body).toMatchObject({ code: "data-readiness/source-name-taken" });
  });

  test("more rows than one reading may take ends the assessment with what to do, and a look sees the first of them", async () => {
    await using app = await allowed();
    const { body: source } = await add(app);
    const id = await named(app);
    const wide = { reading: { table: "wide" } };
    expect((await app.post(`/data-sets/${id}/sources/${source.id}/look`, wide, member)).body).toMatchObject({ rows: 10_000, isCut: true });
    const { body: asked } = await app.post(`/data-sets/${id}/sources/${source.id}/assessments`, { ...wide, version: "1" }, member);
    expect(await ended(app, id, asked.id)).toMatchObject({ state: "failed", because: expect.stringMatching(/more than 10,000 rows/) });
    expect((await app.get(`/data-sets/${id}`)).body.versions).toEqual([]);
  });
});

/** All of a profile but where it is from; sums over several threads differ in their last digits. */
const figuresOf = (profile: object) =>
  JSON.parse(JSON.stringify({ ...profile, from: null, tookSeconds: 0 }), (_key, value) =>
    typeof value === "number" ? Number(value.toPrecision(10)) : value,
  );

const dbOf = (app: Opened) => app.db.execute("select encode(connection, 'escape') as connection from readiness.source");
