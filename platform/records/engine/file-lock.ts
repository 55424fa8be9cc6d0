import { createHash, randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning, ownIdentity } from "./process-identity.ts";

export interface Holder {
  readonly pid: number;
  readonly since: string;
}

export type Attempt = { readonly release: () => void } | { readonly heldBy: Holder };

/**
 * Takes the lock `file`, or says who has it. A lock whose process is gone is taken over, by one heir only.
 *
 * A lock comes into being whole (written aside, then linked), so a killed process never leaves half of one.
 */
export function tryFileLock(file: string): Attempt {
  const own = JSON.stringify({ process: ownIdentity(), since: new Date().toISOString(), nonce: randomUUID() });
  const aside = `${file}.${randomUUID()}`;
  writeFileSync(aside, own);
  try {
    for (;;) {
      if (linked(aside, file)) break;
      const found = read(file);
      if (found === undefined) continue;
      const holder = holderIn(found);
      if (holder) return { heldBy: holder };
      if (inherited(aside, file, found)) break;
    }
  } finally {
    rmSync(aside, { force: true });
  }
  return { release: () => read(file) === own && rmSync(file, { force: true }) };
}

/** Runs `work` while holding the lock, after waiting for whoever has it. */
export async function withFileLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  let attempt = tryFileLock(file);
  while ("heldBy" in attempt) {
    await sleep(25);
    attempt = tryFileLock(file);
  }
  try {
    return await work();
  } finally {
    attempt.release();
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const { process: identity, since } = JSON.parse(text);
    return isRunning(identity) ? { pid: Number.parseInt(identity, 10), since } : undefined;
  } catch {
    return undefined;
  }
}

/** Of all that find the same dead lock, the one that links the heir's file may replace it; the others look again. */
function inherited(aside: string, file: string, dead: string): boolean {
  const heir = `${file}.heir-${createHash("sha256").update(dead).digest("hex").slice(0, 16)}`;
  if (!linked(aside, heir)) {
    const other = read(heir);
    if (other !== undefined && !holderIn(other)) rmSync(heir, { force: true });
    return false;
  }
  try {
    if (read(file) !== dead) return false;
    renameSync(aside, file);
    return true;
  } finally {
    rmSync(heir, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
