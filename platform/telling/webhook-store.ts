import type pg from "pg";
import { type Seal, seal, unseal } from "#platform/config";
import type { Outcome } from "./webhook.ts";

/** A workspace's webhook, as its settings show it: never the address. */
export interface WebhookStanding {
  readonly host: string;
  readonly setAt: string;
  readonly toldAt: string | null;
  /** Failures since something was told. */
  readonly failures: number;
  readonly failedAt: string | null;
  readonly because: string | null;
}

export interface Webhook {
  readonly address: string;
  readonly origin: string;
  readonly setAt: Date;
}

interface Row {
  readonly address: Buffer;
  readonly origin: string;
  readonly set_at: Date;
  readonly told_at: Date | null;
  readonly failures: number;
  readonly failed_at: Date | null;
  readonly because: string | null;
}

const hostOf = (address: string | undefined): string => (address === undefined ? "an address under another secret" : new URL(address).host);

/** Where workspaces are told; the addresses are encrypted at rest. */
export function openWebhooks(pool: Pick<pg.Pool, "query">, secret: string) {
  const under = (workspace: string): Seal => ({ secret, purpose: "telling", owner: workspace });
  const rowOf = async (workspace: string): Promise<Row | undefined> =>
    (await pool.query<Row>("select * from telling.webhook where workspace = $1", [workspace])).rows[0];
  return {
    set: async (workspace: string, { address, origin, setAt }: Webhook): Promise<void> => {
      await pool.query(
        `insert into telling.webhook (workspace, address, origin, set_at) values ($1, $2, $3, $4)
         on conflict (workspace) do update set address = excluded.address, origin = excluded.origin, set_at = excluded.set_at,
           told_at = null, failures = 0, failed_at = null, because = null`,
        [workspace, seal(address, under(workspace)), origin, setAt],
      );
    },
    remove: async (workspace: string): Promise<void> => {
      await pool.query("delete from telling.webhook where workspace = $1", [workspace]);
    },
    standing: async (workspace: string): Promise<WebhookStanding | null> => {
      const row = await rowOf(workspace);
      if (row === undefined) return null;
      return {
        host: hostOf(unseal(row.address, under(workspace))),
        setAt: row.set_at.toISOString(),
        toldAt: row.told_at?.toISOString() ?? null,
        failures: row.failures,
        failedAt: row.failed_at?.toISOString() ?? null,
        because: row.because,
      };
    },
    of: async (workspace: string): Promise<Webhook | undefined> => {
      const row = await rowOf(workspace);
      const address = row && unseal(row.address, under(workspace));
      return row && address !== undefined ? { address, origin: row.origin, setAt: row.set_at } : undefined;
    },
    /** Workspaces that have one. */
    all: async (): Promise<readonly string[]> =>
      (await pool.query<{ workspace: string }>("select workspace from telling.webhook")).rows.map(({ workspace }) => workspace),
    /** Keeps how it went, for the settings. */
    went: async (workspace: string, outcome: Outcome, now: Date): Promise<void> => {
      if (outcome.told)
        await pool.query("update telling.webhook set told_at = $2, failures = 0, failed_at = null, because = null where workspace = $1", [
          workspace,
          now,
        ]);
      else
        await pool.query("update telling.webhook set failures = failures + 1, failed_at = $2, because = $3 where workspace = $1", [
          workspace,
          now,
          outcome.because,
        ]);
    },
  };
}

export type Webhooks = ReturnType<typeof openWebhooks>;
