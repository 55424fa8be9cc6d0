import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

export interface Running {
  readonly origin: string;
  /** From being started to saying where it is. */
  readonly readyMs: number;
  /** Resident memory now, and the most it ever was, in MB; undefined where the system does not tell. */
  readonly memory: () => { readonly now: number; readonly most: number } | undefined;
  /** Processor time it took so far, in seconds: what is left of a measurement on a machine that others use too. */
  readonly processorSeconds: () => number;
  readonly stop: () => Promise<void>;
}

/**
 * As `npm start` has it: garbage goes early, young and old. Without these flags the server of 1,000 × 300 grew to 870 MB where it now stays
 * near 500 MB, and a page took as much processor time.
 */
const flags = ["--max-semi-space-size=24", "--heap-growing-percent=40"];

/** Starts a script with this Node and waits until it prints the address it listens on. */
export async function startServer(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await address(child);
  const readyMs = performance.now() - started;
  return { origin, readyMs, memory: () => memoryOf(child.pid), processorSeconds: () => secondsOf(child.pid), stop: () => stopped(child) };
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

const TICKS_A_SECOND = 100;

function secondsOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return Number.NaN;
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await gone;
}
