import { randomUUID } from "node:crypto";
import type pg from "pg";
import { CHANNEL, type Pulse } from "#platform/records";

/** What server processes over one database tell each other: that a workspace's log has moved on. Never what it says. */
export interface Tidings {
  /** Tells the others, after the commit: who hears, finds it there. Lost with a process that dies, so that nobody may rely on it alone. */
  readonly tell: (workspace: string) => void;
  /** Hears of the others; undefined when any workspace may have moved. Gives the way to stop. */
  readonly hear: (listener: (workspace: string | undefined) => void) => () => void;
}

/** Telling takes a lock of the whole database for a moment, so writes that come close together are told of together. */
const PAUSE_MS = 20;

export function openTidings(pool: pg.Pool, pulse: Pick<Pulse, "hear"> | undefined): Tidings {
  const own = randomUUID();
  const waiting = new Set<string>();
  let isTelling = false;

  async function tellAll() {
    isTelling = true;
    while (waiting.size > 0) {
      const told = [...waiting].map((workspace) => `ledger ${own} ${workspace}`);
      waiting.clear();
      await pool.query("select pg_notify($1, said) from unnest($2::text[]) as said", [CHANNEL, told]).catch(() => {});
      await new Promise<void>((done) => setTimeout(done, PAUSE_MS).unref());
    }
    isTelling = false;
  }

  return {
    tell: (workspace) => {
      waiting.add(workspace);
      if (!isTelling) void tellAll();
    },
    hear: (listener) =>
      pulse?.hear((said) => {
        if (said === undefined) return listener(undefined);
        const [what, from, workspace] = said.split(" ");
        if (what === "ledger" && from !== own) listener(workspace);
      }) ?? (() => {}),
  };
}
