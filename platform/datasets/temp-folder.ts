import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** A folder that nobody else may read, and what takes it away with all that is in it. */
export interface TempFolder {
  readonly path: string;
  readonly remove: () => void;
}

const PREFIX = "pilothouse-table-";

/** A process that lives says so this often; a folder that nobody has touched for so long is nobody's. */
const BEAT_MS = 10_000;
const ABANDONED_MS = 2 * 60_000;

const own = new Set<string>();
setInterval(beat, BEAT_MS).unref();
/** A server that was killed comes back before its folders are old enough. */
setInterval(sweep, ABANDONED_MS).unref();

/** Makes one, and sweeps away what earlier processes left that were killed. */
export function tempFolder(): TempFolder {
  mkdirSync(tmpdir(), { recursive: true });
  sweep();
  const path = mkdtempSync(join(tmpdir(), PREFIX)); // 0700
  own.add(path);
  const remove = () => {
    own.delete(path);
    rmSync(path, { recursive: true, force: true, maxRetries: 2 });
  };
  return { path, remove };
}

process.on("exit", () => {
  for (const path of own) rmSync(path, { recursive: true, force: true });
});

/** For a process whose whole temp folder is one of these, when nobody is left who would remove it. */
export function removeAbandoned(): void {
  if (basename(tmpdir()).startsWith(PREFIX)) rmSync(tmpdir(), { recursive: true, force: true });
}

function beat(): void {
  const now = new Date();
  for (const path of own) attempt(() => utimesSync(path, now, now));
}

function sweep(): void {
  const names = attempt(() => readdirSync(tmpdir())) ?? [];
  for (const name of names.filter((one) => one.startsWith(PREFIX))) {
    const path = join(tmpdir(), name);
    const touched = attempt(() => statSync(path).mtimeMs);
    if (touched !== undefined && Date.now() - touched > ABANDONED_MS) attempt(() => rmSync(path, { recursive: true, force: true }));
  }
}

/** Another process may be faster at the same, or own what is there. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
