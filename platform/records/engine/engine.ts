import { execFile, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { problem } from "#kernel";
import { findBinaries } from "./binaries.ts";
import { withFileLock } from "./file-lock.ts";
import { endRemains, findPostmaster, greet, type Postmaster, stopPostmaster } from "./postmaster.ts";
import { isRunning, ownIdentity } from "./process-identity.ts";
import { findQuarters, type Quarters } from "./quarters.ts";

/** A PostgreSQL 18 of our own, on a Unix socket that only we may enter. Several processes may share it. */
export interface Engine {
  readonly pid: number;
  /** Connection string for one of its databases; `postgres` is there from the start. */
  url(database: string): string;
  /** Leaves the engine. Whoever leaves last stops it. */
  leave(): Promise<void>;
}

interface Options {
  /** False only where nothing is kept: tests. */
  readonly fsync?: boolean;
  /** How long a server may connect without a word before it counts as hung, in milliseconds. */
  readonly patienceMs?: number;
  /** How often to see whether the engine still runs, in milliseconds. */
  readonly watchMs?: number;
  readonly say?: (line: string) => void;
  readonly quarters?: Quarters;
}

const didNotStart = problem<{ log: string; last: string }>(
  "platform/postgres-did-not-start",
  400,
  ({ log, last }) => `PostgreSQL did not start. Its last words, from ${log}: ${last}`,
);

/**
 * Starts the engine of `folder`, or joins the one that runs there, and keeps it running until left.
 *
 * Everyone inside is a file in `guests/` that names its process; so a command may start the engine and end while a server has come in, and
 * the server may end while a command is at work: the last one out, and only that one, puts out the light. Entering, leaving and repairing
 * happen under one lock.
 */
export async function enterEngine(folder: string, options: Options = {}): Promise<Engine> {
  const quarters = options.quarters ?? findQuarters(await findBinaries(), path.resolve(folder));
  const { say = () => {} } = options;
  if (quarters.notice) say(quarters.notice);
  const home = realpathSync(quarters.folder);
  const cluster = path.join(home, "pg18");
  const lock = path.join(home, "start.lock");
  const guests = path.join(home, "guests");
  const guest = path.join(guests, randomUUID());

  let postmaster = await withFileLock(lock, async () => {
    mkdirSync(guests, { recursive: true });
    const found = await ensureRunning(quarters, home, options);
    writeFileSync(guest, ownIdentity());
    return found;
  });

  let repairing = false;
  /** Why it could not be started, as it was last said: on a full disk it may be tried for hours, and is said once. */
  let complaint = "";
  const watch = setInterval(() => {
    if (findPostmaster(cluster)?.pid === postmaster.pid || repairing) return;
    repairing = true;
    if (complaint === "") say("PostgreSQL has stopped; it is being started again.");
    void withFileLock(lock, () => ensureRunning(quarters, home, options))
      .then((again) => {
        postmaster = again;
        if (complaint !== "") say("PostgreSQL runs again.");
        complaint = "";
      })
      .catch((error: unknown) => {
        const said = error instanceof Error ? error.message : String(error);
        if (complaint === "") say(said);
        complaint = said;
      })
      .finally(() => {
        repairing = false;
      });
  }, options.watchMs ?? 500);
  watch.unref();

  let left: Promise<void> | undefined;
  const leave = () =>
    withFileLock(lock, async () => {
      clearInterval(watch);
      rmSync(guest, { force: true });
      const running = findPostmaster(cluster);
      if (running && othersIn(guests) === 0) await stopPostmaster(cluster, running);
    });

  return {
    get pid() {
      return postmaster.pid;
    },
    url: (database) => `postgres://pilothouse@localhost/${database}?host=${encodeURIComponent(postmaster.socketFolder)}`,
    leave: () => {
      left ??= leave();
      return left;
    },
  };
}

/** How many others are inside; those that were killed on the way do not count, and are struck off. */
function othersIn(guests: string): number {
  return readdirSync(guests)
    .map((name) => path.join(guests, name))
    .filter((file) => {
      if (isRunning(readFileSync(file, "utf8"))) return true;
      rmSync(file, { force: true });
      return false;
    }).length;
}

async function ensureRunning(quarters: Quarters, home: string, options: Options): Promise<Postmaster> {
  const cluster = path.join(home, "pg18");
  const patienceMs = options.patienceMs ?? 30_000;
  for (let quiet = 0; quiet < patienceMs; ) {
    const found = findPostmaster(cluster);
    if (!found) break;
    const greeting = found.isReady ? await greet(found.socketFolder, patienceMs) : "gone";
    if (greeting === "ready") return found;
    if (greeting === "silent") break;
    await sleep(50);
    if (greeting === "gone") quiet += 50;
  }
  await endRemains(cluster);
  await makeCluster(quarters, home, cluster, options);
  return start(quarters, home, cluster, options);
}

/** Made aside and renamed: an `initdb` that was killed leaves `pg18.new`, never half a cluster. */
async function makeCluster({ binaries, ids, wrap }: Quarters, home: string, cluster: string, { fsync = true }: Options): Promise<void> {
  if (existsSync(path.join(cluster, "PG_VERSION"))) return;
  const made = `${cluster}.new`;
  rmSync(made, { recursive: true, force: true });
  const wishes = ["--username=pilothouse", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", ...(fsync ? [] : ["--no-sync"])];
  const [program, args] = wrap(binaries.initdb, ["-D", made, ...wishes]);
  await promisify(execFile)(program, [...args], { ...ids, cwd: home });
  renameSync(made, cluster);
}

async function start({ binaries, ids, wrap }: Quarters, home: string, cluster: string, { fsync = true }: Options): Promise<Postmaster> {
  const socketFolder = makeSocketFolder(home, ids);
  const logFile = path.join(home, "postgres.log");
  const settings = ["listen_addresses=", "shared_buffers=64MB", "max_connections=60", "unix_socket_permissions=0700"];
  const careless = fsync ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  const [program, args] = wrap(binaries.postgres, [
    "-D",
    cluster,
    "-k",
    socketFolder,
    ...[...settings, ...careless].flatMap((one) => ["-c", one]),
  ]);

  const log = openSync(logFile, "a"); // a file, not a pipe: the engine outlives a killed parent
  const child = spawn(program, args, { ...ids, cwd: home, stdio: ["ignore", log, log], detached: true });
  closeSync(log);
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  child.unref();

  while (!ended) {
    const found = findPostmaster(cluster);
    if (found?.isReady && found.pid === child.pid) return found;
    await sleep(10);
  }
  const last = readFileSync(logFile, "utf8").trim().split("\n").slice(-3).join(" ");
  throw didNotStart({ log: logFile, last });
}

/** A socket's path has at most 107 bytes, so a deep data directory gets its folder among the temporary ones. */
function makeSocketFolder(home: string, ids: Quarters["ids"]): string {
  const near = path.join(home, "sock");
  const short = path.join(os.tmpdir(), `pilothouse-${createHash("sha256").update(home).digest("hex").slice(0, 16)}`);
  const folder = near.length <= 85 ? near : short;
  rmSync(folder, { recursive: true, force: true }); // a killed engine leaves .s.PGSQL.5432.lock, which blocks the next start
  mkdirSync(folder, { mode: 0o700 });
  if (ids.uid !== undefined && statSync(folder).uid !== ids.uid) chownSync(folder, ids.uid, ids.gid ?? ids.uid);
  return folder;
}
