import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { type Engine, enterEngine } from "./engine.ts";
import { endRemains, findPostmaster } from "./postmaster.ts";
import { identityOf } from "./process-identity.ts";

/** An engine's folder of this test's own; whatever happens, nothing of it runs or lies about afterwards. */
function engineFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-engine-"));
  onTestFinished(async () => {
    await endRemains(path.join(folder, "pg18"));
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** For tests that kill nothing. */
const careless = { fsync: false };

async function enter(folder: string, options: { fsync?: boolean; patienceMs?: number } = {}): Promise<Engine> {
  const engine = await enterEngine(folder, { watchMs: 50, ...options });
  onTestFinished(() => engine.leave());
  return engine;
}

async function ask(engine: Engine, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: engine.url("postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another process in the engine, which writes what was acknowledged; resolves once it is inside. */
async function anotherProcess(folder: string): Promise<ChildProcess & { readonly written: () => number }> {
  const program = `import { enterEngine } from "./platform/records/engine/engine.ts"; import pg from "pg";
    const engine = await enterEngine(${JSON.stringify(folder)});
    const client = new pg.Client({ connectionString: engine.url("postgres") }); client.on("error", () => process.exit(1));
    await client.connect(); await client.query("create table if not exists written (n int primary key)");
    process.on("SIGTERM", async () => { await client.end(); await engine.leave(); process.exit(0); });
    for (let n = 0; ; n++) { await client.query("insert into written values ($1) on conflict do nothing", [n]); console.log(n); }`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  });
  let last = -1;
  child.stdout.on("data", (text) => {
    last = Math.max(last, Number(String(text).trim().split("\n").at(-1)));
  });
  while (last < 20) await sleep(20);
  return Object.assign(child, { written: () => last });
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("it starts in an empty folder, writes to disk before it acknowledges, and listens on no port", async () => {
  const engine = await enter(engineFolder());
  expect(await ask(engine, "select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens")).toEqual([
    { fsync: "on", listens: "" },
  ]);
});

test("the last one out stops it, and nobody else does", async () => {
  const folder = engineFolder();
  const command = await enterEngine(folder, careless);
  const server = await enterEngine(folder, careless);
  expect(server.pid).toBe(command.pid);
  await command.leave();
  expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
  await server.leave();
  expect(identityOf(server.pid)).toBeUndefined();
});

test("leaving twice leaves once", async () => {
  const folder = engineFolder();
  const first = await enterEngine(folder, careless);
  const second = await enterEngine(folder, careless);
  await Promise.all([first.leave(), first.leave()]);
  expect(identityOf(second.pid)).toBeDefined();
  await second.leave();
});

test("a server that comes while a command is ending keeps its engine", async () => {
  const folder = engineFolder();
  for (let round = 0; round < 3; round += 1) {
    const command = await enterEngine(folder, careless);
    const [, server] = await Promise.all([command.leave(), enterEngine(folder, careless)]);
    expect(await ask(server, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.leave();
  }
});

test("after kill -9 of node the engine goes on, and the next one joins it", async () => {
  const folder = engineFolder();
  const child = await anotherProcess(folder);
  const before = findPostmaster(path.join(folder, "pg18"))?.pid;
  await kill(child);
  const engine = await enter(folder);
  expect(engine.pid).toBe(before);
  await engine.leave();
  expect(identityOf(engine.pid)).toBeUndefined();
});

test("after kill -9 of PostgreSQL whoever is inside gets it back, with every acknowledged row", async () => {
  const folder = engineFolder();
  const child = await anotherProcess(folder);
  const engine = await enter(folder);
  const before = engine.pid;
  process.kill(before, "SIGKILL");
  await once(child, "exit");
  while (engine.pid === before) await sleep(20);
  expect(await ask(engine, `select count(*)::int as rows from written where n <= ${child.written()}`)).toEqual([
    { rows: child.written() + 1 },
  ]);
});

test("after kill -9 of both it starts again, with every acknowledged row", async () => {
  const folder = engineFolder();
  for (let round = 0; round < 3; round += 1) {
    const child = await anotherProcess(folder);
    process.kill(findPostmaster(path.join(folder, "pg18"))?.pid ?? 0, "SIGKILL");
    await kill(child);
    const engine = await enter(folder);
    expect(await ask(engine, `select count(*)::int as rows from written where n <= ${child.written()}`)).toEqual([
      { rows: child.written() + 1 },
    ]);
    await engine.leave();
  }
});

test("an engine that hangs is ended and started again", async () => {
  const folder = engineFolder();
  const child = await anotherProcess(folder);
  const before = findPostmaster(path.join(folder, "pg18"))?.pid ?? 0;
  process.kill(before, "SIGSTOP");
  await kill(child);
  const engine = await enter(folder, { patienceMs: 500 });
  expect(engine.pid).not.toBe(before);
  expect(await ask(engine, "select count(*) > 0 as kept from written")).toEqual([{ kept: true }]);
});

test("files that a crash left are no hindrance", async () => {
  const folder = engineFolder();
  await (await enterEngine(folder, careless)).leave();
  const cluster = path.join(folder, "pg18");
  writeFileSync(path.join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n1\n5432\n${folder}/sock\n\n1 1\nready\n`);
  writeFileSync(path.join(folder, "start.lock"), JSON.stringify({ process: "999999 1 gone", since: "", nonce: "x" }));
  writeFileSync(path.join(folder, "guests", "killed"), "999999 1 gone");
  mkdirSync(path.join(folder, "sock"), { recursive: true });
  writeFileSync(path.join(folder, "sock", ".s.PGSQL.5432.lock"), `${process.pid}\n`);
  mkdirSync(path.join(folder, "pg18.new"));
  const engine = await enter(folder, careless);
  expect(await ask(engine, "select 1 as one")).toEqual([{ one: 1 }]);
  await engine.leave();
  expect(existsSync(path.join(folder, "guests", "killed"))).toBe(false);
});

test("a folder so deep that a socket's path would be too long works too", async () => {
  const folder = path.join(engineFolder(), "deep".repeat(25));
  const engine = await enter(folder, careless);
  expect(await ask(engine, "select 1 as one")).toEqual([{ one: 1 }]);
  const socketFolder = new URL(engine.url("postgres")).searchParams.get("host") ?? "";
  expect(existsSync(socketFolder)).toBe(true);
  await engine.leave();
  expect(existsSync(socketFolder)).toBe(false);
});

test("what PostgreSQL says when it cannot start is passed on", async () => {
  const folder = engineFolder();
  await (await enterEngine(folder, careless)).leave();
  writeFileSync(path.join(folder, "pg18", "postgresql.conf"), "no_such_setting = 1\n");
  await expect(enterEngine(folder, careless)).rejects.toMatchObject({ code: "platform/postgres-did-not-start" });
  expect(readFileSync(path.join(folder, "postgres.log"), "utf8")).toContain("no_such_setting");
});
