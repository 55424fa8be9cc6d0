import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { day } from "#kernel";
import { testDb } from "#platform/testing";
import { profileOf } from "../../chapters/data-readiness/domain/profile/profile.fixture.ts";
import { copiedTables } from "../../platform/backup/our-tables.ts";
import { type Ask, askerAt, type RealServer, realServer } from "./testing/real-server.ts";
import { testApp } from "./testing/test-app.ts";

const post = async (ask: Ask, server: RealServer, at: string, body: unknown) =>
  (await ask(server, at, { method: "POST", body: JSON.stringify(body) })).json();

/** A table that takes a while to measure. */
const largeTable = (): string =>
  `id,plan,spent,joined\n${Array.from({ length: 150_000 }, (_, row) => `${row},plan ${row % 7},${(row * 7919) % 100_003},2026-01-${String((row % 28) + 1).padStart(2, "0")}`).join("\n")}\n`;

async function until(ask: Ask, server: RealServer, at: string, states: readonly string[]): Promise<{ readonly state: string }> {
  for (let look = 0; look < 600; look++) {
    const found = await (await ask(server, at)).json();
    if (states.includes(found.state)) return found;
    await sleep(100);
  }
  throw new Error(`none of ${states} within a minute`);
}

test("a server that is killed while it measures leaves nothing half-written: another tells it as interrupted, and its own next start takes the file up again", {
  timeout: 180_000,
}, async () => {
  await using store = await testDb();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-killed-"));
  await using other = await realServer(store.url);
  await using killed = await realServer(store.url, dataDir);
  const ask = await askerAt(other);
  const { id } = await post(ask, other, "/data-sets", { name: "Customers" });
  const sent = await ask(killed, `/data-sets/${id}/uploads?name=customers.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: largeTable(),
  });
  const { id: upload } = (await sent.json()) as { readonly id: string };
  const assess = (server: RealServer) => post(ask, server, `/data-sets/${id}/assessments`, { upload, version: "2026-11" });
  // started at a server that has not got the file, and measured by the one that has
  const first = await assess(other);
  await until(ask, other, `/data-sets/${id}/assessments/${first.id}`, ["measuring"]);
  await killed.kill();

  const told = await until(ask, other, `/data-sets/${id}/assessments/${first.id}`, ["interrupted", "done"]);
  expect(told).toMatchObject({ state: "interrupted", because: expect.stringMatching(/start it again/) });
  expect((await (await ask(other, `/data-sets/${id}`)).json()).versions).toEqual([]);

  {
    await using again = await realServer(store.url, dataDir);
    const second = await assess(again);
    await until(ask, again, `/data-sets/${id}/assessments/${second.id}`, ["done"]);
    const { versions } = await (await ask(again, `/data-sets/${id}`)).json();
    expect(versions).toMatchObject([{ version: "2026-11", rows: 150_000, isHere: true }]);
    const raw = readdirSync(path.join(dataDir, "uploads"), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(raw.map(({ name }) => name)).toEqual(["place"]);
  }
  rmSync(dataDir, { recursive: true, force: true });
});

test("whoever lost access while a file was on its way has sent nothing", async () => {
  await using house = await testApp();
  const { id } = await house.ask(house.at("/data-sets"), { body: { name: "Customers" } });
  const { members } = await house.ask(house.at("/members"));
  const member = members.find(({ name }: { readonly name: string }) => name === "member").id;
  let more: (text: string | null) => void = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      more = (text) => (text === null ? controller.close() : controller.enqueue(new TextEncoder().encode(text)));
    },
  });
  const headers = { "x-test-person": "member", "content-type": "application/octet-stream" };
  const init = { method: "POST", headers, body, duplex: "half" } as RequestInit; // undici asks for `duplex`, and the DOM's types do not know it
  const sending = house.app.request(house.at(`/data-sets/${id}/uploads?name=customers.csv`), init);
  more("id,plan\n1,basic\n");
  await sleep(100);
  await house.ask(`DELETE ${house.at(`/members/${member}`)}`);
  more("2,basic\n");
  more(null);
  expect((await sending).status).toBe(404);
  const rows = await house.pool.query("select count(*)::int as many from readiness.upload");
  expect(rows.rows).toEqual([{ many: 0 }]);
});

const profile = profileOf({ measuredOn: day("2026-05-30") });

test("a record that comes without what was measured says so, and keeps what the gate cites", async () => {
  await using from = await testApp();
  await using to = await testApp();
  const project = (await from.ask(from.at("/projects"), { body: { name: "Churn" } })).id;
  const { id } = await from.ask(from.at("/data-sets"), { body: { name: "Customers", project } });
  await from.ask(from.at(`/data-sets/${id}/profiles`), { body: { version: "2026-05", profile } });
  const attached = await from.ask(from.at(`/projects/${project}/readiness-evidence`), { body: { dataSet: id } });
  const part = async (name: string) => (await from.send(from.at(`/export?part=${name}`))).text();
  await to.ask("/api/v1/restore", { body: { entries: await part("entries"), words: await part("words") } });
  const there = (path: string) => to.ask(`/api/v1/workspaces/acme-2${path}`);
  const { versions, made } = await there(`/data-sets/${id}`);
  expect(versions).toMatchObject([{ version: "2026-05", isHere: false }]);
  expect(made).toMatchObject({ known: false, because: expect.stringMatching(/The profile of “2026-05” is not here/) });
  expect((await there("/data-sets")).dataSets[0].questions[0].band.because).toBe(made.because);
  const [criterion] = (await there(`/projects/${project}`)).criteria;
  expect(criterion.evidence).toMatchObject({ digest: attached.digest, source: expect.stringContaining(attached.digest) });
  await to.ask(`/api/v1/workspaces/acme-2/data-sets/${id}/profiles`, { body: { version: "2026-05", profile } });
  expect((await there(`/data-sets/${id}`)).made.known).toBe(true);
});

test("history from elsewhere cannot pass a report for one that was measured here", async () => {
  await using house = await testApp();
  const project = (await house.ask(house.at("/projects"), { body: { name: "Churn" } })).id;
  const own = await house.ask(house.at("/data-sets"), { body: { name: "Customers" } });
  await house.ask(house.at(`/data-sets/${own.id}/profiles`), { body: { version: "1", profile } });
  const [{ profile: digest, data }] = (await house.ask(house.at(`/data-sets/${own.id}`))).versions;
  const forged = { stream: "data-readiness/data-set/forged", version: 1, at: "2026-05-31T12:00:00Z" };
  const said = { assessment: "a", version: "1", data, profile: digest, rows: 10_000, question: null, target: null };
  const drafts = [
    { ...forged, kind: "data-readiness/data-set-named", body: { name: "Forged" } },
    {
      ...forged,
      kind: "data-readiness/version-assessed",
      body: { ...said, measuredOn: "2026-05-30", measured: "here", startedBy: "system" },
    },
  ];
  await house.ask(house.at("/import"), { as: "admin", body: { drafts } });
  await house.ask(house.at(`/projects/${project}/readiness-evidence`), { body: { dataSet: "forged" } });
  const [criterion] = (await house.ask(house.at(`/projects/${project}`))).criteria;
  expect(criterion.evidence.grade).toBe("reported");
});

test("what was measured is in a backup, and raw files and their rows are in none", () => {
  const copied = copiedTables().map(({ table }) => table);
  expect(copied).toEqual(expect.arrayContaining(["readiness.profile", "readiness.report", "readiness.assessment"]));
  expect(copied).not.toContain("readiness.upload");
});
