import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openLedger } from "#platform/ledger";
import { openRecords } from "#platform/records";
import { databaseGateway, testDb } from "#platform/testing";
import { entryKinds, folds } from "./chapters.ts";
import { type Ask, askerAt, entriesTold, type RealServer, realServer, secret, sessionAt } from "./testing/real-server.ts";

const open = (ask: Ask, server: RealServer, name: string) =>
  ask(server, "/projects", { method: "POST", headers: { "idempotency-key": name }, body: JSON.stringify({ name }) });

test("what one server writes, a live view at the other shows within a second, also after the connection it hears by was cut", async () => {
  await using store = await testDb();
  await using one = await realServer(store.url);
  await using other = await realServer(store.url);
  const ask = await askerAt(one);
  const leaving = new AbortController();
  const told = entriesTold(await ask(other, "/entries/live", { signal: leaving.signal }));

  const lag = async (name: string) => {
    expect((await open(ask, one, name)).status).toBe(201);
    const written = performance.now();
    const { value } = await told.next();
    expect(value).toMatchObject({ kind: "lifecycle/project-opened" });
    return performance.now() - written;
  };
  expect(await lag("First")).toBeLessThan(1_000);
  expect(await lag("Second")).toBeLessThan(1_000);

  const cut =
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pilothouse pulse' and datname = current_database()";
  expect((await store.pool.query(cut)).rowCount).toBe(2);
  await sleep(1_500);
  expect(await lag("Third")).toBeLessThan(1_000);
  leaving.abort();
  expect(await (await ask(one, "/projects")).text()).toBe(await (await ask(other, "/projects")).text());
});

test("a connection is kept for longer than a proxy keeps its own, so that none is closed under a request", async () => {
  await using store = await testDb();
  await using server = await realServer(store.url);
  const { headers } = await fetch(`${server.origin}/healthz`);
  expect(headers.get("keep-alive")).toBe("timeout=75");
});

test("what several servers append is told once, whichever of them tells it", async () => {
  await using store = await testDb();
  const both = await Promise.all([1, 2].map(() => openRecords({ url: store.url, dataDir: "/nowhere", owner: "server" })));
  const ledgers = await Promise.all(both.map((records) => openLedger({ records, kinds: entryKinds, folds, secret })));
  await using server = await realServer(store.url);
  const ask = await askerAt(server);
  const heard: string[] = [];
  let isWriting = true;
  const draining = ledgers.map(async (ledger) => {
    for (let more = 1; isWriting || more > 0; ) {
      more = await ledger.drain(
        async ({ workspace, entries }) => void heard.push(...entries.map(({ sequence }) => `${workspace} ${sequence}`)),
      );
      if (more === 0) await sleep(5);
    }
  });
  const names = Array.from({ length: 40 }, (_, index) => `Project ${index}`);
  await Promise.all(names.map((name) => open(ask, server, name)));
  isWriting = false;
  await Promise.all(draining);
  const { rows } = await store.pool.query("select workspace, sequence from ledger.entry order by workspace, sequence");
  expect(heard.toSorted()).toEqual(rows.map(({ workspace, sequence }) => `${workspace} ${sequence}`).toSorted());
  await Promise.all(both.map((records) => records.close()));
});

test.each(["bar", "stall"] as const)(
  "while the database is away (%s) it is said at once; then all goes on by itself, live views too",
  async (how) => {
    await using store = await testDb();
    await using gateway = await databaseGateway(store.url);
    await using server = await realServer(gateway.url);
    const ask = await askerAt(server);
    const leaving = new AbortController();
    const told = entriesTold(await ask(server, "/entries/live", { signal: leaving.signal }));
    expect((await open(ask, server, "Before")).status).toBe(201);
    expect((await told.next()).value).toMatchObject({ kind: "lifecycle/project-opened" });
    const ready = async () => (await fetch(`${server.origin}/readyz`)).status;

    const cookie = await sessionAt(server);
    gateway[how]();
    const bySession = fetch(`${server.origin}/api/v1/workspaces/acme/projects`, { headers: { cookie } });
    const refused = await open(ask, server, "During"); // maybe written, maybe not: sent again below
    expect(refused.status).toBe(503);
    expect((await bySession).status).toBe(503); // not 401: nobody is signed out by it
    expect(refused.headers.get("retry-after")).toBe("5");
    expect(await refused.json()).toMatchObject({ code: "platform/database-away", detail: expect.stringContaining("does not answer") });
    expect(await ready()).toBe(503);
    const started = performance.now();
    expect((await ask(server, "/projects")).status).toBe(503);
    expect(performance.now() - started).toBeLessThan(1_000);

    gateway.open();
    await expect.poll(ready, { timeout: 10_000 }).toBe(200);
    expect((await open(ask, server, "During")).status).toBe(201);
    expect((await told.next()).value).toMatchObject({ kind: "lifecycle/project-opened" });
    const { rows } = (await (await ask(server, "/projects?sort=name")).json()) as { readonly rows: readonly { readonly name: string }[] };
    expect(rows.map(({ name }) => name)).toEqual(["Before", "During"]);
    leaving.abort();
  },
  60_000,
);
