import { readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { identityOf } from "./process-identity.ts";

/** A server process as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  readonly socketFolder: string;
  readonly isReady: boolean;
}

const pidFile = (cluster: string): string => path.join(cluster, "postmaster.pid");

/** The server that runs on `cluster`; undefined when none does, whatever a stale file says. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), "utf8")
      .split("\n")
      .map((line) => line.trim());
    const pid = Number(lines[0]);
    if (!(pid > 0) || !runsOn(pid, cluster)) return undefined;
    return { pid, socketFolder: lines[4] ?? "", isReady: lines[7] === "ready" };
  } catch {
    return undefined;
  }
}

/** An id alone may belong to someone else by now. */
function runsOn(pid: number, cluster: string): boolean {
  if (identityOf(pid) === undefined) return false;
  return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(cluster);
}

/** `ready`; `busy` (starting, recovering, full: leave it alone); `gone` (nobody listens); `silent` (connects and says nothing). */
export type Greeting = "ready" | "busy" | "gone" | "silent";

/** A server that is just being killed, or was stopped half-way, still looks alive: so ask it. */
export async function greet(socketFolder: string, patienceMs: number): Promise<Greeting> {
  const client = new pg.Client({ host: socketFolder, user: "pilothouse", database: "postgres", connectionTimeoutMillis: patienceMs });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return "ready";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("57P") || code.startsWith("53")) return "busy";
    return code.startsWith("E") ? "gone" : "silent";
  } finally {
    await Promise.race([client.end().catch(() => {}), sleep(100)]);
  }
}

/** Lets running statements fail, writes all to disk, ends. */
export async function stopPostmaster(cluster: string, { pid, socketFolder }: Postmaster): Promise<void> {
  signal(pid, "SIGINT");
  for (let waited = 0; waited < 60_000 && identityOf(pid) !== undefined; waited += 10) await sleep(10);
  await endRemains(cluster);
  rmSync(socketFolder, { recursive: true, force: true }); // it may lie among the temporary files, where nobody would clear it
}

/**
 * Ends whatever still runs on a cluster: a server that no longer answers, and the children of one that was killed, which keep the shared
 * memory and so block the next start. Nothing acknowledged is lost: it is in the write-ahead log, and on disk.
 */
export async function endRemains(cluster: string): Promise<void> {
  for (let waited = 0; ; waited += 20) {
    const remains = processesOn(cluster);
    if (remains.length === 0) break;
    for (const pid of remains) signal(pid, waited === 0 ? "SIGQUIT" : waited % 2_000 === 0 ? "SIGKILL" : 0);
    await sleep(20);
  }
  rmSync(pidFile(cluster), { force: true });
}

/** PostgreSQL's processes work in the cluster's folder; nothing else of ours does. */
function processesOn(cluster: string): number[] {
  const postmaster = findPostmaster(cluster);
  if (process.platform !== "linux") return postmaster ? [postmaster.pid] : [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && path.basename(readlinkSync(`/proc/${pid}/exe`)) === "postgres";
      } catch {
        return false;
      }
    });
}

function signal(pid: number, what: NodeJS.Signals | 0): void {
  try {
    process.kill(pid, what);
  } catch {
    // gone already
  }
}
