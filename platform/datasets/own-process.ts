import { type ChildProcess, fork } from "node:child_process";
import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Problem } from "#kernel";
import { passedOn } from "../config/index.ts";
import { turns } from "./in-turn.ts";
import { endedFromOutside, tookTooLong, tookTooMuchMemory } from "./problems.ts";
import { residentMb } from "./resident.ts";
import { tempFolder } from "./temp-folder.ts";

/** How far it is. */
export interface Progress {
  /** What is being done, in words. */
  readonly step: string;
  /** 0 to 1. */
  readonly share: number;
}

export interface OwnLimits {
  /** What the whole process may hold in memory. */
  readonly memoryMb: number;
  /** From its start to its end. */
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** It takes seconds and little memory: it does not wait behind what takes an hour. */
  readonly isQuick?: boolean;
}

/** What a module exports that is run in a process of its own. */
export type Work<Input, Output> = (input: Input, onProgress: (progress: Progress) => void) => Promise<Output>;

/** What the two processes say to each other. */
export type ToChild = { readonly module: string; readonly input: unknown };
export type FromChild =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly output: unknown }
  | { readonly kind: "problem"; readonly problem: Pick<Problem, "code" | "status" | "message" | "details"> }
  | { readonly kind: "failed"; readonly message: string; readonly stack: string };

/** Each may take its whole memory. */
const inTurn = turns(2);
const quickly = turns(4);

const LOOK_MS = 100;

/**
 * Runs the export `work` of a module in a process that has no secrets, a memory and a time limit, and a temp folder that goes with it.
 * Input and output cross as structured clones. It ends when this process does, when the signal says so, and at its limits.
 *
 * @throws {Problem} Its own, or what ended it.
 */
export const inOwnProcess = <Input, Output>(module: URL, input: Input, limits: OwnLimits): Promise<Output> =>
  (limits.isQuick === true ? quickly : inTurn)(async () => {
    const folder = tempFolder();
    const child = started(folder.path, limits.memoryMb);
    try {
      return (await outcome(child, { module: module.href, input }, limits)) as Output; // the module's own word for it
    } finally {
      await ended(child);
      folder.remove();
    }
  }, limits.signal);

function started(folder: string, memoryMb: number): ChildProcess {
  // code that this process has compiled is not compiled again: half a second, and 25 MB
  const compiled = getCompileCacheDir();
  return fork(new URL("./own-process-child.ts", import.meta.url), {
    env: { ...passedOn(), TMPDIR: folder, TEMP: folder, TMP: folder, ...(compiled ? { NODE_COMPILE_CACHE: dirname(compiled) } : {}) },
    // what is new in the heap is looked through often: left to itself Node lets 100 MB of it lie about
    execArgv: [`--max-old-space-size=${Math.max(64, Math.round(memoryMb / 2))}`, "--max-semi-space-size=4"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** Sends the work and waits for what comes of it, or for what ends it. */
function outcome(child: ChildProcess, work: ToChild, { memoryMb, seconds, signal, onProgress }: OwnLimits): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let said = "";
    const late = setTimeout(() => finish(() => reject(tookTooLong({ seconds }))), seconds * 1000);
    const look = setInterval(() => {
      void residentMb(child.pid).then((held) => held > memoryMb && finish(() => reject(tookTooMuchMemory({ memoryMb }))));
    }, LOOK_MS);
    const cancel = () => finish(() => reject(signal?.reason));
    const finish = (end: () => void) => {
      clearTimeout(late);
      clearInterval(look);
      signal?.removeEventListener("abort", cancel);
      child.kill("SIGKILL");
      end();
    };
    signal?.addEventListener("abort", cancel);
    child.stderr?.on("data", (piece) => {
      said = `${said}${piece}`.slice(-2000);
    });
    child.on("message", (message: FromChild) => {
      if (message.kind === "ready") child.send(work, () => {});
      else if (message.kind === "progress") onProgress?.(message.progress);
      else if (message.kind === "done") finish(() => resolve(message.output));
      else finish(() => reject(errorOf(message)));
    });
    child.on("error", (error) => finish(() => reject(error)));
    child.on("exit", (code, sign) => finish(() => reject(endOf(code, sign, said, memoryMb))));
    if (signal?.aborted) cancel();
  });
}

function errorOf(message: Extract<FromChild, { kind: "problem" | "failed" }>): Error {
  if (message.kind === "failed") return Object.assign(new Error(message.message), { stack: message.stack });
  const { code, status, message: says, details } = message.problem;
  return new Problem(code, status, says, details);
}

/** It ended without a word: its own heap was full, somebody killed it, or it could not begin. */
function endOf(code: number | null, sign: NodeJS.Signals | null, said: string, memoryMb: number): Error {
  if (/heap out of memory|allocation failed/i.test(said) || sign === "SIGABRT") return tookTooMuchMemory({ memoryMb });
  if (sign !== null) return endedFromOutside({ signal: sign });
  // an uncaught error quotes what it was thrown for: where it was thrown is enough
  const where = said.split("\n").filter((line) => line.startsWith("    at "));
  return new Error(`the process ended with ${code}\n${where.join("\n")}`);
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGKILL");
  });
