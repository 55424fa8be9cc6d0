import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { signedHeads } from "#platform/ledger";
import { copyFile, filesOf, flushFolder, writeCompressed } from "./backup-folder.ts";
import { copyOut } from "./copy.ts";
import { FORMAT, MANIFEST, type Manifest } from "./manifest.ts";
import { copiedTables, lastMigration, type OurTable, orderOf, quoted } from "./our-tables.ts";
import { alreadyThere } from "./problems.ts";

export interface BackingUp {
  readonly pool: pg.Pool;
  readonly dataDir: string;
  /** The installation's secret: signs the heads. It is not in the backup. */
  readonly secret: string;
  /** Where the backup comes to be: a folder that is not there yet. */
  readonly folder: string;
  readonly now: Date;
}

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, "../../package.json"), "utf8")) as { readonly version: string };

/**
 * Writes everything there is into a folder, while servers go on writing: one snapshot of all tables, and the files beside them.
 *
 * Made aside and renamed: a backup that was cut off has another name and no manifest.
 *
 * @throws {alreadyThere}
 */
export async function writeBackup({ pool, dataDir, secret, folder, now }: BackingUp): Promise<Manifest> {
  const place = path.resolve(folder);
  const aside = `${place}.unfinished`;
  if (existsSync(place)) throw alreadyThere({ folder });
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(path.join(aside, "tables"), { recursive: true, mode: 0o700 });
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const heads = await signedHeads(client, secret);
    const { rows: server } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    const copies: Manifest["copies"] = [];
    for (const table of copiedTables()) copies.push(await copyTable(client, aside, table));
    await client.query("commit");
    const files = await copyFiles(dataDir, aside, place);
    const manifest: Manifest = {
      ...{ format: FORMAT, version, madeAt: now.toISOString(), tables: lastMigration().tag, postgres: server[0]?.version ?? "unknown" },
      ...{ copies, files, heads: heads.map((head) => ({ ...head })) },
    };
    await writeFile(path.join(aside, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
    for (const each of [path.join(aside, "tables"), aside]) await flushFolder(each);
    renameSync(aside, place);
    await flushFolder(path.dirname(place));
    client.release();
    return manifest;
  } catch (error) {
    client.release(true); // closed, which also ends its transaction
    rmSync(aside, { recursive: true, force: true });
    throw error;
  }
}

async function copyTable(client: pg.ClientBase, aside: string, { table, columns }: OurTable): Promise<Manifest["copies"][number]> {
  const file = `tables/${table}.copy.gz`;
  const selected = `select ${columns.map((column) => `"${column}"`).join(", ")} from ${quoted(table)} ${orderOf[table] ?? ""}`;
  let rows = 0;
  const written = await writeCompressed(path.join(aside, file), async (to) => {
    rows = await copyOut(client, `copy (${selected}) to stdout`, to);
  });
  return { table, columns: [...columns], file, rows, ...written };
}

/** By their hash: the same content lies there once. */
async function copyFiles(dataDir: string, aside: string, place: string): Promise<Manifest["files"]> {
  const files: Manifest["files"] = [];
  const names = filesOf(dataDir).filter((name) => !path.join(dataDir, name).startsWith(place)); // a backup may be kept in there
  if (names.length > 0) mkdirSync(path.join(aside, "files"), { mode: 0o700 });
  for (const name of names) {
    const coming = path.join(aside, "files", "coming");
    const { bytes, sha256 } = await copyFile(path.join(dataDir, name), coming);
    renameSync(coming, path.join(aside, "files", sha256));
    files.push({ path: name, bytes, sha256 });
  }
  return files;
}
