// Kills the real server at random while four clients write over HTTP, in every third round its PostgreSQL too; starts it again and sends what
// had no answer once more, with its Idempotency-Key: is anything acknowledged lost, anything there twice, does every proof hold?
import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { killEngine } from "./support/kill-engine.ts";
import { quantile, report } from "./support/report.ts";

const ROUNDS = Number(process.env.BENCH_KILLS ?? 10);
const WRITERS = 4;
const READY_WITHIN_MS = 60_000;
const admin = { email: "bench@bench.example", password: "only for one bench" };

interface Client {
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>;
  readonly workspace: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new RangeError("a server on a port has one");
  return address.port;
}

/** Starts the server as `npm start` does, and waits until it can serve. */
async function start(dataDir: string, port: number): Promise<{ readonly child: ChildProcess; readonly readyMs: number }> {
  const started = performance.now();
  const env = {
    ...process.env,
    HOST: "127.0.0.1",
    PORT: String(port),
    PILOTHOUSE_DATA: dataDir,
    PILOTHOUSE_ADMIN_EMAIL: admin.email,
    PILOTHOUSE_ADMIN_PASSWORD: admin.password,
    PILOTHOUSE_REQUESTS_PER_MINUTE: "0",
    LOG_LEVEL: "silent",
    DATABASE_URL: "",
  };
  const child = spawn(process.execPath, ["apps/server/main.ts"], { env, stdio: ["ignore", "ignore", "inherit"] });
  while (child.exitCode === null && performance.now() - started < READY_WITHIN_MS) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { child, readyMs: performance.now() - started };
    await sleep(25);
  }
  child.kill("SIGKILL");
  throw new Error("the server did not start again by itself");
}

/** An owner's key: it outlives every kill, as what it opens does. */
async function clientOf(port: number): Promise<Client> {
  const at = (address: string) => `http://127.0.0.1:${port}/api/v1${address}`;
  const json = { "Content-Type": "application/json" };
  const signedIn = await fetch(at("/sign-in"), { method: "POST", headers: json, body: JSON.stringify(admin) });
  const { workspaces } = (await signedIn.json()) as { workspaces: readonly { slug: string }[] };
  const workspace = workspaces[0]?.slug ?? "";
  const made = await fetch(at(`/workspaces/${workspace}/keys`), {
    method: "POST",
    headers: {
      ...json,
      Cookie: signedIn.headers
        .getSetCookie()
        .map((cookie) => cookie.split(";")[0])
        .join("; "),
    },
    body: JSON.stringify({ name: "bench", role: "owner" }),
  });
  const { secret } = (await made.json()) as { secret: string };
  const headers = { ...json, Authorization: `Bearer ${secret}` };
  return {
    workspace,
    ask: (address, init = {}) => fetch(at(`/workspaces/${workspace}${address}`), { ...init, headers: { ...headers, ...init.headers } }),
  };
}

/** Opens a project of that name; true when that was acknowledged. */
async function opened({ ask }: Client, label: string): Promise<boolean> {
  try {
    const response = await ask("/projects", {
      method: "POST",
      headers: { "Idempotency-Key": label },
      body: JSON.stringify({ name: label }),
    });
    await response.text(); // the whole of it: half an answer is none
    return response.status === 201;
  } catch {
    return false;
  }
}

/** How often each name is on record, from the export. */
async function onRecord({ ask }: Client): Promise<ReadonlyMap<string, number>> {
  const names = new Map<string, number>();
  for (const line of (await (await ask("/export")).text()).split("\n")) {
    if (!line.includes("lifecycle/project-opened")) continue;
    const [, name = ""] = /"name":"([^"]+)"/.exec(line) ?? [];
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return names;
}

async function main() {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "pilothouse-bench-kill-server-"));
  const port = await freePort();
  const acknowledged = new Set<string>();
  const wrong = { lost: 0, twice: 0, broken: 0 };
  const readyMs: number[] = [];
  let unanswered = 0;
  let { child } = await start(dataDir, port);
  try {
    const client = await clientOf(port);
    for (let round = 0; round < ROUNDS; round++) {
      const underWay = new Set<string>();
      let isKilled = false;
      const writers = Array.from({ length: WRITERS }, async (_, writer) => {
        for (let count = 0; !isKilled; count++) {
          const label = `r${round}-w${writer}-${count}`;
          underWay.add(label);
          if (!(await opened(client, label))) return;
          acknowledged.add(label);
          underWay.delete(label);
        }
      });
      await sleep(randomInt(50, 900));
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      isKilled = true;
      if (round % 3 === 2) killEngine(dataDir);
      await Promise.all(writers);

      const again = await start(dataDir, port);
      child = again.child;
      readyMs.push(again.readyMs);
      for (const label of underWay) {
        unanswered++;
        if (!(await opened(client, label))) throw new Error(`${label} was refused after the restart`);
        acknowledged.add(label);
      }
      const names = await onRecord(client);
      for (const label of acknowledged) if (!names.has(label)) wrong.lost++;
      for (const [name, times] of names) if (times > 1 || !acknowledged.has(name)) wrong.twice++;
      const verdict = (await (await client.ask("/verification")).json()) as { holds: boolean };
      if (!verdict.holds) wrong.broken++;
    }
    console.log(`${ROUNDS} kills of the server under ${WRITERS} clients; ${acknowledged.size} entries acknowledged in all`);
    console.log(`${unanswered} requests had no answer when it was killed and were sent again with their key`);
    console.log(
      `up again by itself within ${(Math.max(...readyMs) / 1000).toFixed(1)} s, half the time ${(quantile(readyMs, 0.5) / 1000).toFixed(1)} s`,
    );
  } finally {
    const gone = child.exitCode === null && child.signalCode === null ? once(child, "exit") : undefined;
    child.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
  // a figure of 0 has no ratio: counted from one, the bar is one
  const bar = { peer: 1, against: "bar, counted from 1", unit: "", better: "lower" } as const;
  report({ name: `over HTTP: acknowledged entries lost, of ${acknowledged.size} in ${ROUNDS} kills (+1)`, ours: wrong.lost + 1, ...bar });
  report({ name: "over HTTP: entries there twice (+1)", ours: wrong.twice + 1, ...bar });
  report({ name: "over HTTP: logs whose proofs do not hold (+1)", ours: wrong.broken + 1, ...bar });
}

await main();
