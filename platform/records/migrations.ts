import { readFileSync } from "node:fs";
import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { problem } from "#kernel";

const migrationsFolder = path.join(import.meta.dirname, "../../database/postgres");
/** Any number, as long as all versions of Pilothouse agree on it. */
const LOCK = 727_001;

const oldPostgres = problem<{ version: string }>(
  "platform/old-postgres",
  400,
  ({ version }) => `DATABASE_URL leads to PostgreSQL ${version}. Pilothouse needs version 15 or later.`,
);

const newerRecord = problem<Record<string, never>>(
  "platform/record-is-newer",
  409,
  () => "A newer Pilothouse has written this record. Start that version, or restore an export into an empty database.",
);

/** Brings the database forward. Safe to run twice at once: the second waits, and then finds nothing to do. There is no way back. */
export async function migrateForward(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    refuseOld(await versionOf(client));
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await refuseNewerRecord(client);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.query("select pg_advisory_unlock_all()").catch(() => {});
    client.release();
  }
}

/** @param found As `server_version_num` and `server_version` have them: 150003 and "15.3". */
export function refuseOld(found: { readonly number: number; readonly version: string }): void {
  if (found.number < 150_000) throw oldPostgres({ version: found.version });
}

async function versionOf(client: pg.PoolClient) {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  return rows[0] ?? { number: 0, version: "unknown" };
}

async function refuseNewerRecord(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') is not null as begun");
  if (!rows[0]?.begun) return;
  const { rows: last } = await client.query<{ at: string | null }>("select max(created_at) as at from drizzle.__drizzle_migrations");
  const journal: { entries: { when: number }[] } = JSON.parse(readFileSync(path.join(migrationsFolder, "meta/_journal.json"), "utf8"));
  if (Number(last[0]?.at ?? 0) > Math.max(0, ...journal.entries.map((entry) => entry.when))) throw newerRecord({});
}
