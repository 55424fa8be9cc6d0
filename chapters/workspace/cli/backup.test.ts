import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "#platform/command";
import { emptyDb, type TestDb, testDb } from "#platform/testing";
import { type Ask, askerAt, type RealServer, realServer, secret, sessionAt } from "../../../apps/server/testing/real-server.ts";
import { workspaceCommands } from "./index.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...names: readonly string[]): string => path.join(folder, ...names);

/** Runs a command as it is typed on the machine of that database. */
async function typed({ url }: Pick<TestDb, "url">, words: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  const code = await runCommand(workspaceCommands, words, (json) => ({
    now: new Date("2026-06-01T09:00:00Z"),
    json,
    environment: { DATABASE_URL: url, PILOTHOUSE_DATA: at("data"), PILOTHOUSE_SECRET: secret, ...more },
    print: (text) => said.push(text),
    complain: (text) => said.push(text),
    readInput: async () => new Uint8Array(),
    connect: () => Promise.reject(new RangeError("not asked for here")),
  }));
  return { code, said: said.join("\n") };
}

/** Its name has all that COPY writes otherwise than it is. */
const open = (ask: Ask, server: RealServer, name: string) =>
  ask(server, "/projects", {
    method: "POST",
    headers: { "idempotency-key": name.replaceAll(" ", "-") },
    body: JSON.stringify({ name: `${name} \\N "é" \\t` }),
  });

test("a backup made while ten write is one moment of all of it; restored elsewhere, roots, accounts and keys are the same", async () => {
  await using store = await testDb();
  await using server = await realServer(store.url);
  const ask = await askerAt(server);
  mkdirSync(at("data/kept"), { recursive: true });
  writeFileSync(at("data/kept/a.txt"), "a file of the product");
  writeFileSync(at("data/kept/b.txt"), "a file of the product");
  writeFileSync(at("data/secret"), "never in a backup, whatever it is");
  let isWriting = true;
  const writers = Array.from({ length: 10 }, async (_, writer) => {
    for (let count = 0; isWriting; count++) expect((await open(ask, server, `P ${writer} ${count}`)).status).toBe(201);
  });
  await expect
    .poll(async () => ((await (await ask(server, "/head")).json()) as { readonly size: number }).size, { timeout: 20_000 })
    .toBeGreaterThan(30);
  const made = await typed(store, ["backup", at("first")]);
  isWriting = false;
  await Promise.all(writers);
  expect(made.code, made.said).toBe(0);
  expect(made.said).toMatch(/1 workspace, .* rows and 2 files are in .*\nKeep PILOTHOUSE_SECRET as well, in another place/);
  expect(readdirSync(at("first/files"))).toHaveLength(1);
  expect(statSync(at("first")).mode & 0o777).toBe(0o700);

  const verified = JSON.parse((await typed(store, ["backup", "verify", at("first"), "--json"])).said);
  const [{ size, root }] = verified.workspaces;
  expect(size).toBeGreaterThan(30);
  expect(verified.entries).toBe(size);
  const earlier = await ask(server, `/consistency?older=${size}`);
  expect(((await earlier.json()) as { head: { size: number } }).head.size).toBeGreaterThan(size); // they went on meanwhile

  await using there = await emptyDb();
  const restored = await typed(there, ["backup", "restore", at("first")], { PILOTHOUSE_DATA: at("elsewhere") });
  expect(restored, restored.said).toMatchObject({ code: 0, said: expect.stringContaining("1 workspace as of 2026-06-01") });
  expect(readFileSync(at("elsewhere/kept/b.txt"), "utf8")).toBe("a file of the product");
  expect(existsSync(at("elsewhere/secret"))).toBe(false);
  const { copies } = JSON.parse(readFileSync(at("first/manifest.json"), "utf8"));
  for (const { table, rows } of copies)
    expect((await there.pool.query(`select count(*)::int as many from ${table}`)).rows[0].many, table).toBe(rows);
  await using other = await realServer(there.url);
  expect(await (await ask(other, "/head")).json()).toMatchObject({ size, root });
  expect(await (await ask(other, "/verification")).json()).toMatchObject({ holds: true, size });
  expect(await sessionAt(other)).toContain("session_token");
  expect((await open(ask, other, "Goes on")).status).toBe(201);
});

test("a backup that was cut short or changed is refused, with the place; so is a folder that is none", async () => {
  await using store = await testDb();
  await using server = await realServer(store.url);
  const ask = await askerAt(server);
  await open(ask, server, "One");
  const make = async (name: string): Promise<string> => {
    expect((await typed(store, ["backup", at(name)])).code).toBe(0);
    return at(name);
  };
  const saidOf = async (backup: string) => (await typed(store, ["backup", "verify", backup])).said;
  const entries = "tables/ledger.entry.copy.gz";

  const short = await make("short");
  truncateSync(path.join(short, entries), statSync(path.join(short, entries)).size - 20);
  expect(await saidOf(short)).toContain(`${entries}: it is cut short`);

  const flipped = await make("flipped");
  const bytes = readFileSync(path.join(flipped, entries));
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  writeFileSync(path.join(flipped, entries), bytes);
  expect(await saidOf(flipped)).toContain(`${entries}: its bytes are not those that were written`);

  const gone = await make("gone");
  rmSync(path.join(gone, "tables/access.user.copy.gz"));
  expect(await saidOf(gone)).toContain("tables/access.user.copy.gz: it is not there");

  const forged = await make("forged");
  const manifest = readFileSync(path.join(forged, "manifest.json"), "utf8");
  writeFileSync(
    path.join(forged, "manifest.json"),
    manifest.replace(/"size": (\d+)/, (_, size) => `"size": ${Number(size) - 1}`),
  );
  expect(await saidOf(forged)).toMatch(/workspace [\w-]+: the signature does not fit the head/);

  const lacking = await make("lacking");
  const { copies, ...rest } = JSON.parse(readFileSync(path.join(lacking, "manifest.json"), "utf8"));
  const left = copies.filter(({ table }: { table: string }) => table !== "access.user");
  writeFileSync(path.join(lacking, "manifest.json"), JSON.stringify({ ...rest, copies: left }));
  expect(await saidOf(lacking)).toContain("manifest.json: access.user is not in it");

  const planted = await make("planted");
  const whole = JSON.parse(readFileSync(path.join(planted, "manifest.json"), "utf8"));
  for (const place of ["secret", "./secret", "records/postgresql.auto.conf", "kept/../secret", "../out", "server.lock"]) {
    const files = [{ path: place, bytes: 0, sha256: "0".repeat(64) }];
    writeFileSync(path.join(planted, "manifest.json"), JSON.stringify({ ...whole, files }));
    expect(await saidOf(planted), place).toMatch(/manifest\.json: .* (leads out of the folder|is no file of a backup)/);
  }

  expect(await saidOf(at("nothing"))).toContain("manifest.json: it is not there");
  for (const damaged of [short, flipped, gone, forged, lacking, planted])
    expect((await typed(store, ["backup", "restore", damaged])).said).toContain("This backup is not as it was made");
});

test("a backup is restored only where nothing is, no server runs and the secret is the same; none is written over", async () => {
  await using store = await testDb();
  await using there = await emptyDb();
  {
    await using server = await realServer(store.url);
    await askerAt(server);
    expect((await typed(store, ["backup", at("one")])).code).toBe(0);
    expect((await typed(store, ["backup", at("one")])).said).toContain("is there already");
    expect((await typed(store, ["backup", "restore", at("one")])).said).toContain("Stop the servers");
  }
  expect((await typed(store, ["backup", "restore", at("one")])).said).toMatch(
    /There is something here already \(in access\.user, .*ledger\.entry/,
  );
  const other = { PILOTHOUSE_SECRET: "another secret, and also long enough for one" };
  expect((await typed(there, ["backup", "restore", at("one")], other)).said).toContain("encrypted under another secret");
  expect((await there.pool.query("select from ledger.entry")).rowCount).toBe(0);
  expect((await typed(there, ["backup", "restore", at("one")])).code).toBe(0);
  expect((await typed(there, ["restore", at("one")])).said).toContain("backup restore");
  expect((await typed(there, ["backup", at("two")], { PILOTHOUSE_URL: "https://pilothouse.example" })).said).toContain(
    "Unset PILOTHOUSE_URL",
  );
  expect((await typed(there, ["backup"])).code).toBe(2);
});
