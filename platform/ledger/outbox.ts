import type pg from "pg";
import type { Entry } from "#kernel";
import type { Kinds } from "./entry-kind.ts";
import { entryOf } from "./line.ts";
import { loadLines } from "./log-store.ts";
import { connected } from "./transaction.ts";

/** Entries that were appended together. */
export interface Delivery {
  readonly workspace: string;
  readonly entries: readonly Entry[];
}

const WORKSPACES_A_ROUND = 50;
const DELIVERIES_A_TURN = 100;

/**
 * Hands everything in the outbox to `handler`, in order within each workspace, and strikes it off once the handler is done: at least once,
 * since a crash in between delivers again. Of several processes that drain at once, each takes other workspaces. When the handler throws,
 * that delivery and those after it stay, and the error goes to the caller.
 *
 * @returns How many deliveries were made.
 */
export async function drain(pool: pg.Pool, kinds: Kinds, handler: (delivery: Delivery) => Promise<void>): Promise<number> {
  const { rows } = await pool.query<{ workspace: string }>(
    "select workspace from ledger.outbox group by workspace order by min(id) limit $1",
    [WORKSPACES_A_ROUND],
  );
  let delivered = 0;
  for (const { workspace } of rows) delivered += await alone(pool, workspace, (client) => deliver(client, kinds, workspace, handler));
  return delivered;
}

/** Strikes off what nobody is to be told: all but the deliveries of these workspaces. */
export async function leaveUntold(pool: pg.Pool, heard: readonly string[]): Promise<void> {
  await pool.query("delete from ledger.outbox where workspace <> all($1::uuid[])", [heard]);
}

async function deliver(client: pg.PoolClient, kinds: Kinds, workspace: string, handler: (delivery: Delivery) => Promise<void>) {
  const { rows } = await client.query<{ id: string; first: number; count: number }>(
    "select id, first, count from ledger.outbox where workspace = $1 order by first limit $2",
    [workspace, DELIVERIES_A_TURN],
  );
  for (const { id, first, count } of rows) {
    const lines = await loadLines(client, workspace, first, count);
    await handler({ workspace, entries: lines.map((line) => entryOf(kinds, line)) });
    await client.query("delete from ledger.outbox where id = $1", [id]);
  }
  return rows.length;
}

/** Does `work` unless another process is at it. The lock belongs to the connection, so it goes with a process that dies. */
const alone = (pool: pg.Pool, workspace: string, work: (client: pg.PoolClient) => Promise<number>): Promise<number> =>
  connected(pool, async (client) => {
    const name = [`ledger.outbox ${workspace}`];
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock(hashtextextended($1, 0)) as mine", name);
    if (!rows[0]?.mine) return 0;
    try {
      return await work(client);
    } finally {
      // A connection that broke off has let go of it already.
      await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", name).catch(() => undefined);
    }
  });
