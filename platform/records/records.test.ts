import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { emptyDb, testDb } from "#platform/testing";
import { endRemains } from "./engine/postmaster.ts";
import { migrateForward, refuseOld } from "./migrations.ts";
import { openRecords } from "./records.ts";

function dataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-records-"));
  onTestFinished(async () => {
    await endRemains(path.join(folder, "records/pg18"));
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

test("a second server on one data directory is refused with what to do; a command may come beside it", async () => {
  const dataDir = dataFolder();
  const server = await openRecords({ dataDir, owner: "server" });
  await expect(openRecords({ dataDir, owner: "server" })).rejects.toMatchObject({
    code: "platform/data-in-use",
    message: expect.stringContaining(`process ${process.pid}`),
  });
  const command = await openRecords({ dataDir, owner: "command" });
  await command.close();
  expect((await server.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await server.close();
  const next = await openRecords({ dataDir, owner: "server" });
  await next.close();
});

test("the place of a server that was killed is free, and what it wrote is there", async () => {
  const dataDir = dataFolder();
  const program = `import { openRecords } from "#platform/records";
    const records = await openRecords({ dataDir: ${JSON.stringify(dataDir)}, owner: "server" });
    await records.pool.query("create table kept as select 1 as one"); console.log("open"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  const records = await openRecords({ dataDir, owner: "server" });
  expect((await records.pool.query("select one from kept")).rows).toEqual([{ one: 1 }]);
  await records.close();
});

test("a server whose PostgreSQL is killed answers again without a restart", async () => {
  const records = await openRecords({ dataDir: dataFolder(), owner: "server" });
  const { rows } = await records.pool.query("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid");
  process.kill(rows[0].pid, "SIGKILL");
  await expect
    .poll(
      () =>
        records.pool.query("select 1 as one").then(
          (answer) => answer.rows,
          () => "not yet",
        ),
      { timeout: 10_000 },
    )
    .toEqual([{ one: 1 }]);
  await records.close();
});

test("several servers share a database that was given", async () => {
  await using store = await testDb();
  const both = await Promise.all([1, 2].map(() => openRecords({ url: store.url, dataDir: "/nowhere", owner: "server" })));
  await Promise.all(both.map((records) => records.close()));
});

test("migrations that run at once, from several sides, run once", async () => {
  await using store = await emptyDb();
  const all = await Promise.all(Array.from({ length: 4 }, () => openRecords({ url: store.url, dataDir: "/nowhere", owner: "server" })));
  await Promise.all(all.map((records) => records.close()));
  const { rows } = await store.pool.query(
    "select count(*)::int as runs, count(distinct created_at)::int as files from drizzle.__drizzle_migrations",
  );
  expect(rows[0].runs).toBe(rows[0].files);
});

test("a record of a newer version is left alone", async () => {
  await using store = await testDb();
  await store.pool.query("insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)");
  await expect(migrateForward(store.pool)).rejects.toMatchObject({ code: "platform/record-is-newer" });
});

test("PostgreSQL 14 is refused with a sentence, and 15 is not", () => {
  expect(() => refuseOld({ number: 140_012, version: "14.12" })).toThrow(
    "DATABASE_URL leads to PostgreSQL 14.12. Pilothouse needs version 15 or later.",
  );
  expect(() => refuseOld({ number: 150_000, version: "15.0" })).not.toThrow();
});

test("a database that does not answer is named without its password", async () => {
  const refused = openRecords({ url: "postgres://ada:hunter2@127.0.0.1:1/pilothouse", dataDir: "/nowhere", owner: "command" });
  await expect(refused).rejects.toMatchObject({
    code: "platform/database-unreachable",
    message: expect.stringContaining("127.0.0.1:1/pilothouse"),
  });
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining("hunter2") });
});

test("a data directory that cannot be one is refused with a sentence", async () => {
  const file = path.join(dataFolder(), "a-file");
  writeFileSync(file, "");
  await expect(openRecords({ dataDir: file, owner: "command" })).rejects.toMatchObject({ code: "platform/data-closed" });
});
