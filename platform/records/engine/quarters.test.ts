import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { type Binaries, findBinaries } from "./binaries.ts";
import { enterEngine } from "./engine.ts";
import { endRemains } from "./postmaster.ts";
import { findQuarters, type Quarters } from "./quarters.ts";

const isRoot = process.getuid?.() === 0;

/** A folder that others may pass through, and in it a data directory, closed or open. */
function place(mode: number): { dataDir: string; shelter: string } {
  const base = mkdtempSync(path.join(os.tmpdir(), "pilothouse-quarters-"));
  chmodSync(base, 0o755);
  const around = path.join(base, "around");
  mkdirSync(around, { mode });
  onTestFinished(() => rmSync(base, { recursive: true, force: true }));
  return { dataDir: path.join(around, "data"), shelter: path.join(base, "shelter") };
}

function inClosedFolder(given: Binaries, closed: string): Binaries {
  const folder = path.join(closed, "native");
  cpSync(given.folder, folder, { recursive: true, verbatimSymlinks: true });
  const moved = (program: string) => path.join(folder, path.relative(given.folder, program));
  return { folder, initdb: moved(given.initdb), postgres: moved(given.postgres) };
}

async function works(quarters: Quarters): Promise<number> {
  const engine = await enterEngine("", { quarters, fsync: false });
  onTestFinished(() => endRemains(path.join(quarters.folder, "pg18")));
  const client = new pg.Client({ connectionString: engine.url("postgres") });
  await client.connect();
  await client.query("create table if not exists kept ()");
  const { uid } = statSync(`/proc/${engine.pid}`);
  await client.end();
  await engine.leave();
  return uid;
}

test.runIf(isRoot)("as root behind a closed folder it runs in a user namespace, with nothing moved", async () => {
  const { dataDir, shelter } = place(0o700);
  const quarters = findQuarters(await findBinaries(), `${dataDir}/records`, { isRoot, hasNamespaces: () => true, shelter });
  expect(quarters).toMatchObject({ folder: `${dataDir}/records`, notice: undefined });
  await works(quarters);
});

test.runIf(isRoot)("as root without namespaces it runs as nobody; the data are root's again once namespaces work", async () => {
  const { dataDir, shelter } = place(0o755);
  const binaries = await findBinaries();
  const quarters = findQuarters(binaries, `${dataDir}/records`, { isRoot, hasNamespaces: () => false, shelter });
  expect(quarters.folder).toBe(`${dataDir}/records`);
  expect(quarters.notice).toContain("runs as the user nobody");
  expect(await works(quarters)).toBe(65_534);
  await works(findQuarters(binaries, `${dataDir}/records`, { isRoot, hasNamespaces: () => true, shelter }));
});

test.runIf(isRoot)("what lies in a closed folder goes where nobody gets to, data and programs, and later starts find it", async () => {
  const { dataDir, shelter } = place(0o700);
  const folder = `${dataDir}/records`;
  const binaries = inClosedFolder(await findBinaries(), path.dirname(dataDir));
  const quarters = findQuarters(binaries, folder, { isRoot, hasNamespaces: () => false, shelter });
  expect(quarters.folder.startsWith(shelter)).toBe(true);
  expect(quarters.binaries.folder.startsWith(shelter)).toBe(true);
  expect(quarters.notice).toContain(quarters.folder);
  expect(readFileSync(`${folder}/moved-to`, "utf8").trim()).toBe(quarters.folder);
  expect(await works(quarters)).toBe(65_534);
  expect(findQuarters(binaries, folder, { isRoot, hasNamespaces: () => true, shelter }).folder).toBe(quarters.folder);
});

test.runIf(isRoot)("where nothing works it refuses and names DATABASE_URL", async () => {
  const { dataDir } = place(0o700);
  const binaries = await findBinaries();
  const shelter = path.join(dataDir, "..", "closed-as-well");
  expect(() => findQuarters(binaries, `${dataDir}/records`, { isRoot, hasNamespaces: () => false, shelter })).toThrow(/set DATABASE_URL/);
});
