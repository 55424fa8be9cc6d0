import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Every process of the engine in this data directory, and no other. */
export function killEngine(dataDir: string) {
  const cluster = path.join(dataDir, "records", "pg18");
  const [first] = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  const postmaster = Number(first);
  const children = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === postmaster);
  for (const pid of [postmaster, ...children.map(Number)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // ended by itself
    }
  }
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}
