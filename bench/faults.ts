// What the world does to a database while four clients write: away for a minute, hanging for a minute, its disk full, read-only. Each time: is
// anything acknowledged lost or there twice, is every refusal a sentence with Retry-After, does it go on by itself, and how soon?
// FAULTS=away,hang,full,full-and-killed,read-only names some; AWAY_SECONDS says how long (60). A full disk needs a small file system: root, Linux.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { enterEngine } from "#platform/records";
import { report } from "./support/report.ts";
import { type Asking, askerWithKey, ended, freePort, isReady, startAt } from "./support/servers.ts";

const SECONDS = Number(process.env.AWAY_SECONDS ?? 60);
const chosen = (process.env.FAULTS ?? "away,hang,full,full-and-killed,read-only").split(",");
const WRITERS = 4;

/** A fault: how it begins, and how it ends. */
interface Fault {
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
}

interface Place {
  readonly folder: string;
  /** Set where the database is not the server's own. */
  readonly databaseUrl?: string;
  readonly fault: Fault;
  readonly leave: () => Promise<void>;
}

/** Every process of the PostgreSQL in a folder. */
function processesOf(records: string): readonly number[] {
  const cluster = path.join(records, "pg18");
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, parent] = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
        const line = readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return line.includes(cluster) || readFileSync(`/proc/${parent}/cmdline`, "utf8").includes(cluster);
      } catch {
        return false;
      }
    });
}

const signalAll = (records: string, signal: NodeJS.Signals) => {
  for (const pid of processesOf(records)) {
    try {
      process.kill(pid, signal);
    } catch {
      // ended by itself
    }
  }
};

/** A database that somebody else runs: nobody starts it again but they. */
async function theirs(faultOf: (records: string, restart: () => Promise<void>) => Fault): Promise<Place> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-fault-"));
  const records = path.join(folder, "theirs");
  const watchMs = 3_600_000;
  let engine = await enterEngine(records, { watchMs });
  const restart = async () => {
    engine = await enterEngine(records, { watchMs });
  };
  const databaseUrl = engine.url("postgres");
  const leave = async () => {
    await engine.leave();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, databaseUrl, fault: faultOf(records, restart), leave };
}

/** The server's own database, on a small disk. */
async function filled(then: (folder: string) => void): Promise<Place> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-fault-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=220m", "tmpfs", folder]);
  const ballast = path.join(folder, "ballast");
  const begin = () => {
    const { bavail, bsize } = statfsSync(folder);
    try {
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    } catch {
      // what fits is written
    }
    then(folder);
  };
  const leave = async () => {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, fault: { begin, end: () => rmSync(ballast) }, leave };
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  away: () => theirs((records, restart) => ({ begin: () => signalAll(records, "SIGQUIT"), end: restart })),
  hang: () => theirs((records) => ({ begin: () => signalAll(records, "SIGSTOP"), end: () => signalAll(records, "SIGCONT") })),
  "read-only": async () => {
    const place = await theirs(() => ({ begin: () => setReadOnly("on"), end: () => setReadOnly("off") }));
    const setReadOnly = async (to: "on" | "off") => {
      const client = new pg.Client({ connectionString: place.databaseUrl });
      await client.connect();
      await client.query("set default_transaction_read_only = off");
      await client.query(`alter system set default_transaction_read_only = ${to}`);
      await client.query("select pg_reload_conf()");
      await client.end();
    };
    return place;
  },
  full: () => filled(() => {}),
  "full-and-killed": () => filled((folder) => signalAll(path.join(folder, "data", "records"), "SIGKILL")),
};

/** Each write once it is acknowledged, and what was said of those that were not. */
interface Told {
  readonly acknowledged: Set<string>;
  readonly refusals: Map<string, number>;
  /** Answers without a sentence and Retry-After, and no answer at all. */
  silent: number;
}

async function write(ask: Asking, port: number, label: string, told: Told): Promise<boolean> {
  try {
    const response = await ask(port, "/projects", {
      method: "POST",
      headers: { "Idempotency-Key": label },
      // some length, so that a full disk is met soon
      body: JSON.stringify({ name: label, useCase: label.padEnd(1_500, "-") }),
      signal: AbortSignal.timeout(45_000),
    });
    const said = (await response.json()) as { readonly code?: string; readonly detail?: string };
    if (response.status === 201) {
      told.acknowledged.add(label);
      return true;
    }
    const name = `${response.status} ${said.code}`;
    told.refusals.set(name, (told.refusals.get(name) ?? 0) + 1);
    if (response.status !== 503 || !said.detail || response.headers.get("retry-after") === null) told.silent++;
  } catch {
    told.silent++;
  }
  return false;
}

async function suffer(name: string): Promise<void> {
  const make = places[name];
  if (!make) throw new RangeError(`${name} is none of ${Object.keys(places).join(", ")}`);
  const { folder, databaseUrl, fault, leave } = await make();
  const dataDir = path.join(folder, "data");
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const server = await startAt({ port, dataDir, ...(databaseUrl ? { databaseUrl } : {}) });
  const told: Told = { acknowledged: new Set(), refusals: new Map(), silent: 0 };
  try {
    const ask = await askerWithKey(port);
    let isOver = false;
    const writers = Array.from({ length: WRITERS }, async (_, writer) => {
      for (let count = 0; !isOver; count++) {
        // the same write, with its key, until it is acknowledged
        while (!(await write(ask, port, `w${writer}-${count}`, told))) await sleep(250);
        await sleep(20);
      }
    });
    await sleep(2_000);
    const before = told.acknowledged.size;
    await fault.begin();
    await sleep(SECONDS * 1_000);
    const during = told.acknowledged.size - before;
    await fault.end();
    const ended = performance.now();
    const after = told.acknowledged.size;
    while (!(await isReady(port)) || told.acknowledged.size === after) {
      if (performance.now() - ended > 120_000) throw new Error(`${name}: it did not go on by itself`);
      await sleep(20);
    }
    const backMs = performance.now() - ended;
    await sleep(1_500);
    isOver = true;
    await Promise.all(writers);

    const names = new Map<string, number>();
    for (const [, label = ""] of (await (await ask(port, "/export")).text()).matchAll(/"name":"(w\d+-\d+)"/g))
      names.set(label, (names.get(label) ?? 0) + 1);
    const lost = [...told.acknowledged].filter((label) => !names.has(label)).length;
    const twice = [...names.values()].filter((many) => many > 1).length;
    const { holds } = (await (await ask(port, "/verification")).json()) as { readonly holds: boolean };
    const refusals = [...told.refusals].map(([code, many]) => `${many} × ${code}`).join(", ") || "none";
    console.log(
      `${name} for ${SECONDS} s: ${before} acknowledged before, ${during} while it lasted, ${told.acknowledged.size} in all; refusals: ${refusals}; without a sentence: ${told.silent}; same process: ${server.exitCode === null}`,
    );
    const bar = { peer: 1, against: "bar, counted from 1", unit: "", better: "lower" } as const;
    report({
      name: `database ${name} ${SECONDS} s: lost, there twice, proofs broken (+1)`,
      ours: lost + twice + (holds ? 0 : 1) + 1,
      ...bar,
    });
    report({ name: `database ${name}: refusals without a sentence and Retry-After (+1)`, ours: told.silent + 1, ...bar });
    report({
      name: `database ${name}: writes again after its end`,
      ours: backMs / 1_000,
      peer: 10,
      against: "bar",
      unit: "s",
      better: "lower",
    });
  } finally {
    await ended(server, "SIGTERM");
    await leave();
  }
}

for (const name of chosen) await suffer(name);
