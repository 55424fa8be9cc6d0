import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

export interface Ran {
  /** From its start to its end. */
  readonly seconds: number;
  /** The most memory that it and all it began held at one time, in MB: resident pages added up, those that two share counted twice. */
  readonly mostMb: number;
  readonly said: string;
}

const LOOK_MS = 20;

/** Runs a program to its end, looking at its memory fifty times a second. @throws {Error} When it fails. */
export async function ran(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const began = performance.now();
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let mostMb = 0;
  const look = setInterval(() => {
    mostMb = Math.max(mostMb, treeMb(child.pid));
  }, LOOK_MS);
  let said = "";
  child.stdout.on("data", (piece) => {
    said += piece;
  });
  // what it complains of is told when it fails: bars of progress are of no use here
  let complained = "";
  child.stderr.on("data", (piece) => {
    complained = `${complained}${piece}`.slice(-2000);
  });
  const code = await new Promise<number | null>((done) => child.once("close", done));
  clearInterval(look);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}: ${complained}${said.slice(-2000)}`);
  return { seconds: (performance.now() - began) / 1000, mostMb, said };
}

function treeMb(pid: number | undefined): number {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
    return kilobytes / 1024 + children.reduce((sum, child) => sum + treeMb(Number(child)), 0);
  } catch {
    return 0; // it has just ended
  }
}
