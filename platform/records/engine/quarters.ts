import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { problem } from "#kernel";
import type { Binaries } from "./binaries.ts";

/** Where an engine lives and as whom it runs: PostgreSQL refuses to run as root. */
export interface Quarters {
  readonly binaries: Binaries;
  /** Holds the cluster (`pg18`), its socket and its log. */
  readonly folder: string;
  /** User and group to run as, where it is not our own. */
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Puts a user namespace around a program, where one is needed. */
  readonly wrap: (program: string, args: readonly string[]) => readonly [string, readonly string[]];
  /** What whoever starts the server should know. */
  readonly notice: string | undefined;
}

const NOBODY = 65_534;
const SHELTER = "/var/lib/pilothouse";

const noQuarters = problem<{ folder: string; why: string }>(
  "platform/no-quarters",
  400,
  ({ folder, why }) =>
    `PostgreSQL does not run as root, and no other way was found: user namespaces are closed here, and ${folder} cannot be made ready for the user nobody (${why}). Start Pilothouse as another user, or set DATABASE_URL to a PostgreSQL of version 15 or later.`,
);

interface Surroundings {
  readonly isRoot: boolean;
  readonly hasNamespaces: () => boolean;
  /** Where `nobody` gets to when the data directory or the binaries lie in a closed folder. */
  readonly shelter: string;
}

const here: Surroundings = { isRoot: process.getuid?.() === 0, hasNamespaces, shelter: SHELTER };

/**
 * As an ordinary user: as is. As root: in a user namespace, where root has another number and keeps its way into closed folders. Where
 * namespaces are closed (some containers): as `nobody`, with whatever it cannot reach put where it can. Else: refused, with what to do.
 */
export function findQuarters(binaries: Binaries, folder: string, { isRoot, hasNamespaces, shelter }: Surroundings = here): Quarters {
  const asIs = { binaries, folder, ids: {}, notice: undefined };
  if (!isRoot) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { ...asIs, wrap: (program, args) => [program, args] };
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(movedNote(folder)) && hasNamespaces()) {
    own(folder, 0);
    return { ...asIs, wrap: (program, args) => ["unshare", ["-U", "--map-user=1000", "--map-group=1000", program, ...args]] };
  }
  return nobodysQuarters(binaries, folder, shelter);
}

function hasNamespaces(): boolean {
  try {
    execFileSync("unshare", ["-U", "--map-user=1000", "--map-group=1000", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Says where the data went, so that a later start finds it there whatever is possible by then. */
const movedNote = (folder: string): string => path.join(folder, "moved-to");

function nobodysQuarters(given: Binaries, folder: string, shelter: string): Quarters {
  try {
    const binaries = isOpen(given.folder) ? given : copied(given, shelter);
    const home = openHome(folder, shelter);
    own(home, NOBODY);
    const notice = `PostgreSQL runs as the user nobody, with its data in ${home} and its programs in ${binaries.folder}.`;
    return { binaries, folder: home, ids: { uid: NOBODY, gid: NOBODY }, wrap: (program, args) => [program, args], notice };
  } catch (error) {
    throw noQuarters({ folder, why: error instanceof Error ? error.message : "unknown" });
  }
}

function openHome(folder: string, shelter: string): string {
  const note = movedNote(folder);
  if (existsSync(note)) return readFileSync(note, "utf8").trim();
  const dataDir = path.dirname(folder);
  if (isOpen(dataDir)) {
    chmodSync(dataDir, statSync(dataDir).mode | 0o011); // may be passed through, not listed
    return folder;
  }
  const home = path.join(shelter, createHash("sha256").update(folder).digest("hex").slice(0, 16));
  mkdirSync(shelter, { recursive: true, mode: 0o755 });
  if (!isOpen(home)) throw new RangeError(`${shelter} is closed too`);
  if (existsSync(path.join(folder, "pg18"))) cpSync(folder, home, { recursive: true, preserveTimestamps: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeFileSync(note, `${home}\n`);
  return home;
}

function copied(binaries: Binaries, shelter: string): Binaries {
  const folder = path.join(shelter, `postgres-${createHash("sha256").update(binaries.folder).digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) {
    mkdirSync(shelter, { recursive: true, mode: 0o755 });
    const half = `${folder}.${process.pid}`;
    rmSync(half, { recursive: true, force: true });
    cpSync(binaries.folder, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, folder);
  }
  if (!isOpen(folder)) throw new RangeError(`${shelter} is closed too`);
  const moved = (program: string) => path.join(folder, path.relative(binaries.folder, program));
  return { folder, initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

/** True when every folder above `place` lets others pass. */
function isOpen(place: string): boolean {
  const above = path.dirname(place);
  if ((statSync(above).mode & 0o001) === 0) return false;
  return above === place || isOpen(above);
}

/** Hands the folder and all in it to `uid`. Only when it has another owner: a big cluster is not walked at each start. */
function own(folder: string, uid: number): void {
  if (lstatSync(folder).uid === uid) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const at = path.join(folder, name);
    if (!lstatSync(at).isSymbolicLink()) chownSync(at, uid, uid);
  }
  chownSync(folder, uid, uid); // last: a change that was cut short is made again
}
