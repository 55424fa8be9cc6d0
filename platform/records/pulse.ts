import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** One connection of its own, by which a process knows whether the database answers, and hears what others tell through it. */
export interface Pulse {
  /** False from when the database was found silent or gone until it answers again. */
  readonly beats: () => boolean;
  /** Hears what is told on the channel `pilothouse`; undefined when something may have been missed. Gives the way to stop. */
  readonly hear: (listener: (said: string | undefined) => void) => () => void;
  readonly close: () => Promise<void>;
}

interface Options {
  /** Called when the database stops answering. Statements that wait for it wait in vain. */
  readonly onSilence: () => void;
  readonly everyMs?: number;
  /** How long the database may think about nothing. Far more than a busy machine needs, far less than anybody waits. */
  readonly patienceMs?: number;
  readonly retryMs?: number;
}

export const CHANNEL = "pilothouse";

export function openPulse(url: string, { onSilence, everyMs = 1_000, patienceMs = 5_000, retryMs = 250 }: Options): Pulse {
  const closing = new AbortController();
  const listeners = new Set<(said: string | undefined) => void>();
  let beats = true;
  let hasMissed = false;

  const tell = (said: string | undefined) => {
    for (const listener of listeners) listener(said);
  };

  /** Lasts as long as one connection does. */
  async function connection(): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: "pilothouse pulse", connectionTimeoutMillis: patienceMs });
    const broken = new AbortController();
    client.on("error", () => broken.abort());
    client.on("end", () => broken.abort());
    client.on("notification", ({ payload = "" }) => tell(payload));
    const until = AbortSignal.any([closing.signal, broken.signal]);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      beats = true;
      if (hasMissed) tell(undefined);
      hasMissed = false;
      while (!until.aborted) {
        await inTime(client.query("select 1"), patienceMs);
        await sleep(everyMs, undefined, { signal: until, ref: false }).catch(() => {});
      }
    } finally {
      client.end().catch(() => {}); // not waited for: the other side may never answer
    }
  }

  async function keepUp() {
    while (!closing.signal.aborted) {
      await connection().catch(() => {});
      if (closing.signal.aborted) return;
      hasMissed = true;
      if (beats) {
        beats = false;
        onSilence();
      }
      await sleep(retryMs, undefined, { signal: closing.signal, ref: false }).catch(() => {});
    }
  }
  const ended = keepUp();

  return {
    beats: () => beats,
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      closing.abort();
      return ended;
    },
  };
}

/** When this process itself was busy for long, the answer may be there and not yet read: so another look before it counts as late. */
async function inTime(answer: Promise<unknown>, patienceMs: number): Promise<void> {
  const done = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: done.signal, ref: false })
    .then(() => sleep(100, undefined, { signal: done.signal, ref: false }))
    .then(() => Promise.reject(new Error("the database is silent")));
  try {
    await Promise.race([answer, late]);
  } finally {
    late.catch(() => {});
    done.abort();
  }
}
