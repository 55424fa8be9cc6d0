import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Names one process for good: its id, when it started, and the boot it belongs to. An id alone is given to another process one day, so that
 * a file left behind by a killed one would seem to be in use.
 */
export const ownIdentity = (): string => identityOf(process.pid) ?? `${process.pid}`;

/** True while the process that was so named runs. One that has died and waits to be collected (a zombie) does not. */
export function isRunning(identity: string): boolean {
  const pid = Number.parseInt(identity, 10);
  return pid > 0 && identityOf(pid) === identity;
}

/** Undefined when no such process runs. */
export function identityOf(pid: number): string | undefined {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${pid} ${fields[18]} ${boot}`;
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    if (process.platform === "win32") return `${pid}`;
    const said = execFileSync("ps", ["-o", "stat=,lstart=", "-p", `${pid}`], { encoding: "utf8" }).trim();
    return said.startsWith("Z") ? undefined : `${pid} ${said.replace(/^\S+\s+/, "")}`;
  } catch {
    return undefined;
  }
}
