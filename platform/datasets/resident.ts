import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a process holds in memory now; 0 where nobody can say, or it is gone. */
export async function residentMb(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform === "win32") return 0;
  try {
    const kilobytes =
      process.platform === "linux"
        ? /VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${pid}/status`, "utf8"))?.[1]
        : (await run("ps", ["-o", "rss=", "-p", String(pid)])).stdout;
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
