import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export interface Running {
  readonly origin: string;
  /** From being started to saying where it is. */
  readonly readyMs: number;
  /** Resident memory now, and the most it ever was, in MB; undefined where the system does not tell. */
  readonly memory: () => { readonly now: number; readonly most: number } | undefined;
  readonly stop: () => Promise<void>;
}

/** Starts a script with this Node and waits until it prints the address it listens on. */
export async function startServer(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const origin = await address(child);
  const readyMs = performance.now() - started;
  return { origin, readyMs, memory: () => memoryOf(child.pid), stop: () => stopped(child) };
}

async function address(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new RangeError("the server has no output");
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [found] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (found && !line.includes("set-up")) {
      child.stdout.resume();
      return found;
    }
  }
  throw new Error(`the server stopped before it listened:\n${said.join("\n")}`);
}

function memoryOf(pid: number | undefined) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
    return { now: kilobytes("VmRSS") / 1024, most: kilobytes("VmHWM") / 1024 };
  } catch {
    return undefined;
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await gone;
}
