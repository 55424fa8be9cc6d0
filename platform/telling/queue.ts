import { createHash } from "node:crypto";
import type pg from "pg";
import type { Outcome } from "./webhook.ts";

/** What is to be told, to whom. */
export interface Message {
  /** Names what it is about: the same key is told to the same recipient once, whoever finds it and however often. */
  readonly key: string;
  /** `webhook`, or a member's id. */
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** Where one looks, below the address of the product: `/w/acme/projects/…`. */
  readonly path: string;
}

/** A message that is due, with the id it is sent under each time. */
export interface DueMessage extends Message {
  readonly workspace: string;
  readonly id: string;
}

export const WEBHOOK = "webhook";

/** Hours over which a message is tried; what is older is no news. */
const TRIES = 9;
/** 30 s, 1 min, 2 … 64 min: two hours in all. */
const waitSeconds = (attempts: number): number => 30 * 2 ** Math.min(attempts, 7);
const KEPT_DAYS = 30;

/** Puts messages in line; those that are in it, or were told, stay as they are. */
export async function enqueue(pool: pg.Pool, workspace: string, messages: readonly Message[], now: Date): Promise<void> {
  for (const { key, recipient, subject, text, path } of messages)
    await pool.query(
      `insert into telling.message (workspace, key, recipient, subject, text, path, written_at, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing`,
      [workspace, key, recipient, subject, text, path, now],
    );
}

/**
 * Sends what is due, one message after the other. Of several processes each takes other messages, and holds its own while it sends: one that
 * is killed lets go, and another sends it again under the same id. A failure puts the message off, longer each time, then gives it up.
 *
 * @returns How many were told.
 */
export async function sendDue(pool: pg.Pool, now: () => Date, send: (message: DueMessage) => Promise<Outcome>): Promise<number> {
  let told = 0;
  for (let more = true; more; ) {
    const client = await pool.connect();
    try {
      await client.query("begin");
      const { rows } = await client.query<Message & { workspace: string; attempts: number }>(
        `select workspace, key, recipient, subject, text, path, attempts from telling.message
         where due_at <= $1 order by due_at limit 1 for update skip locked`,
        [now()],
      );
      const [row] = rows;
      more = row !== undefined;
      if (row) {
        const outcome = await send({ ...row, id: idOf(row.workspace, row.key, row.recipient) });
        await settle(client, row, outcome, now());
        told += outcome.told ? 1 : 0;
      }
      await client.query("commit");
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }
  return told;
}

async function settle(
  client: pg.PoolClient,
  { workspace, key, recipient, attempts }: { workspace: string; key: string; recipient: string; attempts: number },
  outcome: Outcome,
  now: Date,
): Promise<void> {
  const which = [workspace, key, recipient];
  const where = "where workspace = $1 and key = $2 and recipient = $3";
  if (outcome.told) {
    await client.query(`update telling.message set told_at = $4, due_at = null, attempts = attempts + 1, because = null ${where}`, [
      ...which,
      now,
    ]);
    return;
  }
  const again = outcome.again && attempts + 1 < TRIES;
  const seconds = Math.max(waitSeconds(attempts), outcome.afterSeconds ?? 0);
  const due = again ? new Date(now.getTime() + seconds * 1000) : null;
  await client.query(`update telling.message set due_at = $4, attempts = attempts + 1, because = $5 ${where}`, [
    ...which,
    due,
    outcome.because,
  ]);
}

/** Forgets what was told long ago: what it was about is no news any more, and is not found again. */
export const forgetTold = async (pool: pg.Pool, now: Date): Promise<void> => {
  await pool.query("delete from telling.message where due_at is null and written_at < $1", [
    new Date(now.getTime() - KEPT_DAYS * 86_400_000),
  ]);
};

const idOf = (...parts: readonly string[]): string => createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
