import path from "node:path";
import { problem } from "#kernel";
import { tryFileLock } from "./engine/file-lock.ts";

const inUse = problem<{ dataDir: string; pid: number; since: string }>(
  "platform/data-in-use",
  409,
  ({ dataDir, pid, since }) =>
    `Another Pilothouse server (process ${pid}, since ${since}) is using ${dataDir}. Stop it, or give this one a data directory of its own by PILOTHOUSE_DATA. Several servers share one record by DATABASE_URL.`,
);

/** One server a data directory. The lock of a server that was killed is taken over. */
export function lockInstance(dataDir: string): () => void {
  const attempt = tryFileLock(path.join(dataDir, "server.lock"));
  if ("heldBy" in attempt) throw inUse({ dataDir, ...attempt.heldBy });
  return attempt.release;
}
