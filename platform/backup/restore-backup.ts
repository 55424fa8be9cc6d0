import { existsSync, mkdirSync, renameSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { signedHeads } from "#platform/ledger";
import type { Records } from "#platform/records";
import { bytesIn, copyFile, demandFile } from "./backup-folder.ts";
import { copyIn } from "./copy.ts";
import type { Manifest } from "./manifest.ts";
import { lastMigration, ourTables, quoted } from "./our-tables.ts";
import { damaged, fileInTheWay, notEmptyHere, otherSecret, otherTables, serversThere } from "./problems.ts";
import { verifyBackup } from "./verify-backup.ts";

export interface Restoring {
  readonly records: Pick<Records, "pool" | "pulse">;
  readonly dataDir: string;
  /** The secret of the installation that was backed up. */
  readonly secret: string;
  readonly folder: string;
}

/**
 * Takes a backup into an installation where nothing is yet, in one transaction: all of it or nothing. Accounts, sessions and keys are as they
 * were. What was waiting to be told when it was made is not told: it is not news.
 *
 * @throws {Problem} For a backup that is not as it was made, one of other tables, a place that is not empty, or another secret.
 */
export async function restoreBackup({ records, dataDir, secret, folder }: Restoring): Promise<Manifest> {
  const { manifest } = await verifyBackup(folder);
  const { version, tables: theirs, files } = manifest;
  const ours = lastMigration().tag;
  if (theirs !== ours) throw otherTables({ version, theirs, ours });
  const client = await records.pool.connect();
  try {
    await client.query("begin");
    await demandAlone(client, records.pulse === undefined ? 0 : 1);
    await demandEmpty(client);
    await fill(client, manifest, folder);
    await client.query(NOT_NEWS);
    await demandSecret(client, secret);
    for (const file of files) await bringFile(folder, dataDir, file);
    await client.query("commit");
    await client.query("analyze");
    client.release();
    return manifest;
  } catch (error) {
    client.release(true); // closed, which also rolls back
    throw error;
  }
}

/** A server that runs beside would go on with what it remembers: another signing key, other sessions. */
async function demandAlone(client: pg.ClientBase, own: number): Promise<void> {
  const { rows } = await client.query<{ many: number }>(
    "select count(*)::int as many from pg_stat_activity where datname = current_database() and application_name = 'pilothouse pulse'",
  );
  const many = (rows[0]?.many ?? 0) - own;
  if (many > 0) throw serversThere({ many });
}

/** What a first start leaves behind before anybody was there. */
const ofAFirstStart = new Set(["ledger.signing_key", "workspace.set_up_link"]);

async function demandEmpty(client: pg.ClientBase): Promise<void> {
  const filled: string[] = [];
  for (const { table } of ourTables()) {
    if (ofAFirstStart.has(table)) {
      await client.query(`delete from ${quoted(table)}`);
      continue;
    }
    await client.query(`lock table ${quoted(table)} in access exclusive mode`);
    const { rows } = await client.query(`select from ${quoted(table)} limit 1`);
    if (rows.length > 0) filled.push(table);
  }
  if (filled.length > 0) throw notEmptyHere({ tables: filled });
}

async function fill(client: pg.ClientBase, { copies }: Manifest, folder: string): Promise<void> {
  for (const { table, serials } of ourTables()) {
    const copy = copies.find((one) => one.table === table);
    if (!copy) continue;
    const columns = copy.columns.map((column) => `"${column.replaceAll('"', "")}"`).join(", ");
    const rows = await copyIn(client, `copy ${quoted(table)} (${columns}) from stdin`, bytesIn(folder, copy.file));
    if (rows !== copy.rows) throw damaged({ place: copy.file, because: `${rows} rows of ${copy.rows} were taken in` });
    for (const serial of serials)
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), max("${serial}")) from ${quoted(table)} having max("${serial}") is not null`,
        [quoted(table), serial],
      );
  }
}

/** Messages that were due when the backup was made: the installation it is of has told them since. Their rows stay, so that nothing is told twice. */
const NOT_NEWS = "update telling.message set due_at = null where due_at is not null";

async function demandSecret(client: pg.ClientBase, secret: string): Promise<void> {
  try {
    await signedHeads(client, secret);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "platform/wrong-secret") throw otherSecret(null);
    throw error;
  }
}

async function bringFile(folder: string, dataDir: string, { path: name, bytes, sha256 }: Manifest["files"][number]): Promise<void> {
  const place = path.join(dataDir, name);
  if (existsSync(place)) {
    await demandFile(dataDir, name, { bytes, sha256 }).catch(() => {
      throw fileInTheWay({ path: place });
    });
    return;
  }
  mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
  await copyFile(path.join(folder, "files", sha256), `${place}.coming`);
  renameSync(`${place}.coming`, place);
}
